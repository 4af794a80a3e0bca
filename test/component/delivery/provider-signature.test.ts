import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { newProviderKeys, signatureHeaders } from '../../support/http-events.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  composeProviderMessage,
  filed,
  JSON_TYPE,
  messageRequest,
  readCertificate,
} from '../../support/requests.ts';
import { KEYS, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
let body: unknown;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
});

const INVALID = { status: 401, code: 'signature-invalid' } as const;
const EXPIRED = { status: 401, code: 'signature-expired', pointers: [] } as const;

const signing = (changes = {}) => ({
  provider: 'prv-demo',
  keys: KEYS['prv-demo'],
  id: 'message-1',
  at: stack.clock.now(),
  ...changes,
});
const signed = (changes = {}) => signatureHeaders(messageRequest(body), signing(changes));
const post = (headers: Readonly<Record<string, string>>, sent: unknown = body) =>
  stack.unsigned({ ...messageRequest(sent), headers: { ...JSON_TYPE, ...headers } });
const withKeys = (keys: readonly object[]) => stack.directory.put(directoryEntry('prv-demo', { keys }), 'test');

describe('a signature is refused', () => {
  it('by a key of nobody', async () => {
    await expectRefusal(stack, () => post(signed({ keys: newProviderKeys() })), { ...INVALID, pointers: [] });
  });

  it("by another provider's key, or under another provider's name", async () => {
    await expectRefusal(stack, () => post(signed({ keys: KEYS['prv-lantern'] })), { ...INVALID, pointers: [] });
    const headers = { ...signed(), 'holdfast-provider': 'prv-lantern' };
    await expectRefusal(stack, () => post(headers), { ...INVALID, pointers: [] });
  });

  it('of an unknown provider, just as a wrong one', async () => {
    const answers = [post(signed({ provider: 'prv-nowhere' })), post(signed({ keys: newProviderKeys() }))];
    const [unknown, wrong] = await Promise.all(answers);
    expect(Object(unknown?.body)).toEqual({ ...Object(wrong?.body), instance: Object(unknown?.body)['instance'] });
    expect(unknown?.status).toBe(401);
  });

  it('over another body, another id, another moment', async () => {
    const altered = JSON.stringify(body).replace('order.acknowledged', 'order.released');
    await expectRefusal(stack, () => post(signed(), altered), { ...INVALID, pointers: [] });
    await expectRefusal(stack, () => post(signed(), `${JSON.stringify(body)} `), { ...INVALID, pointers: [] });
    await expectRefusal(stack, () => post(signed(), ''), { ...INVALID, pointers: [] });
    for (const [name, value] of [
      ['webhook-id', 'message-2'],
      ['webhook-timestamp', `${stack.clock.now() / SECOND_MS + 1}`],
    ] as const) {
      await expectRefusal(stack, () => post({ ...signed(), [name]: value }), { ...INVALID, pointers: [] });
    }
  });

  it('over another path, another method', async () => {
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    const headers = signatureHeaders(certificateRequest(orderId), signing());
    const elsewhere = { ...certificateRequest(other), headers };
    await expectRefusal(stack, () => stack.unsigned(elsewhere), { ...INVALID, pointers: [] });
    const posted = { ...certificateRequest(orderId), method: 'POST' as const };
    const misnamed = { ...certificateRequest(orderId), headers: signatureHeaders(posted, signing()) };
    await expectRefusal(stack, () => stack.unsigned(misnamed), { ...INVALID, pointers: [] });
  });

  it("over a message's body, sent along with a read: it opens no certificate", async () => {
    const read = { ...certificateRequest(orderId), body, headers: { ...JSON_TYPE, ...signed() } };
    await expectRefusal(stack, () => stack.unsigned(read), { ...INVALID, pointers: [] });
  });

  it.each`
    header                 | value                                                | why
    ${'holdfast-provider'} | ${undefined}                                         | ${'missing'}
    ${'webhook-id'}        | ${undefined}                                         | ${'missing'}
    ${'webhook-timestamp'} | ${undefined}                                         | ${'missing'}
    ${'webhook-signature'} | ${undefined}                                         | ${'missing'}
    ${'webhook-signature'} | ${''}                                                | ${'empty'}
    ${'webhook-signature'} | ${'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4='} | ${'of the symmetric scheme'}
    ${'webhook-signature'} | ${`v1a,${'A'.repeat(20)}`}                           | ${'too short'}
    ${'webhook-signature'} | ${`v1a,${'A'.repeat(3_000)}==`}                      | ${'too long'}
    ${'webhook-timestamp'} | ${'soon'}                                            | ${'no number'}
    ${'webhook-timestamp'} | ${'1795190000.5'}                                    | ${'a fraction'}
    ${'webhook-timestamp'} | ${'-1795190000'}                                     | ${'negative'}
    ${'holdfast-provider'} | ${'prv-demo#1'}                                      | ${'no id'}
    ${'webhook-id'}        | ${'two words'}                                       | ${'no id'}
  `('with $header $why', async ({ header, value }) => {
    const { [header]: _left, ...rest } = signed();
    const headers = value === undefined ? rest : { ...rest, [header]: value };
    await expectRefusal(stack, () => post(headers), { ...INVALID, pointers: [`/${header}`] });
  });
});

