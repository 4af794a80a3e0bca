import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { newProviderKeys, type Request, signatureHeaders } from '../../support/http-events.ts';
import {
  digestOf,
  type MessageSigning,
  messageSignatureHeaders,
  newP256Keys,
} from '../../support/message-signatures.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  composeProviderMessage,
  filed,
  JSON_TYPE,
  messageRequest,
} from '../../support/requests.ts';
import { type Answer, KEYS, Stack } from '../../support/stack.ts';

const P256 = newP256Keys();
const STRANGER = newP256Keys();
const REGISTERED = [
  { id: 'key-1', publicKey: KEYS['prv-demo'].publicKey, notBefore: '2026-01-01T00:00:00Z' },
  { id: 'hsm', algorithm: 'ecdsa-p256-sha256', publicKey: P256.publicKey, notBefore: '2026-01-01T00:00:00Z' },
];
const INVALID = { status: 401, code: 'signature-invalid' } as const;
const EXPIRED = { status: 401, code: 'signature-expired', pointers: [] } as const;

let stack: Stack;
let orderId: OrderId;
let body: unknown;

const register = (keys: readonly object[]) => stack.directory.put(directoryEntry('prv-demo', { keys }), 'test');

beforeEach(async () => {
  stack = new Stack();
  await register(REGISTERED);
  orderId = await filed(stack);
  body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
});

const signing = (changes: Partial<MessageSigning> = {}): MessageSigning => ({
  provider: 'prv-demo',
  keys: P256,
  keyid: 'hsm',
  id: 'message-1',
  at: stack.clock.now(),
  api: stack.apiUrl,
  ...changes,
});

