import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import {
  caseOf,
  caseRequest,
  newsAddressRemovalRequest,
  newsAddressRequest,
  openCase,
  reopenCase,
  told,
} from '../../support/cases.ts';
import { memberOf } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
let code: string;
let token: string;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
  ({ code, token } = await openCase(stack, orderId));
});

const EMAIL = 'someone@mail.example';
const leave = (body: unknown = { email: EMAIL, language: 'pl' }) => stack.person(newsAddressRequest(token, body));

describe('an address for news', () => {
  it('is sealed, and shown as one that is there and never as what it is', async () => {
    const endsAt = new Date(plus(stack.clock.now(), PERSON_POLICY.caseCodeLivesMs)).toISOString();
    const answer = await leave();
    expect(answer).toMatchObject({ status: 200, body: { language: 'pl', endsAt } });
    const view = await caseOf(stack, token);
    expect(memberOf(view, 'newsAddress')).toEqual({ language: 'pl', endsAt });
    const [kept] = stack.newsAddresses.all();
    expect(await stack.answers.open(orderId, kept?.sealed ?? '')).toBe(EMAIL);
    expect(JSON.stringify([answer.body, view, await stack.snapshot(), stack.log.lines])).not.toContain(EMAIL);
  });

  it('takes the place of the one before, in English unless said otherwise', async () => {
    await leave();
    await leave({ email: 'other@mail.example' });
    expect(stack.newsAddresses.all()).toMatchObject([{ language: 'en' }]);
  });

  it('is taken away once or twice', async () => {
    await leave();
    for (const _ of [1, 2]) {
      expect((await stack.person(newsAddressRemovalRequest(token))).status).toBe(201);
      expect(stack.newsAddresses.all()).toEqual([]);
    }
    expect(memberOf(await caseOf(stack, token), 'newsAddress')).toBeUndefined();
  });

  it('is its own under each code, and gone with its code', async () => {
    await leave();
    const other = await openCase(stack, orderId);
    expect(memberOf(await caseOf(stack, other.token), 'newsAddress')).toBeUndefined();
    token = await reopenCase(stack, orderId, code);
    const codes = memberOf(await caseOf(stack, token), 'codes');
    const own = Array.isArray(codes) ? codes.find((one) => one.own)?.id : undefined;
    expect((await stack.person(caseRequest('code-ends', { code: own }, { token }))).status).toBe(201);
    expect(stack.newsAddresses.all()).toEqual([]);
  });

  it('is over after half a year, whether or not its row was dropped', async () => {
    await leave();
    stack.clock.advance(100 * DAY_MS);
    token = await reopenCase(stack, orderId, code);
    stack.clock.advance(PERSON_POLICY.caseCodeLivesMs - 100 * DAY_MS);
    token = await reopenCase(stack, orderId, code);
    expect(memberOf(await caseOf(stack, token), 'newsAddress')).toBeUndefined();
  });

  it('is gone with the record, and none is kept after it', async () => {
    await leave();
    const workers = new Workers(stack);
    for (let months = 0; months < 6; months += 1) {
      await workers.runUntil(plus(stack.clock.now(), 100 * DAY_MS));
      token = await reopenCase(stack, orderId, code); // a code lives on by being used
    }
    expect((await stack.orders.latest(orderId))?.commit.state.phase.kind).toBe('erased');
    expect(stack.newsAddresses.all()).toEqual([]);
    const before = await stack.snapshot();
    expect(await leave()).toMatchObject({ status: 410 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each([
    {},
    { email: 'nobody' },
    { email: 'a@mail.example, b@mail.example' },
    { email: EMAIL, language: 'polski' },
    { email: EMAIL, name: 'Someone' },
  ])('is not %j, which keeps nothing', async (body) => {
    const before = await stack.snapshot();
    expect((await leave(body)).status).toBe(422);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is nobody’s without a session', async () => {
    const before = await stack.snapshot();
    expect((await stack.person(newsAddressRequest('none', { email: EMAIL }))).status).toBe(401);
    expect((await stack.person(newsAddressRemovalRequest('none'))).status).toBe(401);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('is not kept while the key service, or the table, is down', async () => {
    const before = await stack.snapshot();
    stack.answers.outage.begin();
    expect((await leave()).status).toBeGreaterThanOrEqual(500);
    expect(await stack.snapshot()).toEqual(before);
  });
});
