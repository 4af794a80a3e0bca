import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { sandboxIdOf } from '../../../shared/domain/sandbox.ts';
import { fileAbove, useUpFigure } from '../hosted/bursts.ts';
import { eventually, expected, type HostClient, type Reply } from '../hosted/client.ts';
import { startEndpoint } from '../hosted/endpoint.ts';
import { about, type EpocPr, epocPr, letterAbout, partyRequest } from '../hosted/filings.ts';
import { POLICE } from '../hosted/holding.ts';
import type { HostedStack } from '../hosted/host.ts';
import { Person } from '../hosted/person.ts';
import { readNotice, state, told } from '../hosted/relaying.ts';
import { decide, type Held, holderOf, REVIEWERS, stateInReview } from '../hosted/reviewers.ts';
import { newProviderKeys } from '../http-events.ts';
import { type Actor, bearer, digestOf, NOBODY, signer } from './actors.ts';
import { type Canary, canaryWord } from './canaries.ts';
import type { Groups } from './groups.ts';
import type { Known } from './known.ts';
import { OPERATIONS } from './operations.ts';

/** A hosted stack in which everybody wrote a word that only some may read, and everybody who may ask. */
export interface Scene {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly canaries: readonly Canary[];
  readonly known: Known;
  /** Who asks by right, by the names that their pages of docs/api have. */
  readonly groups: Groups;
  /** Whether the record of an order names somebody as drawn to decide about it. */
  readonly wasDrawn: (order: string, person: string) => Promise<boolean>;
  stop(): Promise<void>;
}

const COLLEAGUES = [POLICE, 'duty-officer-2', 'joint-desk'];
const SHERIFF = 'watch-commander';
const DESK = 'contact-desk';
const VALIDATOR = 'prosecutor';
const OVERSIGHT = ['auditor', 'auditor-2'];
const REGISTRARS = ['registrar-1', 'registrar-2'];
const PROVIDER = ['prv-demo by its key', 'provider-desk', 'provider-desk-2'];
const OFFICIALS = [
  ...COLLEAGUES,
  SHERIFF,
  DESK,
  'prosecution-desk',
  VALIDATOR,
  ...REVIEWERS,
  ...OVERSIGHT,
  ...REGISTRARS,
  'provider-desk',
  'provider-desk-2',
  'provider-desk-3',
];
const FIRST = 'the person of the first order';
const SECOND = 'the person of the second order';
const NEWCOMER = 'a provider of the sandbox';

const Named = z.looseObject({ id: z.string() });
const Numbered = z.looseObject({ number: z.string() });
const Form = z.object({ certificate: z.object({ F: z.object({ signature: z.object({ date: z.string() }) }) }) });

/** Writes every word, and tells who may read it: as README.md and docs/api say, each at its place. */
class Rooms {
  readonly canaries: Canary[] = [];

  /** @returns the word to be written. */
  open(room: string, ...readers: readonly string[]): string {
    const word = canaryWord(room);
    if (this.canaries.some((canary) => canary.word === word)) throw new Error(`${room} has another room’s word`);
    this.canaries.push({ room, word, readers: new Set(readers) });
    return word;
  }

  /** What these rooms hold is of an order: whoever is drawn to decide about it reads it too. */
  assign(order: string, ...rooms: readonly string[]): void {
    for (const [at, canary] of this.canaries.entries()) {
      if (rooms.includes(canary.room)) this.canaries[at] = { ...canary, order };
    }
  }
}

/** The sample order over mailboxes of its own, with a word in its form and one in its grounds. */
function orderWith(client: HostClient, mailbox: string, inForm: string, inGrounds: string): EpocPr {
  const filing = about(epocPr(client.now()), mailbox);
  const { certificate, grounds } = filing;
  const C = { ...certificate.C, additionalInformation: `Ask for ${inForm}.` };
  return {
    ...filing,
    certificate: { ...certificate, C },
    grounds: { ...grounds, necessity: `Because of ${inGrounds}.` },
  };
}