/** The request with the headers of a good signature. */
const signed = (request: Request, changes: Partial<MessageSigning> = {}): Request => ({
  ...request,
  headers: { ...(request.body !== undefined && JSON_TYPE), ...messageSignatureHeaders(request, signing(changes)) },
});
const changed = (request: Request, headers: Readonly<Record<string, string | undefined>>): Request => {
  const all = Object.entries({ ...request.headers, ...headers });
  return {
    ...request,
    headers: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
};
const send = (request: Request): Promise<Answer> => stack.unsigned(request);
const refused = (request: Request, expected: object = INVALID) =>
  expectRefusal(stack, () => send(request), { ...INVALID, ...expected });

const LIST: Request = { method: 'GET', route: '/v1/provider/orders', query: { limit: '5' } };
const read = () => certificateRequest(orderId);
const message = () => messageRequest(body);
const part = (): Request => ({
  method: 'PUT',
  route: '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
  orderId,
  challengeId: 'c1',
  attachmentId: 'a1',
  part: '1',
  headers: { 'content-type': 'application/octet-stream' },
  body: Buffer.from('Retention of this mailbox: thirty days.\n'),
});

const ADDRESS = ['@method', '@authority', '@path', '@query', 'holdfast-provider', 'webhook-id'];

describe('a message signature with a key of P-256 counts', () => {
  it('for a read, and the record says whose key it was', async () => {
    expect((await send(signed(read()))).status).toBe(200);
    expect(stack.notes.notes().map(({ note }) => Object(note.by)['key'])).toEqual([]);
    const commits = stack.orders.stored.commits().map(({ commit }) => Object(commit.by)['key']);
    expect(commits).toEqual([undefined, 'hsm']);
  });

  it('for a message, with the digest of its body', async () => {
    expect((await send(signed(message()))).status).toBe(200);
    const [, acknowledged] = stack.orders.stored.commits();
    expect(acknowledged?.commit.by).toMatchObject({ kind: 'provider', provider: 'prv-demo', key: 'hsm' });
  });

  it.each([
    ['the query too', () => signed(LIST)],
    ['the address in its parts', () => signed(LIST, { fields: ADDRESS })],
    ['the address in its parts, without a query', () => signed({ ...LIST, query: {} }, { fields: ADDRESS })],
    ['the scheme besides', () => signed(LIST, { fields: [...ADDRESS, '@scheme'] })],
    [
      'a further header',
      () => signed({ ...LIST, headers: { accept: 'application/json' } }, { fields: [...ADDRESS, 'accept'] }),
    ],
    [
      'its algorithm, end and purpose',
      () => signed(LIST, { more: `;alg="ecdsa-p256-sha256";expires=${later(60)};tag="x"` }),
    ],
    ['another label', () => signed(LIST, { label: '*a.b-c_1' })],
  ])('over %s', async (_, make) => {
    expect((await send(make())).status).toBe(200);
  });

  it('for part of a file', async () => {
    const answer = await send(signed(part()));
    expect(Object(answer.body)['type']).not.toContain('signature');
    expect(answer.status).not.toBe(401);
  });

  it('beside a key of Ed25519, which goes on signing as before', async () => {
    const headers = signatureHeaders(read(), {
      provider: 'prv-demo',
      keys: KEYS['prv-demo'],
      id: 'm',
      at: stack.clock.now(),
    });
    expect((await send({ ...read(), headers })).status).toBe(200);
  });
});

const later = (seconds: number): number => stack.clock.now() / SECOND_MS + seconds;

describe('the id of the message is its Webhook-Id', () => {
  it('a message signed again under it, with another nonce, is the same message', async () => {
    const first = await send(signed(message()));
    stack.clock.advance(10 * SECOND_MS);
    const before = await stack.snapshot();
    expect(await send(signed(message(), { nonce: ';nonce="another"' }))).toEqual(first);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('it is the same message when it was signed in the other way', async () => {
    const first = await send(signed(message()));
    const before = await stack.snapshot();
    const headers = signatureHeaders(message(), {
      provider: 'prv-demo',
      keys: KEYS['prv-demo'],
      id: 'message-1',
      at: stack.clock.now(),
    });
    const again = await send({ ...message(), headers: { ...JSON_TYPE, ...headers } });
    expect([again.status, await stack.snapshot()]).toEqual([first.status, before]);
  });
});

describe('a message signature is refused', () => {
  it.each([
    ['by a key of nobody', { keys: STRANGER }],
    ['by a key that the provider has not', { keyid: 'other' }],
    ['under the id of a key that signs otherwise', { keyid: 'key-1' }],
    ['under the name of another provider', { provider: 'prv-lantern' }],
    ['of an unknown provider', { provider: 'prv-nowhere' }],
    ['for another host', { api: 'https://elsewhere.example' }],
    ['for another scheme', { api: 'http://holdfast.example' }],
  ])('%s', async (_, changes) => {
    await refused(signed(read(), changes), { pointers: [] });
    await refused(signed(message(), changes), { pointers: [] });
  });

  it('of an unknown provider, just as a wrong one: by the same words', async () => {
    const detailOf = async (changes: Partial<MessageSigning>) => Object((await send(signed(read(), changes))).body);
    const unknown = await detailOf({ provider: 'prv-nowhere' });
    const wrong = await detailOf({ provider: 'prv-lantern' });
    expect({ ...unknown, instance: '', detail: unknown.detail.replace('prv-nowhere', 'prv-lantern') }).toEqual({
      ...wrong,
      instance: '',
    });
  });

  it('in its DER form, or in another length', async () => {
    await refused(signed(read(), { encoding: 'der' }), { pointers: ['/signature'] });
    const good = signed(read());
    const raw = Buffer.from(good.headers?.['signature']?.slice(5, -1) ?? '', 'base64');
    const cut = `sig=:${raw.subarray(0, 63).toString('base64')}:`;
    await refused(changed(good, { signature: cut }), { pointers: ['/signature'] });
  });

  it.each`
    header                 | change                                                                 | pointer
    ${'signature'}         | ${() => undefined}                                                     | ${'/signature'}
    ${'signature-input'}   | ${() => undefined}                                                     | ${'/signature-input'}
    ${'holdfast-provider'} | ${() => undefined}                                                     | ${'/holdfast-provider'}
    ${'webhook-id'}        | ${() => undefined}                                                     | ${'/webhook-id'}
    ${'signature'}         | ${(it: string) => it.replace('sig', 'gis')}                            | ${'/signature'}
    ${'signature'}         | ${(it: string) => `${it}, ${it.replace('sig', 'two')}`}                | ${'/signature'}
    ${'signature-input'}   | ${(it: string) => `${it}, ${it.replace('sig', 'two')}`}                | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => `${it}, ${it}`}                                      | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => `${it}, two=()`}                                     | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@method"', '"@method";req')}            | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@method" ', '')}                        | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@target-uri" ', '')}                    | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@target-uri"', '"@path"')}              | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace('"holdfast-provider" ', '')}              | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace(' "webhook-id"', '')}                     | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@method"', '"@method" "@method"')}      | ${'/signature-input/fields'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@method"', '"@method" "@query-param"')} | ${'/signature-input/fields/1'}
    ${'signature-input'}   | ${(it: string) => it.replace('"@method"', '"@method" "Accept"')}       | ${'/signature-input/fields/1'}
    ${'signature-input'}   | ${(it: string) => it.replace(/;created=\d+/, '')}                      | ${'/signature-input/created'}
    ${'signature-input'}   | ${(it: string) => it.replace(/;keyid="hsm"/, '')}                      | ${'/signature-input/keyid'}
    ${'signature-input'}   | ${(it: string) => it.replace(/;nonce="[^"]*"/, '')}                    | ${'/signature-input/nonce'}
    ${'signature-input'}   | ${(it: string) => it.replace(/;nonce="[^"]*"/, ';nonce=""')}           | ${'/signature-input/nonce'}
    ${'signature-input'}   | ${(it: string) => it.replace(/created=(\d+)/, 'created="$1"')}         | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => it.replace(/created=(\d+)/, 'created=$1.5')}         | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => `${it};created=1`}                                   | ${'/signature-input/names'}
    ${'signature-input'}   | ${(it: string) => `${it};alg="ed25519"`}                               | ${'/signature-input/alg'}
    ${'signature-input'}   | ${(it: string) => `${it};x="y"`}                                       | ${'/signature-input'}
    ${'signature-input'}   | ${(it: string) => `${it}${' '.repeat(2_000)}`}                         | ${'/signature-input'}
  `('where $header is otherwise, at $pointer', async ({ header, change, pointer }) => {
    const good = signed(read());
    await refused(changed(good, { [header]: change(good.headers?.[header] ?? '') }), { pointers: [pointer] });
  });

  it('beside one of the other kind, each of them good', async () => {
    const other = signatureHeaders(read(), {
      provider: 'prv-demo',
      keys: KEYS['prv-demo'],
      id: 'message-1',
      at: stack.clock.now(),
    });
    const both = changed(signed(read()), other);
    await refused(both, {
      pointers: [],
      detail: 'sign a request in one way: with Webhook-Signature, or with Signature-Input and Signature',
    });
    await refused(changed(both, { signature: undefined }), { pointers: [] });
    await refused(changed(both, { 'signature-input': undefined }), { pointers: [] });
  });

  it('by a key of P-256 that signs as Ed25519 does', async () => {
    await register([{ ...REGISTERED[1], id: 'key-1' }]);
    const headers = signatureHeaders(read(), {
      provider: 'prv-demo',
      keys: newProviderKeys(),
      id: 'm',
      at: stack.clock.now(),
    });
    await refused({ ...read(), headers }, { pointers: [] });
  });

  it('where a header that is covered did not come', async () => {
    const good = signed({ ...read(), headers: { accept: 'application/json' } }, { fields: [...ADDRESS, 'accept'] });
    const detail = 'the signature covers headers that did not come: accept';
    await refused(changed(good, { accept: undefined }), { pointers: [], detail });
  });

  it('where its key is not in use', async () => {
    const send = () => refused(signed(read()), { pointers: [] });
    await register([{ ...REGISTERED[1], notBefore: '2026-11-20T16:10:00.001Z' }]);
    await send();
    await register([{ ...REGISTERED[1], notAfter: '2026-11-20T16:10:00Z' }]);
    await send();
  });
});

describe('the digest of a body is signed, and is that of its bytes', () => {
  it('another body is refused', async () => {
    const text = JSON.stringify(body);
    const good = signed(messageRequest(text));
    await refused({ ...good, body: `${text} ` }, { pointers: [] });
    await refused({ ...good, body: text.replace('order.acknowledged', 'order.released') }, { pointers: [] });
    await refused({ ...good, body: '' }, { pointers: [] });
    const file = signed(part());
    await refused({ ...file, body: Buffer.from('another') }, { pointers: [] });
  });

  it('another body with its own digest is refused', async () => {
    const other = '{"another":true}';
    await refused(changed({ ...signed(message()), body: other }, { 'content-digest': digestOf(other) }), {
      pointers: [],
    });
  });

  it('a digest that nobody signed is refused, and a body without one', async () => {
    const without = signed(message(), { fields: ['@method', '@target-uri', 'holdfast-provider', 'webhook-id'] });
    await refused(without, {
      pointers: [],
      detail: 'the signature has to cover "content-digest", as the request has a body',
    });
    await refused(changed(without, { 'content-digest': undefined }), { pointers: ['/content-digest'] });
  });

  it('a body is added to no read', async () => {
    await refused({ ...signed(read()), body }, { pointers: ['/content-digest'] });
    await refused(changed({ ...signed(read()), body }, { 'content-digest': digestOf(JSON.stringify(body)) }), {
      pointers: [],
    });
  });
});

describe('it counts for five minutes', () => {
  it.each`
    seconds | accepted
    ${-301} | ${false}
    ${-300} | ${true}
    ${300}  | ${true}
    ${301}  | ${false}
  `('$seconds s from now: accepted is $accepted', async ({ seconds, accepted }) => {
    const request = signed(read(), { at: plus(stack.clock.now(), seconds * SECOND_MS) });
    if (accepted) expect((await send(request)).status).toBe(200);
    else await refused(request, EXPIRED);
  });

  it.each`
    expires | accepted
    ${1}    | ${true}
    ${0}    | ${false}
    ${-1}   | ${false}
  `('or until it says itself, $expires s from now: accepted is $accepted', async ({ expires, accepted }) => {
    const request = signed(read(), { more: `;expires=${later(expires)}` });
    if (accepted) expect((await send(request)).status).toBe(200);
    else await refused(request, EXPIRED);
  });
});

describe('a refusal says what was checked', () => {
  it('the bytes that were to be signed', async () => {
    const detail = (await send(signed(LIST, { keys: STRANGER }))).body;
    const lines = [
      '"@method": GET',
      '"@target-uri": https://holdfast.example/v1/provider/orders?limit=5',
      '"holdfast-provider": prv-demo',
      '"webhook-id": message-1',
      `"@signature-params": ("@method" "@target-uri" "holdfast-provider" "webhook-id");created=${stack.clock.now() / SECOND_MS};keyid="hsm";nonce="nonce-of-message-1"`,
    ];
    expect(Object(detail)['detail']).toBe(
      `no registered P-256 key of this provider made this signature over ${JSON.stringify(lines.join('\n'))}`,
    );
  });

  it('how they begin, where they are long', async () => {
    const long = { ...LIST, headers: { accept: 'x'.repeat(5_000) } };
    const answer = await send(signed(long, { keys: STRANGER, fields: ['accept', ...ADDRESS] }));
    expect(Object(answer.body)['detail']).toContain('…"');
    expect(answer.text.length).toBeLessThan(2_500);
  });

  it('that an address is not in its normal form', async () => {
    const request = signed({ ...LIST, query: {} });
    const odd = { ...request, query: { "limit'": '5' } };
    await refused(odd, { pointers: [] });
  });
});

describe('whatever is changed on the way, it is refused and nothing is stored', () => {
  const requests = { read, message, list: () => LIST, part };
  const fields = [...ADDRESS, 'accept'];
  const text = fc.string({ unit: fc.constantFrom(...'abcXYZ0189-_.'), minLength: 1, maxLength: 12 });

  /** One change each, and never none. */
  const changes = fc.oneof(
    fc.record({ what: fc.constant('method' as const), to: fc.constantFrom('GET', 'POST', 'PUT', 'HEAD') }),
    fc.record({ what: fc.constant('order' as const), to: text }),
    fc.record({ what: fc.constant('query' as const), to: text }),
    fc.record({ what: fc.constant('body' as const), to: text }),
    fc.record({ what: fc.constant('accept' as const), to: text }),
    fc.record({ what: fc.constant('webhook-id' as const), to: text }),
    fc.record({ what: fc.constant('holdfast-provider' as const), to: fc.constantFrom('prv-lantern', 'prv-nowhere') }),
    fc.record({ what: fc.constant('nonce' as const), to: text }),
    fc.record({ what: fc.constant('created' as const), to: fc.integer({ min: 1, max: 300 }).map(String) }),
    fc.record({ what: fc.constant('keyid' as const), to: fc.constantFrom('key-1', 'other') }),
    fc.record({ what: fc.constant('signature' as const), to: fc.integer({ min: 0, max: 511 }).map(String) }),
  );
  type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

  function apply(request: Request, { what, to }: Change): Request {
    const input = request.headers?.['signature-input'] ?? '';
    switch (what) {
      case 'method':
        return { ...request, method: to as Request['method'] };
      case 'order':
        return { ...request, orderId: to };
      case 'query':
        return { ...request, query: { ...request.query, [to]: to } };
      case 'body':
        return { ...request, body: to };
      case 'nonce':
        return changed(request, { 'signature-input': input.replace(/nonce="[^"]*"/, `nonce="${to}"`) });
      case 'created':
        return changed(request, {
          'signature-input': input.replace(/created=(\d+)/, (_, at) => `created=${Number(at) - Number(to)}`),
        });
      case 'keyid':
        return changed(request, { 'signature-input': input.replace(/keyid="[^"]*"/, `keyid="${to}"`) });
      case 'signature': {
        const raw = Buffer.from(request.headers?.['signature']?.slice(5, -1) ?? '', 'base64');
        raw[Number(to) >> 3] = (raw[Number(to) >> 3] ?? 0) ^ (1 << (Number(to) & 7));
        return changed(request, { signature: `sig=:${raw.toString('base64')}:` });
      }
      default:
        return changed(request, { [what]: to });
    }
  }

  it.each(Object.entries(requests))('of a %s', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (change, inParts) => {
        const asked = { ...make(), headers: { ...make().headers, accept: 'application/json' } };
        const digest = asked.body === undefined ? [] : ['content-digest'];
        const address = inParts ? fields : ['@target-uri', '@method', 'holdfast-provider', 'webhook-id', 'accept'];
        const good = signed(asked, { fields: [...address, ...digest] });
        const bad = apply(good, change);
        fc.pre(JSON.stringify(bad) !== JSON.stringify(good));
        fc.pre(change.what !== 'order' || asked.orderId !== undefined);
        const before = await stack.snapshot();
        const { status } = await send(bad);
        expect([401, 404]).toContain(status);
        if (change.what !== 'method') expect(status).toBe(401);
        expect(await stack.snapshot()).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