describe('of a read with a query', () => {
  const LIST = '/v1/provider/orders';
  const ask = (content: string, query?: Readonly<Record<string, string>>) =>
    stack.provider({ method: 'GET', route: LIST, ...(query && { query }) }, { provider: 'prv-demo', content });

  it.each`
    content                  | query             | who
    ${`GET ${LIST}?limit=5`} | ${{ limit: '5' }} | ${'what is sent'}
    ${`GET ${LIST}?`}        | ${undefined}      | ${'that there is none'}
    ${`GET ${LIST}`}         | ${{ limit: '5' }} | ${'the path alone, as clients of earlier versions do'}
    ${`GET ${LIST}`}         | ${undefined}      | ${'the path alone, which is what is sent'}
  `('a signature over $who counts', async ({ content, query }) => {
    expect((await ask(content, query)).status).toBe(200);
  });

  it.each`
    content                  | query                         | what
    ${`GET ${LIST}?limit=5`} | ${{ limit: '6' }}             | ${'another'}
    ${`GET ${LIST}?limit=5`} | ${{ limit: '5', cursor: '' }} | ${'a longer one'}
    ${`GET ${LIST}?limit=5`} | ${undefined}                  | ${'none'}
    ${`GET ${LIST}?`}        | ${{ limit: '5' }}             | ${'one where there was none'}
  `('$what cannot be put in its place', async ({ content, query }) => {
    await expectRefusal(stack, () => ask(content, query), { ...INVALID, pointers: [] });
  });
});

describe('a refusal says what was checked, without a body', () => {
  const STRANGER = newProviderKeys();
  const stamp = () => JSON.stringify(`message-1.${stack.clock.now() / SECOND_MS}.`);

  it('of a read: its address, with the query and without', async () => {
    const read = { method: 'GET', route: '/v1/provider/orders', query: { reference: 'a "b"' } } as const;
    const detail = `no registered key of this provider made this signature over ${stamp()} followed by "GET /v1/provider/orders?reference=a+%22b%22" or "GET /v1/provider/orders"`;
    const send = () => stack.provider(read, { provider: 'prv-demo', keys: STRANGER, id: 'message-1' });
    await expectRefusal(stack, send, { ...INVALID, pointers: [], detail });
  });

  it('of a message: how long its body is, and its digest', async () => {
    const sent = '{"a":1}';
    const detail = `no registered key of this provider made this signature over ${stamp()} followed by the body, 7 bytes with the digest sha-256=:AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX+GI=:`;
    await expectRefusal(stack, () => post(signed(), sent), { ...INVALID, pointers: [], detail });
  });

  it('of an address longer than any of ours: how it begins', async () => {
    const read = { method: 'GET', route: '/v1/provider/orders', query: { reference: 'x'.repeat(600) } } as const;
    const answer = await stack.provider(read, { provider: 'prv-demo', keys: STRANGER });
    expect(Object(answer.body).detail).toContain(`reference=${'x'.repeat(400)}`);
    expect(Object(answer.body).detail).toContain('…"');
    expect(answer.text.length).toBeLessThan(1_100);
  });
});