export async function playScene(stack: HostedStack): Promise<Scene> {
  const { client, host } = stack;
  const rooms = new Rooms();
  const ask = client.ask.bind(client);
  const idOf = (reply: Reply, status: number): string => expected(reply, status, Named).id;
  const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });
  const ofIssuer = [...COLLEAGUES, VALIDATOR];

  const inForm = rooms.open('form of the first order', ...ofIssuer, ...PROVIDER);
  const inGrounds = rooms.open('grounds of the first order', ...ofIssuer);
  const first = await client.fileOne(POLICE, orderWith(client, 'first.person@skylark.example', inForm, inGrounds));
  const secondForm = rooms.open('form of the second order', ...ofIssuer, ...PROVIDER, ...OVERSIGHT);
  const secondGrounds = rooms.open('grounds of the second order', ...ofIssuer, ...OVERSIGHT);
  const second = await client.fileOne(
    POLICE,
    orderWith(client, 'second.person@skylark.example', secondForm, secondGrounds),
  );
  const inLetter = rooms.open('letter of the sheriff', SHERIFF, ...PROVIDER);
  const letter = await client.fileOne(SHERIFF, letterAbout(`${inLetter}@skylark.example`, client.now()));
  const running = async (person: string, order: string): Promise<void> => {
    if ((await client.order(person, order)).status !== 'running') throw new Error(`${order} does not run yet`);
  };
  await eventually(() => Promise.all([running(POLICE, first), running(POLICE, second), running(SHERIFF, letter)]));
  await moveOn('P14DT1M');
  const codes: string[] = [];
  for (const order of [first, second]) {
    await told(client, order, 'notice.relay-requested');
    codes.push((await readNotice(host.provider, order)).caseCode);
  }
  const [firstCode = '', secondCode = ''] = codes;

  const object = async (code: string, word: string): Promise<Person> => {
    const person = await Person.with(client, code);
    await person.file('challenges', { grounds: ['wrong-person'], requestedOutcome: 'other', text: `I am ${word}.` });
    return person;
  };
  const early = await object(firstCode, rooms.open('objection to the first order', FIRST, ...ofIssuer));
  await object(secondCode, rooms.open('objection to the second order', SECOND, ...ofIssuer, ...OVERSIGHT));
  await attach(client, early.token, rooms.open('file of an objection', FIRST));
  await moveOn('PT2M');
  const reviewer = await holderOf(client, first, 'challenge');
  await speak(client, reviewer, rooms.open('message of a reviewer', FIRST, ...ofIssuer));
  const other = await holderOf(client, second, 'challenge');
  const reasons = rooms.open('reasons of a decision', ...ofIssuer, ...OVERSIGHT);
  const forTheOtherSide = rooms.open('decision for the other side', SECOND, ...ofIssuer, ...OVERSIGHT);
  expectOk(await decide(client, other, { outcome: 'affirm', reasons, forTheOtherSide }));

  const secret = rooms.open('reason to let the notice wait', ...ofIssuer);
  const waiting = await client.fileOne(POLICE, about(epocPr(client.now()), 'third.person@skylark.example'));
  await eventually(() => running(POLICE, waiting));
  const until = new Date(client.now() + 30 * 86_400_000).toISOString();
  const deferral = { ground: 'obstructing-inquiries', reason: `The raid on ${secret}.`, until };
  expectOk(await ask(POLICE, 'POST', `/v1/orders/${waiting}/notice-deferral`, deferral));
  const question = rooms.open('question of a provider', ...ofIssuer, ...PROVIDER);
  expectOk(
    await state(client, host.provider, waiting, 'clarification.requested', {
      question: `Which ${question}?`,
      targets: [{ id: 't1' }],
    }),
  );
  await moveOn('PT2M');
  const allowing = await holderOf(client, waiting, 'deferral');
  rooms.assign(
    first,
    'form of the first order',
    'grounds of the first order',
    'objection to the first order',
    'file of an objection',
    'message of a reviewer',
  );
  rooms.assign(
    second,
    'form of the second order',
    'grounds of the second order',
    'objection to the second order',
    'reasons of a decision',
    'decision for the other side',
  );
  rooms.assign(waiting, 'reason to let the notice wait', 'question of a provider');

  const draft = idOf(
    await ask(POLICE, 'POST', '/v1/drafts', {
      instrument: 'EU-EPOC-PR',
      note: rooms.open('draft of the police', ...COLLEAGUES),
    }),
    201,
  );
  await useUpFigure(stack, 'aut-contact-ch', DESK);
  const held = await fileAbove(
    client,
    DESK,
    withWord(partyRequest(client.now()), rooms.open('filing that waits', DESK)),
  );

  const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const complained = await client.request('POST', '/v1/complaints', {
    headers: json,
    body: JSON.stringify({ text: `I suspect ${rooms.open('complaint', ...OVERSIGHT)}.` }),
  });
  const { number } = expected(complained, 202, Numbered);
  const listed = await ask('auditor', 'GET', '/v1/complaints');
  const complaint = expected(listed, 200, z.object({ complaints: z.tuple([Named], Named) })).complaints[0].id;
  const search = idOf(
    await ask('auditor', 'POST', '/v1/oversight/searches', {
      identifier: { type: 'email', value: 'first.person@skylark.example' },
      reason: `It is about ${rooms.open('reason of a search', ...OVERSIGHT)}.`,
    }),
    201,
  );
  const reading = idOf(
    await ask('auditor', 'POST', '/v1/oversight/readings', {
      orderId: second,
      reason: `It is about ${rooms.open('reason of a reading', ...OVERSIGHT)}.`,
    }),
    201,
  );
  expectOk(await ask('auditor-2', 'POST', `/v1/oversight/readings/${reading}/confirmation`, { answer: 'confirmed' }));
  const suspension = idOf(
    await ask('registrar-1', 'POST', '/v1/directory/suspensions', {
      authority: 'aut-police',
      person: 'somebody-who-left',
      since: new Date(client.now() - 3_600_000).toISOString(),
      reason: 'device-lost',
    }),
    201,
  );
  const change = await proposeChange(client, rooms.open('reason of a change', ...REGISTRARS, ...OVERSIGHT));

  const keys = newProviderKeys();
  const newcomer = sandboxIdOf(Buffer.from(keys.publicKey, 'base64'));
  const endpoint = await startEndpoint('newcomer');
  const persons = await Promise.all(codes.map((code) => Person.with(client, code)));
  const mailbox = rooms.open('address for news');
  expectOk(
    await client.bearing(persons[0]?.token ?? '', 'PUT', '/v1/cases/current/news-address', {
      email: `${mailbox}@mail.example`,
      language: 'en',
    }),
  );
  const { tokens } = await client.local();
  const { privateJwk } = host.provider;
  const actors = [
    NOBODY,
    ...OFFICIALS.map((name) => bearer(name, tokens[name] ?? '')),
    bearer(FIRST, persons[0]?.token ?? ''),
    bearer(SECOND, persons[1]?.token ?? ''),
    signer('prv-demo by its key', 'prv-demo', privateJwk, client.now),
    signer(NEWCOMER, newcomer, keys.privateKey, client.now),
  ];
  const words = [
    ...[first, second, letter, waiting].flatMap((order) => [order, `${order}.r1`, `${order}.r2`]),
    ...['c1', 'a1', 'r1', 't1', 'r2', draft, held, complaint, search, reading, suspension, change],
    ...(await Promise.all(
      [first, second, waiting].map(async (order) => (await client.inbox(order)).at(-1)?.digest ?? ''),
    )),
  ];
  const { date } = Form.parse(OPERATIONS.find(({ key }) => key === 'POST /v1/filings')?.bodies[0]?.example).certificate
    .F.signature;
  return {
    actors: new Map(actors.map((actor) => [actor.name, actor])),
    canaries: rooms.canaries,
    groups: {
      authorities: [...COLLEAGUES, POLICE, SHERIFF, VALIDATOR, DESK],
      reviewers: [reviewer.person, reviewer.person, other.person, allowing.person],
      providers: ['prv-demo by its key', 'prv-demo by its key', ...PROVIDER, 'provider-desk-3'],
      persons: [FIRST, SECOND],
      oversight: OVERSIGHT,
      registrars: [...REGISTRARS, ...REGISTRARS, 'auditor', POLICE, 'prv-demo by its key'],
      public: [NOBODY.name],
      sandbox: [NEWCOMER],
    },
    wasDrawn: async (order, person) =>
      (await client.historyPages(POLICE, order)).some(({ officials }) => Object.values(officials).includes(person)),
    known: {
      words,
      named: {
        code: [firstCode, secondCode],
        number: [number],
        publicKey: [keys.publicKey],
        endpoint: [endpoint.inboxUrl],
        authority: ['aut-police', 'aut-sheriff', 'aut-prosecutor'],
        provider: ['prv-demo', 'prv-lantern'],
        providerId: ['prv-demo', 'prv-lantern'],
        keyId: ['key-1', 'local', 'local-p256'],
        entryId: ['aut-police', 'prv-demo', 'reviewers', 'registrars', 'oversight'],
        reference: [(await client.order(POLICE, first)).reference, (await client.order(SHERIFF, letter)).reference],
      },
      daysOn: Math.floor((client.now() - 86_400_000) / 86_400_000) - Math.floor(Date.parse(date) / 86_400_000),
    },
    stop: () => endpoint.stop(),
  };
}

