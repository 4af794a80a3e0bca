import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { Commit } from '../../../shared/domain/order/commit.ts';
import { directoryEntry, ISSUED_AT } from '../../support/builders.ts';
import { type DeskToken, writeDeskToken } from '../../support/desks/desk-tokens.ts';
import { type Request, signatureHeaders } from '../../support/http-events.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  certificateRequest,
  composeProviderMessage,
  filed,
  memberOf,
  messageRequest,
  noticeRequest,
  POLICE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { type Answer, KEYS, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
});

type Token = Partial<DeskToken>;
const ask = (request: Request, person = 'provider-desk', token: Token = {}): Promise<Answer> =>
  stack.providerPerson(request, person, token);
const readAtDesk = (person?: string, token?: Token) => ask(certificateRequest(orderId), person, token);
const asOf = (authority: string, role = 'provider'): Token => ({ role: { role, authority } });
const latest = async (): Promise<Commit | undefined> => (await stack.orders.latest(orderId))?.commit;

/** What can be said of a running order, and what is refused of it. */
const SAID = [
  ['order.acknowledged', {}],
  ['order.preserved', { targets: [{ id: 't1' }] }],
  ['order.not-executed', { targets: [{ id: 't2', reasons: [{ code: 'data-not-held' }] }] }],
  ['clarification.requested', { question: 'Which account?', targets: [{ id: 't3' }] }],
  ['order.preserved', { targets: [{ id: 't99' }] }],
  ['order.released', { targets: [{ id: 't1' }] }],
  ['notice.relayed', { relayedAt: '2026-11-20T16:10:00Z' }],
] as const;

describe('a request signed, or with a token', () => {
  /** What came of it: the answer but for what names the request and the order, and what is on record since. */
  async function outcomeOf(of: Stack, id: OrderId, { status, body }: Answer) {
    const { commit } = (await of.orders.latest(id)) ?? {};
    const { type, title, detail, errors, version } = Object(body);
    return {
      status,
      type,
      title,
      detail: `${detail}`.replace(id, ''),
      errors,
      version,
      at: commit?.at,
      events: commit?.events,
    };
  }

  it.each(SAID)('of %s %o does, and is refused, the same at the same instant', async (type, data) => {
    const beside = new Stack();
    const other = await filed(beside);
    await Promise.all([readCertificate(beside, other), readAtDesk()]);
    for (const one of [stack, beside]) one.clock.advance(MINUTE_MS);
    const signed = await say(beside, other, type, data);
    const told = await ask(messageRequest(await composeProviderMessage(stack, orderId, type, data)));
    expect(await outcomeOf(stack, orderId, told)).toEqual(await outcomeOf(beside, other, signed));
  });

  it('counts once under one key, however often it is sent, and whichever way', async () => {
    await readAtDesk();
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    const first = await ask({ ...messageRequest(body), headers: { 'idempotency-key': 'ack-1' } });
    const before = await stack.snapshot();
    expect((await stack.provider(messageRequest(body), { provider: 'prv-demo', id: 'ack-1' })).body).toEqual(
      first.body,
    );
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is receipt, when it is the first that reads the certificate', async () => {
    stack.clock.advance(HOUR_MS / 2);
    expect((await readAtDesk()).status).toBe(200);
    expect(await latest()).toMatchObject({
      version: 2,
      at: stack.clock.now(),
      by: { kind: 'provider', provider: 'prv-demo', person: expect.stringMatching(/^off_/), at: 'desk' },
      events: [expect.objectContaining({ type: 'order.received' }), expect.anything()],
    });
  });

  it('is on record by whom it was done, under an id that is sealed there and opens beside the history', async () => {
    await readAtDesk();
    const by = (await latest())?.by;
    const person = by?.kind === 'provider' && 'person' in by ? by.person : '';
    expect(await stack.named(orderId, person)).toBe('skylark-response-1');
    const { body } = await stack.officer(read(orderId, '/history'), POLICE);
    expect(memberOf(body, 'officials')).toMatchObject({ [person]: 'skylark-response-1' });
    expect(stack.log.lines.join()).not.toMatch(/skylark-response|provider-desk/);
  });
});

describe('a certificate read at the desk', () => {
  it('is the same when the page is opened again, and nothing is done by it', async () => {
    const first = await readAtDesk();
    stack.clock.advance(20 * SECOND_MS);
    const before = await stack.snapshot();
    expect(memberOf((await readAtDesk()).body, 'order')).toEqual(memberOf(first.body, 'order'));
    expect(await stack.snapshot()).toEqual(before);
  });

  it('shows what the order has become, however soon somebody looks again', async () => {
    await readAtDesk();
    await say(stack, orderId, 'order.acknowledged');
    expect((await readAtDesk()).headers['etag']).toBe('"3"');
    stack.clock.set('2027-01-20T00:00:00Z'); // with no job run
    expect(memberOf((await readAtDesk()).body, 'order')).toMatchObject({ status: 'lapsed', inForce: false });
  });

  it('is another read of a colleague, and under a key of one’s own, which are on record beside the commits', async () => {
    await readAtDesk();
    await readAtDesk('provider-desk-2');
    const request = { ...certificateRequest(orderId), headers: { 'idempotency-key': 'again' } };
    await ask(request);
    const notes = stack.notes.notes().map(({ note }) => note.by);
    expect(notes).toMatchObject([{ at: 'desk' }, { at: 'desk' }]);
  });
});

