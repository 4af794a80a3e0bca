// Makes data.tar.gz, the data folder of a host of version 0.1.0 with orders in many stages of life: see README.md beside it.
// usage: node make.mjs <checkout of 216d99c, with its packages installed>
// It uses the host from outside alone, so that the same story can be told to any version.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DAY_MS = 86_400_000;
/** What a start needs; the rest of the folder is made anew by every start. */
const KEPT = [
  'directory.json',
  'jwks.json',
  'keys.json',
  'objects',
  'provider-inbox.jsonl',
  'provider-key.json',
  'sign-in-key.json',
  'state.json',
  'streams.json',
  'tables',
];
const POLICE = 'duty-officer';
const SHERIFF = 'watch-commander';
const DESK = 'contact-desk';
const AUDITOR = 'auditor';
const CONTACT_POINT = 'prv-contact-jp';

const checkout = resolve(process.argv[2] ?? '');
const folder = mkdtempSync(join(tmpdir(), 'holdfast-data-'));
const data = join(folder, 'data');
const readSample = (name) => JSON.parse(readFileSync(join(checkout, 'test', 'samples', `${name}.json`), 'utf8'));

// ---- the host from outside

const readLocal = () => JSON.parse(readFileSync(join(data, 'local.json'), 'utf8'));

async function answerOf(response, what) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** A request with a token of a demonstration person, or of a session. */
async function ask(method, path, { as, token = readLocal().tokens[as], body, headers = {} } = {}) {
  const response = await fetch(readLocal().api + path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...headers,
    },
    ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  });
  return await answerOf(response, `${method} ${path}`);
}

async function control(method, path, body) {
  const init = { method, ...(body && { body: JSON.stringify(body) }) };
  return await answerOf(await fetch(readLocal().control + path, init), `control port: ${method} ${path}`);
}

const moveTo = (to) => control('POST', '/clock', { to });
const advance = (by) => control('POST', '/clock', { advance: by });
const setProvider = (mode) => control('POST', '/provider', { mode });
const readNow = async () => Date.parse((await control('GET', '/clock')).now);

/** Looks until `look` gives something. */
async function awaitSight(what, look) {
  for (let looks = 0; looks < 6_000; looks += 1) {
    const seen = await look();
    if (seen) return seen;
    await sleep(100);
  }
  throw new Error(`${what} was not seen`);
}

const readOrder = (as, id) => ask('GET', `/v1/orders/${id}`, { as });
const command = (as, id, name, body) => ask('POST', `/v1/orders/${id}/${name}`, { as, body });
const awaitPreserved = (as, id) =>
  awaitSight(`${id} preserved`, async () =>
    (await readOrder(as, id)).targets.every(({ status }) => status === 'preserved'),
  );

// ---- what is filed, dated the day before

const readDayBefore = async () => new Date((await readNow()) - DAY_MS).toISOString().slice(0, '2037-03-02'.length);

async function fileEuropean(name, mailbox) {
  const filing = readSample(name);
  const { C, F, G } = filing.certificate;
  const day = await readDayBefore();
  F.signature.date = day;
  if (G) G.validatorSignature.date = day;
  C.identifiers = [mailbox, `${mailbox}.archive`].map((value) => ({ type: 'email', value }));
  return await file(POLICE, filing);
}

async function fileLetter() {
  const filing = readSample('us-2703f');
  filing.certificate.signedOn = await readDayBefore();
  return await file(SHERIFF, filing);
}

async function fileRequest() {
  const filing = readSample('budapest-29');
  filing.certificate.signature.date = await readDayBefore();
  return await file(DESK, filing);
}

const file = async (as, body) => (await ask('POST', '/v1/filings', { as, body })).orders[0].id;

// ---- providers

/** A signed statement (Standard Webhooks, Ed25519). */
async function state(provider, privateKey, type, statement) {
  const at = await readNow();
  const body = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data: statement });
  const id = `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(at / 1_000));
  const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), privateKey).toString('base64');
  const headers = {
    'holdfast-provider': provider,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${signature}`,
    'content-type': 'application/json',
  };
  await ask('POST', '/v1/provider/messages', { body: Buffer.from(body), headers });
}

/** The desk of another State: keeps what it is told. */
async function openDesk() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const told = [];
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    told.push(JSON.parse(Buffer.concat(parts).toString('utf8')));
    response.writeHead(200).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const entry = {
    endpoints: [{ id: 'desk', url: `http://127.0.0.1:${server.address().port}/inbox` }],
    keys: [
      {
        id: 'desk',
        publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url').toString('base64'),
        notBefore: '2026-01-01T00:00:00Z',
      },
    ],
  };
  return { privateKey, told, entry, stop: () => server.close() };
}

