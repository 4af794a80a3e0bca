import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { CHALLENGE, caseRequest, openCase } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { ANSWER, commandRequest, filed, POLICE, RELEASE, readCertificate, say } from '../../support/requests.ts';
import { asHolder, latestOf, object, reviewRequest } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/*
 * What one legitimate role tried to do to the others by giving more commands than anybody reads: every one of these once ended a right.
 */

const FULL = { status: 429, code: 'order-full', pointers: [] } as const;
const COLLEAGUE = { ...POLICE, sub: 'person-police-colleague' };
const REVOKE = { outcome: 'revoke', reasons: 'not needed', forTheOtherSide: 'it ends' };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

/** Does something until it is refused for its number, and says how often it was not. */
async function flood(act: (number: number) => Promise<Answer>): Promise<number> {
  for (let number = 0; ; number += 1) {
    const { status, text } = await act(number);
    if (status === 429) return number;
    if (status >= 300) throw new Error(`number ${number} was answered ${status}: ${text}`);
  }
}

const DECLINED = { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] };
const KEPT = { targets: [{ id: 't1' }] };
/** One of two statements in turn: each takes the other back, so every one of them is news. */
const state = (number: number) =>
  number % 2 === 0
    ? say(stack, orderId, 'order.not-executed', DECLINED, { id: `statement-${number}` })
    : say(stack, orderId, 'order.preserved', KEPT, { id: `statement-${number}` });
const messageOf = (number: number) =>
  commandRequest(orderId, 'messages', { review: 'r1', text: 'CANARY once more' }, { key: `message-${number}` });

/** An objection with a reviewer who may decide it. */
async function reviewed(): Promise<void> {
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
  await object(stack, orderId, { text: 'not mine' });
  await workers.runUntil(plus(stack.clock.now(), 2 * 60_000));
}

describe('a provider that states without end', () => {
  it('is stopped for what is left of a day; repeats and reads are no commands', async () => {
    expect(await flood(state)).toBe(100);
    expect((await state(3)).status).toBe(200);
    stack.clock.advance(DAY_MS / 4);
    await expectRefusal(stack, () => state(1_000), { ...FULL, retryAfter: (3 * DAY_MS) / 4 / 1_000 });
    expect((await readCertificate(stack, orderId)).status).toBe(200);
    stack.clock.advance((3 * DAY_MS) / 4);
    expect((await state(1_002)).status).toBe(200);
  });

  it('keeps neither the person from objecting, nor the authority from its commands', async () => {
    await readCertificate(stack, orderId);
    stack.clock.advance(15 * DAY_MS);
    await flood(state);
    const { token } = await openCase(stack, orderId);
    expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
    expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
  });
});

it('an officer who writes without end is stopped; a colleague releases, and the reviewer decides', async () => {
  await reviewed();
  expect(await flood((number) => stack.officer(messageOf(number), POLICE))).toBe(50); // the first command was two minutes before
  await expectRefusal(stack, () => stack.officer(messageOf(1_000), POLICE), { ...FULL, retryAfter: 86_280 });
  expect((await stack.officer(messageOf(1_001), COLLEAGUE)).status).toBe(200);
  const { version } = await latestOf(stack, orderId);
  const decision = reviewRequest(`${orderId}.r1`, 'decision', REVOKE, { ifMatch: version });
  expect((await asHolder(stack, orderId, 'r1', decision)).status).toBe(200);
});

it('an officer who used up the words releases all the same', async () => {
  await reviewed();
  await flood((number) => stack.officer(messageOf(number), POLICE));
  expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
});

it('provider and reviewer together do not keep the authority’s answer out until its silence frees the data', async () => {
  await reviewed();
  await flood(state);
  stack.clock.advance(DAY_MS);
  await say(stack, orderId, 'clarification.requested', { question: 'Which account?', targets: [{ id: 't1' }] });
  await flood((number) => state(1_000 + number));
  const words = (number: number) =>
    asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'messages', { text: 'hm' }, { key: `w-${number}` }));
  expect(await flood(words)).toBe(50);
  expect((await stack.officer(commandRequest(orderId, 'clarification-answer', ANSWER), POLICE)).status).toBe(200);
  expect((await latestOf(stack, orderId)).state.clarification?.status).toBe('answered');
});

it('time gives notice and ends the hold, whoever filled what', async () => {
  await readCertificate(stack, orderId);
  await flood(state);
  await workers.runUntil(plus(ISSUED_AT, 70 * DAY_MS));
  const { phase, rights } = (await latestOf(stack, orderId)).state;
  expect(phase.kind).toBe('ended');
  expect(rights.notice.status).not.toBe('owed');
});

it('a human hears once of whoever comes near, without a name', async () => {
  await reviewed();
  for (let number = 0; number < 45; number += 1) await stack.officer(messageOf(number), POLICE);
  await workers.stream();
  const lines = stack.log.lines
    .map((line) => JSON.parse(line))
    .filter(({ message }) => message === ALARMING['share-nearly-used']);
  expect(lines).toEqual([expect.objectContaining({ correlationId: orderId, by: 'officer', room: 'words' })]);
  expect(JSON.stringify(lines)).not.toContain(POLICE['sub']);
});

describe('a repeat', () => {
  it('gets its first answer, however many commands came between', async () => {
    await reviewed();
    const first = await stack.officer(messageOf(0), POLICE);
    for (let number = 1; number < 45; number += 1) await stack.officer(messageOf(number), POLICE);
    const { version } = await latestOf(stack, orderId);
    expect(await stack.officer(messageOf(0), POLICE)).toMatchObject({ status: first.status, headers: first.headers });
    expect((await latestOf(stack, orderId)).version).toBe(version);
  });

  it('with other words is refused as a key used before, and nothing is stored', async () => {
    await reviewed();
    for (let number = 0; number < 45; number += 1) await stack.officer(messageOf(number), POLICE);
    const other = commandRequest(orderId, 'messages', { review: 'r1', text: 'something else' }, { key: 'message-0' });
    await expectRefusal(stack, () => stack.officer(other, POLICE), { status: 409, code: 'idempotency-key-reused' });
  });
});
