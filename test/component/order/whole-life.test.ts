import type { JSONWebKeySet } from 'jose';
import { expect, it } from 'vitest';
import { verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId, ReviewId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { aCommitRow, at } from '../../support/builders.ts';
import {
  ANSWER,
  commandRequest,
  EMERGENCY_EXTENSION,
  FILER,
  file,
  filing,
  GRANTED,
  orderIdsIn,
  POLICE,
  PRODUCTION_REQUEST,
  read,
  readCertificate,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../support/requests.ts';
import { decideReview } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const EMERGENCY_TARGETS = [{ id: 't1' }, { id: 't2' }];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Words of forms that are ids or kinds, or whom the directory names, which the record and the log may hold. */
const CLEAR = [
  'Landeskriminalamt Musterland, Dezernat Cybercrime',
  'EU-EPOC-PR',
  'prv-demo',
  'user_or_unique_id',
  'ip_with_timestamp',
  'aut-prosecutor',
  '2026-11-20',
  '2027-01-11',
];

const WHY = 'The account was emptied twice before.';

/** A review that finds nothing wrong, by whoever it was given to. */
async function affirmed(stack: Stack, orderId: OrderId, review: ReviewId): Promise<void> {
  expect((await decideReview(stack, orderId, review, { outcome: 'affirm', reasons: WHY })).status).toBe(200);
}

it('an emergency order lives its whole life under one clock, and only what must remain remains', async () => {
  const stack = new Stack();
  const workers = new Workers(stack);
  const later = (minutes: number) => workers.runUntil(plus(stack.clock.now(), minutes * MINUTE_MS));

  const [orderId] = orderIdsIn(await file(stack, 'epoc-pr-emergency'));
  if (!orderId) throw new Error('a filing makes an order');
  await later(2);
  await readCertificate(stack, orderId);
  await say(stack, orderId, 'order.acknowledged');
  await say(stack, orderId, 'order.preserved', { targets: EMERGENCY_TARGETS });
  await later(8);
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
  await later(600);
  await stack.officer(commandRequest(orderId, 'validation', GRANTED, { key: 'granted' }), VALIDATOR);
  await say(stack, orderId, 'clarification.requested', { question: 'Which messages?' });
  await later(60);
  await stack.officer(commandRequest(orderId, 'clarification-answer', ANSWER), POLICE);

  await later(60);
  await affirmed(stack, orderId, 'r1');

  await workers.runUntil(at('2027-01-11T08:00:00Z'));
  await stack.officer(commandRequest(orderId, 'extension', EMERGENCY_EXTENSION), POLICE);
  await workers.runUntil(at('2027-01-20T10:00:00Z'));
  await affirmed(stack, orderId, 'r2');
  await workers.runUntil(at('2027-02-18T23:59:59.999Z'));
  expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'running', inForce: true } });
  await workers.runUntil(at('2027-02-19T00:01:00Z'));
  expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'lapsed', inForce: false } });
  await workers.runUntil(at('2027-02-20T09:00:00Z'));
  await say(stack, orderId, 'order.released');
  await workers.runUntil(at('2028-02-20T00:00:00Z'));

  const commits = stack.orders.stored.commits().map(({ commit }) => commit);
  expect(
    commits.map(({ at: instant, events }) => [toRfc3339(instant), events.map(({ type }) => type).join(' ')]),
  ).toEqual([
    ['2026-11-20T16:10:00.000Z', 'order.issued'],
    ['2026-11-20T16:11:00.000Z', 'review.assigned'],
    ['2026-11-20T16:12:00.000Z', 'order.received certificate.read'],
    ['2026-11-20T16:12:00.000Z', 'order.acknowledged'],
    ['2026-11-20T16:12:00.000Z', 'targets.preserved'],
    ['2026-11-20T16:20:00.000Z', 'validation.sought'],
    ['2026-11-20T17:10:00.000Z', 'emergency.unseen'],
    ['2026-11-21T02:20:00.000Z', 'validation.granted'],
    ['2026-11-21T02:20:00.000Z', 'clarification.requested'],
    ['2026-11-21T03:20:00.000Z', 'clarification.answered'],
    ['2026-11-21T04:20:00.000Z', 'review.decided'],
    ['2026-12-04T16:10:00.000Z', 'notice.given'],
    ['2026-12-11T16:10:00.000Z', 'notice.relay-overdue'],
    ['2026-12-20T20:06:00.000Z', 'need.asked'],
    ['2026-12-23T20:06:00.000Z', 'need.unanswered'],
    ['2027-01-11T08:00:00.000Z', 'order.extended review.opened'],
    ['2027-01-11T08:01:00.000Z', 'review.assigned'],
    ['2027-01-11T09:00:00.000Z', 'end.acknowledgement-overdue'],
    ['2027-01-20T10:00:00.000Z', 'review.decided'],
    ['2027-01-30T16:00:00.000Z', 'need.asked'],
    ['2027-02-02T16:00:00.000Z', 'need.unanswered'],
    ['2027-02-12T00:00:00.000Z', 'need.asked'],
    ['2027-02-15T00:00:00.000Z', 'need.unanswered'],
    ['2027-02-19T00:00:00.000Z', 'order.lapsed'],
    ['2027-02-20T09:00:00.000Z', 'release.confirmed'],
    ['2028-02-19T00:00:00.000Z', 'order.erased'],
  ]);
  expect(stack.sender.posts.map(({ body }) => JSON.parse(body).type)).toEqual([
    'order.issued',
    'order.clarified',
    'notice.relay-requested',
    'order.reminder',
    'order.extended',
    'order.reminder',
    'order.lapsed',
  ]);
  expect([stack.vault.kept.size, stack.index.rows()]).toEqual([
    0,
    [aCommitRow(orderId, 26, at('2037-02-19T00:00:00Z'))],
  ]);

  const keys: JSONWebKeySet = JSON.parse((await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' })).text);
  const history = parse(History, (await stack.officer(read(orderId, '/history'), POLICE)).body);
  expect(verifyHistory(history, keys)).toMatchObject({ genuine: true, version: 26 });
  expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'erased', content: null } });

  const bodies = [filing('epoc-pr-emergency'), EMERGENCY_EXTENSION, GRANTED, ANSWER, 'Which messages?', WHY];
  const personal = bodies.flatMap(textsOf).filter((text) => text.length >= 8 && !CLEAR.includes(text));
  expect(personal.length).toBeGreaterThan(60);
  const inClear = stack.log.lines.join('\n') + JSON.stringify(history) + JSON.stringify(stack.sender.posts);
  expect(personal.filter((text) => inClear.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  const raised = stack.log.lines.filter((line) => /"level":"(WARN|ERROR)"/.test(line));
  const expected = [ALARMING['call-waiting'], ALARMING['emergency-unseen']]; // nobody answered for days, or looked
  expect(raised.filter((line) => !expected.some((one) => line.includes(one)))).toEqual([]);
});