// ---- the person concerned, and the reviewers

/** A small file of this form. */
const LETTER = Buffer.from(
  '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Opens the case with the code of the notice, objects, and attaches a letter; the code. */
async function objectTo(order, text) {
  const { caseCode } = await awaitSight(`the notice of ${order}`, async () =>
    (await control('GET', '/provider/mail')).findLast((one) => one.orderId === order),
  );
  const { token } = await ask('POST', '/v1/cases/sessions', { body: { code: caseCode } });
  const objection = { grounds: ['not-my-data'], requestedOutcome: 'end-the-hold', text };
  await ask('POST', '/v1/cases/current/challenges', { token, body: objection });
  const path = '/v1/cases/current/challenges/c1/attachments/a1';
  const digest = (encoding) => createHash('sha256').update(LETTER).digest(encoding);
  const headers = { 'content-type': 'application/octet-stream', 'content-digest': `sha-256=:${digest('base64')}:` };
  await ask('PUT', `${path}/parts/1`, { token, body: LETTER, headers });
  const described = {
    name: 'letter.pdf',
    type: 'application/pdf',
    size: LETTER.length,
    sha256: digest('hex'),
    parts: 1,
  };
  await ask('POST', path, { token, body: described });
  return caseCode;
}

const REVIEWERS = readPeople();

function readPeople() {
  const { entries } = readSample('directory');
  return entries.find(({ kind }) => kind === 'roster').reviewers.map(({ person }) => person);
}

/** Whoever the review was drawn to decides on it. */
async function decide(order, kind, decision) {
  const { as, id } = await awaitSight(`the ${kind} review of ${order}`, async () => {
    for (const as of REVIEWERS.filter((person) => person in readLocal().tokens)) {
      const { reviews } = await ask('GET', '/v1/reviews?limit=100', { as });
      const own = reviews.find((review) => review.orderId === order && review.kind === kind);
      if (own) return { as, id: own.id };
    }
    return undefined;
  });
  const { version } = (await ask('GET', `/v1/reviews/${id}`, { as })).order;
  await ask('POST', `/v1/reviews/${id}/decision`, { as, body: decision, headers: { 'if-match': `"${version}"` } });
}

async function composeExtension() {
  const sample = readSample('epoc-pr-extension');
  sample.certificate.D.signature.date = await readDayBefore();
  return sample;
}

/** What is extended gets a look of its own, which is decided. */
async function extend(order) {
  await command(POLICE, order, 'extension', await composeExtension());
  await advance('PT2M');
  await decide(order, 'sunset', { outcome: 'affirm', reasons: 'Looked at.', forTheOtherSide: 'Looked at.' });
}

// ---- the story

/** Files what there is and lets it live; who filed each order, by what became of it. */
async function tell(desk) {
  const [story] = (await ask('GET', '/v1/orders', { as: POLICE })).orders; // the sample that every start files
  await awaitPreserved(POLICE, story.id);
  await moveTo('2036-03-03T09:00:00Z');
  const erasedAfterRelease = await fileLetter();
  await awaitPreserved(SHERIFF, erasedAfterRelease);
  await command(SHERIFF, erasedAfterRelease, 'release', { effect: 'release', reason: 'no-longer-needed' });

  await moveTo('2037-03-02T09:00:00Z');
  const lapsed = await fileEuropean('epoc-pr', 'march@skylark.example');
  await awaitPreserved(POLICE, lapsed);
  await advance('P15D');
  await objectTo(lapsed, 'The mailbox was given up years ago.');
  await advance('PT2M');
  const answer = 'The mailbox is in use.';
  await decide(lapsed, 'challenge', { outcome: 'affirm', reasons: 'It was compared.', forTheOtherSide: answer });
  await advance('P30D');
  await extend(lapsed);

  await moveTo('2037-05-25T09:00:00Z');
  const challenged = await fileEuropean('epoc-pr', 'may@skylark.example');
  await awaitPreserved(POLICE, challenged);
  await moveTo('2037-06-09T09:00:00Z');
  const caseCode = await objectTo(challenged, 'I never had an account of this name.');

  const extended = await fileEuropean('epoc-pr', 'june@skylark.example');
  const released = await fileEuropean('epoc-pr', 'juin@skylark.example');
  const deferred = await fileEuropean('epoc-pr', 'juni@skylark.example');
  for (const id of [extended, released, deferred]) await awaitPreserved(POLICE, id);
  await extend(extended);
  await command(POLICE, released, 'release', { effect: 'release', reason: 'no-longer-needed' });
  const until = new Date((await readNow()) + 60 * DAY_MS).toISOString();
  const wait = { ground: 'obstructing-inquiries', reason: 'Two more suspects are at large.', until };
  await command(POLICE, deferred, 'notice-deferral', wait);

  const requested = await fileRequest();
  const { data: about } = await awaitSight('the request told', () =>
    desk.told.find(({ type, data: { orderId } }) => type === 'order.issued' && orderId === requested),
  );
  const quoted = { orderId: requested, digest: about.digest };
  await state(CONTACT_POINT, desk.privateKey, 'order.acknowledged', quoted);
  await state(CONTACT_POINT, desk.privateKey, 'order.preserved', { ...quoted, targets: [{ id: 't1' }] });

  await setProvider('manual');
  const filed = await fileLetter();
  const emergency = await fileEuropean('epoc-pr-emergency', 'juin.urgent@skylark.example');
  await command(POLICE, emergency, 'validation', { step: 'sought', authority: 'aut-prosecutor' });
  await advance('PT2M');
  return {
    caseCode,
    orders: {
      erased: { person: POLICE, id: story.id },
      erasedAfterRelease: { person: SHERIFF, id: erasedAfterRelease },
      lapsed: { person: POLICE, id: lapsed },
      challenged: { person: POLICE, id: challenged },
      extended: { person: POLICE, id: extended },
      released: { person: POLICE, id: released },
      deferred: { person: POLICE, id: deferred },
      requested: { person: DESK, id: requested },
      filed: { person: SHERIFF, id: filed },
      emergency: { person: POLICE, id: emergency },
    },
  };
}

/** What 0.1.0 itself answered about all of it, at the instant it was left. */
async function describe({ caseCode, orders }) {
  const described = {};
  for (const [name, { person, id }] of Object.entries(orders)) {
    const order = await readOrder(person, id);
    described[name] = { person, order, history: await ask('GET', `/v1/orders/${id}/history`, { as: person }) };
  }
  const { token } = await ask('POST', '/v1/cases/sessions', { body: { code: caseCode } });
  return {
    at: new Date(await readNow()).toISOString(),
    caseCode,
    case: await ask('GET', '/v1/cases/current', { token }),
    lists: Object.fromEntries(
      await Promise.all(
        [POLICE, SHERIFF, DESK].map(async (as) => [as, await ask('GET', '/v1/orders?limit=100', { as })]),
      ),
    ),
    oversight: await ask('GET', '/v1/oversight/orders?authority=aut-police', { as: AUDITOR }),
    orders: described,
  };
}

async function startHost() {
  const env = { ...process.env, HOLDFAST_DATA: data };
  for (const name of ['PORT', 'CONTROL_PORT', 'ISSUER_PORT', 'PROVIDER_PORT']) env[`HOLDFAST_${name}`] = '0';
  const child = spawn('npm', ['start'], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  child.once('exit', () => (said += '\nit ended'));
  await awaitSight('the host', () => /Ctrl-C stops everything|it ended/.test(said));
  if (said.endsWith('it ended')) throw new Error(said);
  return async () => {
    const ended = once(child, 'close');
    process.kill(-child.pid, 'SIGINT');
    await ended;
  };
}

const desk = await openDesk();
const register = join(checkout, 'test', 'samples', 'directory.json');
const registered = readFileSync(register, 'utf8');
const { entries } = JSON.parse(registered);
const isDesk = ({ kind, id }) => kind === 'provider' && id === CONTACT_POINT;
writeFileSync(
  register,
  JSON.stringify({ entries: entries.map((entry) => (isDesk(entry) ? { ...entry, ...desk.entry } : entry)) }),
);
try {
  const stop = await startHost();
  try {
    writeFileSync(join(folder, 'told.json'), `${JSON.stringify(await describe(await tell(desk)), undefined, 1)}\n`);
  } finally {
    await stop();
  }
} finally {
  writeFileSync(register, registered);
  desk.stop();
}
const packed = join(folder, 'packed');
mkdirSync(join(packed, 'data'), { recursive: true });
for (const name of KEPT) cpSync(join(data, name), join(packed, 'data', name), { recursive: true });
cpSync(join(folder, 'told.json'), join(packed, 'told.json'));
const tar = `tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u+rwX -C '${packed}' -c . | gzip -9 -n`;
spawnSync('bash', ['-o', 'pipefail', '-c', `${tar} >'${join(HERE, 'data.tar.gz')}'`], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
