import { issueNoticeCode } from '../../shared/app/case/issue-case-code.ts';
import { actOnOrder } from '../../shared/app/order/act-on-order.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { OrderId, ReviewId } from '../../shared/domain/ids.ts';
import { DAY_MS } from '../../shared/domain/instant.ts';
import { EVERY_COMMAND } from '../../shared/domain/order/decide.ts';
import type { Command } from '../../shared/domain/order/life/command.ts';
import type { Outcome } from '../../shared/domain/order/record/rights.ts';
import { aReviewerStanding } from './builders.ts';
import type { Request } from './http-events.ts';
import { filed, JSON_TYPE, memberOf, readCertificate, type SampleName, say } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

/** Two weeks and a day: the notice of an order has gone out. */
const TOLD_AFTER_MS = 15 * DAY_MS;

/** An order that was received, and whose person was told of it. */
export async function told(stack: Stack, name: SampleName = 'epoc-pr', key = 'key-1'): Promise<OrderId> {
  const orderId = await filed(stack, name, {}, key);
  await readCertificate(stack, orderId, { id: `read-${key}` });
  stack.clock.advance(TOLD_AFTER_MS);
  return orderId;
}

export const sessionRequest = (code: unknown, address?: string): Request => ({
  method: 'POST',
  route: '/v1/cases/sessions',
  headers: JSON_TYPE,
  body: { code },
  ...(address !== undefined && { address }),
});

/** A fresh code of an order, as a read of the notice makes it. @param messageId of the signed request; by default one of its own. */
export const issueCode = (stack: Stack, orderId: OrderId, messageId?: string): Promise<string> =>
  issueNoticeCode(stack, {
    orderId,
    provider: 'prv-demo',
    messageId: messageId ?? `read-${stack.cases.all().length + 1}`,
    at: stack.clock.now(),
  });

/** A fresh code of an order, and the token of a session opened with it. */
export async function openCase(
  stack: Stack,
  orderId: OrderId,
): Promise<{ readonly code: string; readonly token: string }> {
  const code = await issueCode(stack, orderId);
  return { code, token: await reopenCase(stack, orderId, code) };
}

/** The token of another session, opened with a code that the person has. */
export async function reopenCase(stack: Stack, orderId: OrderId, code: string): Promise<string> {
  const answer = await stack.person(sessionRequest(code));
  if (answer.status !== 201) throw new Error(`the case was not opened: ${answer.text}`);
  const token = String(memberOf(answer.body, 'token'));
  stack.sessions.set(orderId, token);
  return token;
}

/** The same session for another half an hour. */
export const renewalRequest = (token: string): Request => ({
  method: 'POST',
  route: '/v1/cases/sessions/renewal',
  headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
  body: {},
});

export type CaseCommandName = 'challenges' | 'appeals' | 'messages' | 'conflicts' | 'code-ends';

export interface CaseOptions {
  readonly token: string;
  readonly key?: string;
}

export const caseRequest = (
  name: CaseCommandName,
  body: unknown,
  { token, key = `${name}-1` }: CaseOptions,
): Request => ({
  method: 'POST',
  route: `/v1/cases/current/${name}`,
  headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, 'idempotency-key': key },
  body,
});

/** The person says where they want to hear of news. */
export const newsAddressRequest = (token: string, body: unknown): Request => ({
  method: 'PUT',
  route: '/v1/cases/current/news-address',
  headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
  body,
});

/** And that they do not any more. */
export const newsAddressRemovalRequest = (token: string): Request => ({
  ...newsAddressRequest(token, {}),
  method: 'POST',
  route: '/v1/cases/current/news-address-removal',
});

/** The person takes an objection back, or what is open of it. */
export const withdrawalRequest = (
  challengeId: string,
  body: unknown,
  { token, key = `withdrawal-${challengeId}` }: CaseOptions,
): Request => ({
  method: 'POST',
  route: '/v1/cases/current/challenges/{challengeId}/withdrawal',
  challengeId,
  headers: { ...JSON_TYPE, authorization: `Bearer ${token}`, 'idempotency-key': key },
  body,
});

export const currentRequest = (token: string): Request => ({
  method: 'GET',
  route: '/v1/cases/current',
  headers: { authorization: `Bearer ${token}` },
});

/** The case as the person reads it. */
export async function caseOf(stack: Stack, token: string): Promise<unknown> {
  const answer: Answer = await stack.person(currentRequest(token));
  if (answer.status !== 200) throw new Error(`the case was not read: ${answer.text}`);
  return answer.body;
}

/** What somebody does to an order behind the doors the person has. */
export async function act(
  stack: Stack,
  orderId: OrderId,
  by: Actor,
  command: Command,
  content?: unknown,
): Promise<void> {
  const idempotencyKey = `behind-${stack.orders.stored.commits().length}`;
  const recorded = async <T extends { readonly person: string }>(one: T): Promise<T> => ({
    ...one,
    person: await stack.recorded(orderId, one.person),
  });
  await actOnOrder(EVERY_COMMAND, stack, {
    orderId,
    by: by.kind === 'officer' ? await recorded(by) : by,
    command: 'reviewer' in command ? { ...command, reviewer: await recorded(command.reviewer) } : command,
    idempotencyKey,
    body: [command.type, idempotencyKey],
    content,
  });
}

const REVIEWER = aReviewerStanding();

export const assign = (stack: Stack, orderId: OrderId, review: ReviewId, reviewer = REVIEWER): Promise<void> =>
  act(stack, orderId, { kind: 'system', function: 'fire-due' }, { type: 'assign-reviewer', review, reviewer });

export const reviewerActor = ({ person, institution }: typeof REVIEWER): Actor => ({
  kind: 'officer',
  role: 'reviewer',
  authority: institution,
  institution,
  person,
});

/** The reviewer decides; `forTheOtherSide` is what whoever objected is told. */
export const decideAs = (
  stack: Stack,
  orderId: OrderId,
  review: ReviewId,
  outcome: Outcome,
  forTheOtherSide: string,
  reviewer = REVIEWER,
): Promise<void> =>
  act(
    stack,
    orderId,
    reviewerActor(reviewer),
    { type: 'decide-review', review, outcome, amendment: null, votes: [] },
    {
      outcome,
      reasons: 'Kept from the person: fastlane',
      forTheOtherSide,
    },
  );

export const writeAs = (
  stack: Stack,
  orderId: OrderId,
  review: ReviewId,
  text: string,
  reviewer = REVIEWER,
): Promise<void> => act(stack, orderId, reviewerActor(reviewer), { type: 'send-message', review }, { text });

/** An objection anyone could have. */
export const CHALLENGE = {
  grounds: ['not-my-data', 'other'],
  requestedOutcome: 'end-the-hold',
  text: 'The mailbox was my late aunt’s. Nobody asked me, Zelda Quist.',
  needs: { interpreter: 'fr', accessibility: 'Large print, please.' },
} as const;

/** The provider objects to its order, by its signed statement. */
export const objectAsProvider = (stack: Stack, orderId: OrderId): Promise<Answer> =>
  say(
    stack,
    orderId,
    'challenge.filed',
    {
      grounds: ['conflict-of-laws'],
      requestedOutcome: 'narrow-the-hold',
      text: 'Our own law forbids half of it.',
    },
    { id: 'objection-1' },
  );

export const objectionsRequest = (orderId: string): Request => ({
  method: 'GET',
  route: '/v1/provider/orders/{orderId}/objections',
  orderId,
});