it('a notice keeps its code, whoever of them reads it, until somebody asks for another', async () => {
  await readAtDesk();
  stack.clock.advance(14 * DAY_MS + MINUTE_MS);
  const codeOf = async (answer: Promise<Answer>) => String(memberOf((await answer).body, 'caseCode'));
  const first = await codeOf(ask(noticeRequest(orderId)));
  stack.clock.advance(DAY_MS);
  expect(await codeOf(ask(noticeRequest(orderId, 'de'), 'provider-desk-2'))).toBe(first);
  const another = { ...noticeRequest(orderId), headers: { 'idempotency-key': 'lost-it' } };
  expect(await codeOf(ask(another))).not.toBe(first);
});

describe('nobody else is let in', () => {
  const REFUSED = [
    ['a token of another role', 'provider-desk', asOf('aut-police', 'contact-point'), 403, 'role-not-allowed'],
    ['a token without a role', 'provider-desk', { role: undefined }, 403, 'role-not-allowed'],
    ['who is not listed', 'newcomer', {}, 403, 'role-not-allowed'],
    ['who is listed by another provider', 'provider-desk-3', {}, 403, 'role-not-allowed'],
    ['a provider without people', 'provider-desk', asOf('prv-inland'), 403, 'role-not-allowed'],
    ['a provider nobody knows', 'provider-desk', asOf('prv-nobody'), 403, 'role-not-allowed'],
    ['a person of another house', 'provider-desk-3', asOf('prv-lantern'), 404, 'order-not-found'],
    ['a token that has run out', 'provider-desk', { endsAt: ISSUED_AT }, 401, 'token-refused'],
  ] as const;

  it.each(REFUSED)('%s', async (_, person, token, status, code) => {
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    for (const request of [certificateRequest(orderId), messageRequest(body)]) {
      await expectRefusal(stack, () => ask(request, person, token), { status, code });
    }
  });

  it('and whoever is not learns nothing of which providers there are, or have people', async () => {
    const details = [];
    for (const [, person, token, status, code] of REFUSED.slice(2, 6)) {
      const { status: was, body } = await readAtDesk(person, token);
      expect([was, memberOf(body, 'type')]).toEqual([status, `urn:holdfast:problem:${code}`]);
      details.push(memberOf(body, 'detail'));
    }
    expect(new Set(details).size).toBe(1);
    expect(details[0]).toContain('ask the register office');
  });

  it('by what is no token', async () => {
    const send = () => stack.unsigned({ ...certificateRequest(orderId), headers: { authorization: 'Bearer a.b.c' } });
    await expectRefusal(stack, send, { status: 401, code: 'token-refused' });
  });

  it('by two proofs at once', async () => {
    const request = certificateRequest(orderId);
    const now = stack.clock.now();
    const signed = signatureHeaders(request, { provider: 'prv-demo', keys: KEYS['prv-demo'], id: 'both', at: now });
    const send = () => ask({ ...request, headers: signed });
    await expectRefusal(stack, send, { status: 401, code: 'signature-invalid' });
  });

  it('while the issuer’s keys cannot be had', async () => {
    stack.tokens.outage.begin();
    await expectRefusal(stack, () => readAtDesk(), { status: 503, code: 'service-unavailable', retryable: true });
  });

  it('to move anything, who signed in long ago; to read, all the same', async () => {
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    stack.signInAge = DAY_MS / SECOND_MS + 1;
    const challenge =
      'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="86400"';
    await expectRefusal(stack, () => ask(messageRequest(body)), { status: 401, code: 'sign-in-too-old', challenge });
    expect((await readAtDesk()).status).toBe(200);
  });

  it('to say anything without a key', async () => {
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    const token = { person: 'provider-desk', authTime: stack.clock.now(), endsAt: plus(stack.clock.now(), HOUR_MS) };
    const bearer = writeDeskToken({ ...token, role: { role: 'provider', authority: 'prv-demo' }, id: 't' });
    const send = () =>
      stack.unsigned({
        ...messageRequest(body),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      });
    await expectRefusal(stack, send, { status: 400, code: 'idempotency-key-missing' });
  });

  it('once they are taken off, or where nobody is listed', async () => {
    const { keys } = await stack.directory.provider('prv-demo');
    const entry = {
      keys: keys.map(() => ({ id: 'key-1', publicKey: KEYS['prv-demo'].publicKey, notBefore: '2026-01-01T00:00:00Z' })),
    };
    const left = [{ person: 'skylark-response-2', accounts: ['provider-desk-2'] }];
    await stack.directory.put(directoryEntry('prv-demo', { ...entry, people: left }), 'operator');
    expectProblem(await readAtDesk(), { status: 403, code: 'role-not-allowed' });
    expect((await readAtDesk('provider-desk-2')).status).toBe(200);
    await stack.directory.put(directoryEntry('prv-demo', { ...entry, people: undefined }), 'operator');
    expectProblem(await readAtDesk('provider-desk-2'), { status: 403, code: 'role-not-allowed' });
  });
});
