// A whole provider: takes webhooks, proves them, answers them signed, and registers itself in the sandbox where no HOLDFAST_PROVIDER is set.
// Put holdfast.mjs beside it, then: node provider.mjs        (Node 20 or later)
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { MAX_WEBHOOK_BYTES, makeKey, openClient } from './holdfast.mjs';

const { HOLDFAST_API = 'http://127.0.0.1:3000', HOLDFAST_PROVIDER, HOLDFAST_KEY_ID } = process.env;
const { HOLDFAST_KEY = 'provider.pem', PORT = '8080' } = process.env;
const { ENDPOINT = `http://127.0.0.1:${PORT}/` } = process.env;

if (!existsSync(HOLDFAST_KEY)) writeFileSync(HOLDFAST_KEY, (await makeKey()).pem, { mode: 0o600, flag: 'wx' });
const holdfast = await openClient({
  api: HOLDFAST_API,
  provider: HOLDFAST_PROVIDER,
  key: readFileSync(HOLDFAST_KEY, 'utf8'),
  keyId: HOLDFAST_KEY_ID,
});

/** What your systems have to do. Each may be called again for the same. */
const hands = {
  keep(target, { document }) {
    // target.identifier.value says whose data: it names a person, so print it nowhere
    console.log(`${document.reference}: keep ${target.id}, until ${document.period?.appliedEndsAt}`);
    return 'kept'; // or { reason: 'data-not-stored-at-receipt', explanation: 'There is no such account.' }
  },
  letGo(targets, { document }) {
    console.log(`${document.reference}: let go ${targets.map(({ id }) => id).join(', ')}: ${document.afterEnd.data}`);
  },
  tellUser({ caseCode, texts }, { orderId }) {
    const { title } = texts.find(({ language }) => language === 'en') ?? texts[0];
    console.log(`${orderId}: tell the user "${title}", with a case code of ${caseCode.length} signs`);
  },
};

// What came, and what was answered, line by line in a file: what was taken with 200 outlives a crash.
const FILE = `${HOLDFAST_KEY}.webhooks`;
const open = new Map(); // by webhook id: what is not answered yet
const seen = new Set();
const record = (line) => appendFileSync(FILE, `\n${JSON.stringify(line)}`, { mode: 0o600, flush: true });
for (const line of existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n') : []) {
  let written = {};
  try {
    written = JSON.parse(line);
  } catch {} // a crash or a full disk cut it off: it was not answered with 200
  const { came, answered } = written;
  if (came) seen.add(came.id);
  if (came) open.set(came.id, came);
  else open.delete(answered);
}

let working = Promise.resolve();
/** One after the other, each once it is its turn; what fails, again in a minute, in two, in four, and so on up to a day. */
function answerLater(id, againMs = 60_000) {
  working = working.then(async () => {
    const webhook = open.get(id);
    if (webhook === undefined) return;
    try {
      const { said, note } = await holdfast.answer(webhook, hands);
      record({ answered: id });
      open.delete(id);
      console.log(`${webhook.type} ${webhook.data.orderId ?? ''}: said ${said.join(', ') || 'nothing'} (${note})`);
    } catch (error) {
      console.error(`${webhook.type} ${webhook.data.orderId ?? ''} is not answered yet: ${error.message}`);
      setTimeout(answerLater, againMs, id, Math.min(2 * againMs, 86_400_000));
    }
  });
}

async function take(request) {
  if (request.method !== 'POST') return 405;
  try {
    let body = Buffer.alloc(0);
    for await (const part of request) {
      body = Buffer.concat([body, part]);
      if (body.length > MAX_WEBHOOK_BYTES) return 413;
    }
    const webhook = await holdfast.readWebhook(request.headers, body);
    if (!seen.has(webhook.id)) record({ came: webhook });
    if (!seen.has(webhook.id)) open.set(webhook.id, webhook);
    seen.add(webhook.id);
    answerLater(webhook.id);
    return 200;
  } catch (error) {
    // whoever hangs up before the end of the body comes here as well
    console.error(`a webhook was not taken: ${error.message}`);
    return { 'signature-invalid': 401, 'signature-expired': 401, 'body-unreadable': 400 }[error.code] ?? 503;
  }
}

createServer(async (request, response) => {
  response.writeHead(await take(request)).end();
}).listen(Number(PORT), async () => {
  console.log(`${holdfast.provider} takes webhooks at ${ENDPOINT}; its public key is ${holdfast.publicKey}`);
  for (const id of open.keys()) answerLater(id);
  if (HOLDFAST_PROVIDER !== undefined) return;
  const { order } = await holdfast.registerInSandbox({ name: 'A provider that tries itself out', endpoint: ENDPOINT });
  console.log(`registered in the sandbox; its first test order is ${order.reference}`);
});
