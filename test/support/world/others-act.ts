import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { Request } from '../http-events.ts';
import {
  commandRequest,
  composeProviderMessage,
  EXTENSION,
  filing,
  filingRequest,
  messageRequest,
  orderIdsIn,
  RELEASE,
} from '../requests.ts';
import { decideReview, latestOf, object, sittingOn } from '../reviews.ts';
import type { Answer } from '../stack.ts';
import { confirmAgain } from '../suspending.ts';
import { KEY_IDS, KEY_PAIRS, type KeyId, OFFICERS } from './people.ts';
import { revokeSome } from './registrars-act.ts';
import { isYes, type Week } from './week.ts';

const ORDERS_AT_MOST = 5;

const pickOrder = (week: Week): OrderId => week.draw(week.orders, 'order');
const pickOfficer = (week: Week) => week.draw([...OFFICERS, OFFICERS[0]], 'officer');

/** A request of an officer; whoever is suspended gets a yes to none. */
async function ask(week: Week, request: Request, claims = pickOfficer(week)): Promise<Answer> {
  const isSuspended = week.ledger.isSuspended(String(claims['sub']), week.now);
  const answer = await week.stack.officer(request, claims);
  if (isYes(answer) && isSuspended) week.fault(`${claims['sub']} is suspended, and ${request.route} was taken`);
  return answer;
}

/** A request that the provider signs with one of its keys. @returns whether it was taken. */
export async function sign(week: Week, request: Request, key: KeyId, at = week.now): Promise<boolean> {
  const signing = { provider: 'prv-demo', keys: KEY_PAIRS[key], id: `msg-${week.place}`, at } as const;
  const answer = await week.stack.provider(request, signing);
  if (isYes(answer) && week.ledger.isRevoked(key, week.now))
    week.fault(`${key} is revoked, and signed ${request.route}`);
  return isYes(answer);
}

/** An order, signed on the day on which it is filed. */
export async function fileSome(week: Week): Promise<void> {
  if (week.orders.length >= ORDERS_AT_MOST) return;
  const sample = week.draw(['epoc-pr', 'epoc-pr', 'epoc-pr-emergency'] as const, 'sample');
  const text = JSON.stringify(filing(sample)).replaceAll(
    '"date":"2026-11-20"',
    `"date":"${toRfc3339(week.now).slice(0, 10)}"`,
  );
  const answer = await ask(week, filingRequest(JSON.parse(text), `file-${week.place}`));
  if (answer.status === 201) week.orders.push(...orderIdsIn(answer));
}

export async function extendSome(week: Week): Promise<void> {
  await ask(week, commandRequest(pickOrder(week), 'extension', EXTENSION, { key: `extend-${week.place}` }));
}

export async function releaseSome(week: Week): Promise<void> {
  const order = pickOrder(week);
  const answer = await ask(week, commandRequest(order, 'release', RELEASE, { key: `release-${week.place}` }));
  if (isYes(answer)) week.ended.add(order);
}

export async function confirmSome(week: Week): Promise<void> {
  const by = pickOfficer(week);
  const isSuspended = week.ledger.isSuspended(String(by['sub']), week.now);
  const answer = await confirmAgain(week.stack, pickOrder(week), by);
  if (isYes(answer) && isSuspended) week.fault(`${by['sub']} is suspended, and confirmed again`);
}

const acknowledgementOf = async (week: Week): Promise<Request> =>
  messageRequest(await composeProviderMessage(week.stack, pickOrder(week), 'order.acknowledged'));

export async function acknowledgeSome(week: Week): Promise<void> {
  await sign(week, await acknowledgementOf(week), week.draw(KEY_IDS, 'key'));
}

/** Signed, and then its key is revoked while it is on its way; or nobody gets that done. */
export async function revokeInFlight(week: Week): Promise<void> {
  const key = week.draw(KEY_IDS, 'key');
  const request = await acknowledgementOf(week);
  const signedAt = week.now;
  await revokeSome(week, key);
  week.stack.clock.advance(MINUTE_MS);
  await sign(week, request, key, signedAt);
}

/** The provider sends back what arrived last at a new address of a change. */
export async function proveSome(week: Week): Promise<void> {
  const change = week.ledger.changes.findLast(({ ref }) => ref.kind === 'provider');
  if (!change) return;
  await week.tell();
  const arrived = week.stack.sender.posts
    .map(({ body }) => JSON.parse(body))
    .findLast(({ type, data }) => type === 'directory.endpoint-challenge' && data.change === change.id);
  if (!arrived) return;
  const { endpoint, challenge } = arrived.data;
  const route = '/v1/provider/directory-changes/{changeId}/proof';
  const body = { change: change.id, endpoint, challenge };
  await sign(week, { method: 'POST', route, changeId: change.id, body }, week.draw(KEY_IDS, 'key'));
}

/** The person concerned objects, once they know. */
export async function objectToSome(week: Week): Promise<void> {
  try {
    await object(week.stack, pickOrder(week), { text: `not mine ${week.place}` });
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error; // not told yet, or it has ended
  }
}

/** Whoever has a review decides it; suspended officers keep no reviewer from it. */
export async function reviewSome(week: Week): Promise<void> {
  const order = pickOrder(week);
  const { state } = await latestOf(week.stack, order);
  const open = state.rights.reviews.find(({ status }) => status !== 'decided');
  if (!open || (await sittingOn(week.stack, order, open.id)).length === 0) return;
  const outcome = week.draw(['affirm', 'affirm', 'revoke'], 'outcome');
  const decision = { outcome, reasons: 'It was looked at.', forTheOtherSide: 'It was looked at.' };
  if (isYes(await decideReview(week.stack, order, open.id, decision)) && outcome === 'revoke') week.ended.add(order);
}
