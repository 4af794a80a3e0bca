// For every runtime: no import, no type, nothing that only one of them knows.

/** What the kit signs in its own way where clients may sign in others: test/unit/kit/vectors.test.ts says why. */
const NOT_SENT =
  /^(read-without-question-mark|read-with-query-left-out|two-signatures|p256-read-in-parts.*|p256-with-more)$/;

const forUrls = (base64) => base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromHex = (hex) => btoa(String.fromCharCode(...hex.match(/../g).map((pair) => Number.parseInt(pair, 16))));

/** The private key of a name, as a JWK. */
function jwkOf({ keys }, name) {
  const { curve, secret, public: point } = keys[name];
  const d = forUrls(fromHex(secret));
  return curve === 'Ed25519'
    ? { kty: 'OKP', crv: curve, x: forUrls(point), d }
    : { kty: 'EC', crv: curve, ...point, d };
}

const answerTo = (judging) =>
  judging.then(
    () => 'accepted',
    ({ code, message }) => code ?? message,
  );

/** Whether the kit signs a request as a vector has it: the same bytes, and of P-256 another signature that holds. */
async function signsAlike(kit, file, { key, headers, method, path, query, body, signed }) {
  const input = headers['signature-input'] ?? '';
  const created = /;created=(\d+);/.exec(input)?.[1];
  const nonce = /;nonce="([^"]+)"/.exec(input)?.[1] ?? '';
  const client = await kit.openClient({
    api: 'http://127.0.0.1:1',
    origin: file.api,
    provider: file.registered.id,
    key: jwkOf(file, key),
    keyId: key,
    clock: () => Number(headers['webhook-timestamp'] ?? created) * 1_000,
    random: () => nonce,
  });
  const made = await client.signRequest(
    method,
    query === '' ? path : `${path}?${query}`,
    body || undefined,
    headers['webhook-id'],
  );
  const { signature, ...rest } = made;
  const { signature: _other, ...expected } = headers;
  const isAlike = Object.keys(expected).every((name) => rest[name] === expected[name]);
  if (!isAlike || signature === undefined) return isAlike;
  const { kty, crv, x, y } = jwkOf(file, key);
  const p256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, p256, false, ['verify']);
  const raw = Uint8Array.from(atob(signature.slice(5, -1)), (sign) => sign.charCodeAt(0));
  return await crypto.subtle.verify(p256, publicKey, raw, new TextEncoder().encode(signed));
}

async function judge(kit, file, vector) {
  const { kind, name, answer, headers, body, now, jws, typ } = vector;
  if (kind === 'webhook')
    return (await answerTo(kit.verifyWebhook(headers, body, file.jwks.keys, Date.parse(now)))) === answer;
  if (kind === 'document') return (await answerTo(kit.verifyDocument(jws, typ, file.jwks.keys))) === answer;
  if (answer !== 'accepted' || NOT_SENT.test(name)) return undefined;
  return await signsAlike(kit, file, vector);
}

/** A client whose API fails once: sends again, and proves a webhook by keys it fetched, in this runtime's own fetch types. */
async function live(kit, file) {
  const vector = file.vectors.find(({ name }) => name === 'webhook');
  let tries = 0;
  const { pem } = await kit.makeKey();
  const client = await kit.openClient({
    api: 'https://api.example',
    key: pem,
    clock: () => Date.parse(vector.now),
    waitsS: [0.01],
    fetch: async (url, { headers } = {}) => {
      if (url.endsWith('/jwks.json')) return new Response(JSON.stringify(file.jwks));
      tries += 1;
      if (tries === 1) return new Response('', { status: 503 });
      const id = new Headers(headers).get('webhook-id');
      return new Response(JSON.stringify({ orderId: id, version: tries }));
    },
  });
  const { type, data } = await client.readWebhook(new Headers(vector.headers), new TextEncoder().encode(vector.body));
  const { version } = await client.acknowledge(data);
  return type === 'order.issued' && version === 2 && /^prv-sandbox-[0-9a-f]{16}$/.test(client.provider);
}

/** Not every runtime looks whether both halves are of one key: the kit does. */
async function refusesHalves(kit, file) {
  const { x } = jwkOf(file, 'stranger');
  const key = { ...jwkOf(file, 'provider'), x };
  return (await answerTo(kit.openClient({ api: 'https://api.example', key }))) === 'key-unreadable';
}

/** How many vectors were judged, and the names of those that are not as they say. */
export async function judgeAll(kit, file) {
  const outcomes = [];
  for (const vector of file.vectors) outcomes.push([vector.name, await judge(kit, file, vector)]);
  const wrong = outcomes.filter(([, isRight]) => isRight === false).map(([name]) => name);
  if (!(await live(kit, file))) wrong.push('requests and webhooks of a client');
  if (!(await refusesHalves(kit, file))) wrong.push('a key of two halves');
  return { judged: outcomes.filter(([, isRight]) => isRight !== undefined).length, wrong };
}