function expectOk({ status, body }: Reply): void {
  if (status >= 300) throw new Error(`the scene could not be set: ${status} ${JSON.stringify(body)}`);
}

async function speak(client: HostClient, held: Held, word: string): Promise<void> {
  expectOk(await stateInReview(client, held, 'messages', { text: `Who is ${word}?` }));
}

async function attach(client: HostClient, token: string, word: string): Promise<void> {
  const file = Buffer.from(`A letter about ${word}.`);
  const path = `${(await client.local()).api}/v1/cases/current/challenges/c1/attachments/a1`;
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'content-digest': digestOf(file),
  };
  const put = await fetch(`${path}/parts/1`, { method: 'PUT', headers, body: file });
  if (put.status !== 200) throw new Error(`the part was answered ${put.status}`);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const whole = { name: 'Letter.txt', type: 'text/plain', size: file.length, sha256, parts: 1 };
  expectOk(await client.bearing(token, 'POST', '/v1/cases/current/challenges/c1/attachments/a1', whole));
}

/** The filing with a word in whichever of its texts comes first that may be any text. */
function withWord(filing: ReturnType<typeof partyRequest>, word: string): unknown {
  return JSON.parse(JSON.stringify(filing).replace(/@[a-z.]+\.example/, `${word}$&`));
}

async function proposeChange(client: HostClient, word: string): Promise<string> {
  const read = await client.ask('registrar-1', 'GET', '/v1/directory/entries/provider/prv-lantern');
  const { entry, version } = expected(read, 200, z.looseObject({ entry: z.looseObject({}), version: z.number() }));
  const body = {
    entry: { ...entry, name: 'Lantern Hosting B.V. of Utrecht' },
    replaces: version,
    reason: `They wrote ${word}.`,
  };
  return expected(await client.ask('registrar-1', 'POST', '/v1/directory/changes', body), 201, Named).id;
}