it('an order continued by a production request lapses when nobody confirms it again', async () => {
  const stack = new Stack();
  const workers = new Workers(stack);
  const later = (minutes: number) => workers.runUntil(plus(stack.clock.now(), minutes * MINUTE_MS));
  const [orderId] = orderIdsIn(await file(stack, 'epoc-pr'));
  if (!orderId) throw new Error('a filing makes an order');
  await workers.settle();
  await say(stack, orderId, 'order.acknowledged');
  await workers.runUntil(at('2027-01-15T10:00:00Z'));
  await stack.officer(commandRequest(orderId, 'production-request', PRODUCTION_REQUEST), FILER['epoc-pr']);
  await later(2);
  await affirmed(stack, orderId, 'r1');
  await workers.runUntil(at('2028-01-15T09:59:59.999Z'));
  expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'continued', inForce: true } });
  await workers.runUntil(at('2028-01-15T10:00:00Z'));
  const last = (await stack.orders.latest(orderId))?.commit;
  expect(last?.events).toMatchObject([{ type: 'order.lapsed', reason: 'continuation-not-confirmed' }]);
});

it('an order nobody ever receives is reminded of, expires and is erased, with nobody acting', async () => {
  const stack = new Stack();
  const workers = new Workers(stack);
  stack.sender.answer(...Array.from({ length: 1_000 }, () => 'ECONNREFUSED'));
  await file(stack, 'epoc-pr');
  await workers.runUntil(at('2028-02-01T00:00:00Z'));
  const commits = stack.orders.stored.commits().map(({ commit }) => commit);
  expect(
    commits.map(({ at: instant, events }) => [toRfc3339(instant), events.map(({ type }) => type).join(' ')]),
  ).toEqual([
    ['2026-11-20T16:10:00.000Z', 'order.issued'],
    ['2026-11-20T17:10:00.000Z', 'acknowledgement.overdue'],
    ['2027-01-20T00:00:00.000Z', 'order.expired notice.waived'],
    ['2028-01-20T00:00:00.000Z', 'order.erased'],
  ]);
  expect(stack.deliveries.first().map(({ type, status }) => [type, status])).toEqual([
    ['order.issued', 'overtaken'],
    ['order.reminder', 'overtaken'],
    ['order.lapsed', 'overtaken'],
  ]);
});