describe('a signature counts for five minutes', () => {
  it.each`
    seconds | accepted
    ${-301} | ${false}
    ${-300} | ${true}
    ${0}    | ${true}
    ${300}  | ${true}
    ${301}  | ${false}
  `('$seconds s from now: accepted is $accepted', async ({ seconds, accepted }) => {
    const headers = signed({ at: plus(stack.clock.now(), seconds * SECOND_MS) });
    if (accepted) expect((await post(headers)).status).toBe(200);
    else await expectRefusal(stack, () => post(headers), EXPIRED);
  });
});

describe('keys change hands', () => {
  const old = newProviderKeys();
  const fresh = newProviderKeys();
  const OLD = { id: 'old', publicKey: old.publicKey, notBefore: '2026-01-01T00:00:00Z' };
  const FRESH = { id: 'fresh', publicKey: fresh.publicKey, notBefore: '2026-11-20T16:10:00Z' };

  it('with overlap: either counts, and the record says which', async () => {
    await withKeys([OLD, FRESH]);
    await post(signed({ keys: old }));
    await readCertificate(stack, orderId, { keys: fresh });
    const commits = stack.orders.stored.commits().map(({ commit }) => Object(commit.by)['key']);
    const notes = stack.notes.notes().map(({ note }) => Object(note.by)['key']);
    expect([commits, notes]).toEqual([[undefined, 'old'], ['fresh']]);
  });

  it('one signature among several is enough', async () => {
    await withKeys([OLD, FRESH]);
    const [one, other] = [signed({ keys: newProviderKeys() }), signed({ keys: fresh })];
    const both = `v1,abc= ${one['webhook-signature']} ${other['webhook-signature']}`;
    expect((await post({ ...other, 'webhook-signature': both })).status).toBe(200);
  });

  it.each`
    when                         | notBefore                     | notAfter                      | accepted
    ${'a millisecond too early'} | ${'2026-11-20T16:10:00.001Z'} | ${undefined}                  | ${false}
    ${'from its first instant'}  | ${'2026-11-20T16:10:00Z'}     | ${undefined}                  | ${true}
    ${'in its last millisecond'} | ${'2026-01-01T00:00:00Z'}     | ${'2026-11-20T16:10:00.001Z'} | ${true}
    ${'revoked at this instant'} | ${'2026-01-01T00:00:00Z'}     | ${'2026-11-20T16:10:00Z'}     | ${false}
    ${'revoked long ago'}        | ${'2026-01-01T00:00:00Z'}     | ${'2026-02-01T00:00:00Z'}     | ${false}
  `('a key $when: accepted is $accepted', async ({ notBefore, notAfter, accepted }) => {
    const key = { id: 'k', publicKey: old.publicKey, notBefore, ...(notAfter !== undefined && { notAfter }) };
    await withKeys([key]);
    const send = () => post(signed({ keys: old }));
    if (accepted) expect((await send()).status).toBe(200);
    else await expectRefusal(stack, send, { ...INVALID, pointers: [] });
  });

  it('while the register does not answer nobody is turned away as a stranger: 503', async () => {
    const before = await stack.snapshot();
    stack.directory.outage.begin();
    const expected = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    expectProblem(await post(signed()), expected);
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('a message again', () => {
  const replayed = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;

  it('the same bytes under the same id: the same answer, and nothing new', async () => {
    const headers = signed();
    const first = await post(headers);
    stack.clock.advance(MINUTE_MS);
    await readCertificate(stack, orderId);
    const before = await stack.snapshot();
    expect(await post(headers)).toEqual(first);
    expect(await post(signed())).toEqual(first);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('after the window it is too old, and still changes nothing', async () => {
    const headers = signed();
    await post(headers);
    stack.clock.advance(5 * MINUTE_MS + SECOND_MS);
    await expectRefusal(stack, () => post(headers), EXPIRED);
  });

  it('another statement under the same id is refused', async () => {
    await post(signed());
    const other = await composeProviderMessage(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }] });
    const headers = signatureHeaders(messageRequest(other), signing());
    await expectRefusal(stack, () => post(headers, other), replayed);
  });

  it('a read again under the same id is the same read', async () => {
    const first = await readCertificate(stack, orderId);
    const before = await stack.snapshot();
    stack.clock.advance(MINUTE_MS);
    const second = await readCertificate(stack, orderId);
    expect(Object(second.body)).toEqual({ ...Object(first.body), jws: expect.any(String) });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('five at once are one', async () => {
    const headers = signed();
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(headers)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(stack.orders.stored.commits()).toHaveLength(2);
  });
});
