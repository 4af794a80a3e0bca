import { actOnOrder } from '../../shared/app/order/act-on-order.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import type { OrderId, ReviewId } from '../../shared/domain/ids.ts';
import type { StoredCommit } from '../../shared/domain/order/commit.ts';
import { EVERY_COMMAND } from '../../shared/domain/order/decide.ts';
import type { Review } from '../../shared/domain/order/record/rights.ts';
import { aPoliceOfficer, at } from './builders.ts';
import { type Claims, JUST_NOW, type Request } from './http-events.ts';
import { JSON_TYPE } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

/** The houses of everybody on the sample roster. */
const HOUSES: Readonly<Record<string, string>> = {
  'independent-reviewer': 'review-chamber',
  'independent-reviewer-2': 'review-chamber',
  'privacy-reviewer': 'privacy-tribunal',
  'privacy-reviewer-2': 'privacy-tribunal',
  'privacy-reviewer-3': 'privacy-tribunal',
  'ombuds-reviewer': 'ombuds-office',
  'ombuds-reviewer-2': 'ombuds-office',
  'council-reviewer': 'judicial-council',
  'council-reviewer-2': 'judicial-council',
};

export const REVIEWERS: readonly string[] = Object.keys(HOUSES);

export const reviewerClaims = (person: string, changes: Partial<Claims> = {}): Claims => ({
  sub: person,
  holdfast_role: 'reviewer',
  holdfast_authority: HOUSES[person] ?? 'nowhere',
  auth_time: JUST_NOW,
  ...changes,
});

export type ReviewAct = 'decision' | 'permission' | 'conflict' | 'messages';

export interface ReviewOptions {
  readonly key?: string;
  readonly ifMatch?: number;
}

export const reviewRequest = (
  reviewId: string,
  name: ReviewAct,
  body: unknown,
  { key = `${name}-1`, ifMatch }: ReviewOptions = {},
): Request => ({
  method: 'POST',
  route: `/v1/reviews/{reviewId}/${name}`,
  reviewId,
  headers: { ...JSON_TYPE, 'idempotency-key': key, ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }) },
  body,
});

export const readReview = (reviewId: string): Request => ({ method: 'GET', route: '/v1/reviews/{reviewId}', reviewId });

/** The latest commit of an order. */
export async function latestOf(stack: Stack, orderId: OrderId): Promise<StoredCommit['commit']> {
  const stored = await stack.orders.latest(orderId);
  if (!stored) throw new Error('the order is on record');
  return stored.commit;
}

export async function reviewOf(stack: Stack, orderId: OrderId, review: ReviewId): Promise<Review> {
  const found = (await latestOf(stack, orderId)).state.rights.reviews.find(({ id }) => id === review);
  if (!found) throw new Error(`the order has no review ${review}`);
  return found;
}

/** Who sits on each seat of a review; empty ones are left out. */
export async function sittingOn(stack: Stack, orderId: OrderId, review: ReviewId): Promise<string[]> {
  const { seats } = await reviewOf(stack, orderId, review);
  return await Promise.all(seats.flatMap(({ reviewer }) => (reviewer ? [stack.named(orderId, reviewer.person)] : [])));
}

/** Who has a review. */
export async function holderOf(stack: Stack, orderId: OrderId, review: ReviewId): Promise<string> {
  const [person] = await sittingOn(stack, orderId, review);
  if (person === undefined) throw new Error(`nobody has review ${review}`);
  return person;
}

/** The person concerned objects, in these content. */
export const object = (stack: Stack, orderId: OrderId, content: unknown): Promise<StoredCommit> =>
  actOnOrder(EVERY_COMMAND, stack, {
    orderId,
    by: { kind: 'person', orderId },
    command: { type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false },
    idempotencyKey: sha256(canonicalJson(['objection', content])),
    body: content,
    content,
  });

/** The person concerned asks for a second look. */
export const appeal = (stack: Stack, orderId: OrderId, content: unknown): Promise<StoredCommit> =>
  actOnOrder(EVERY_COMMAND, stack, {
    orderId,
    by: { kind: 'person', orderId },
    command: { type: 'appeal', challenge: 'c1' },
    idempotencyKey: sha256(canonicalJson(['appeal', content])),
    body: content,
    content,
  });

/** The authority asks to wait with the notice until February. */
export const defer = async (stack: Stack, orderId: OrderId, content: unknown): Promise<StoredCommit> =>
  await actOnOrder(EVERY_COMMAND, stack, {
    orderId,
    by: aPoliceOfficer({ person: await stack.recorded(orderId, aPoliceOfficer().person) }),
    command: { type: 'defer-notice', ground: 'obstructing-inquiries', until: at('2027-02-01T00:00:00Z') },
    idempotencyKey: sha256(canonicalJson(['deferral', content])),
    body: content,
    content,
  });

/** Everything whoever has a review may do with it. */
export async function asHolder(stack: Stack, orderId: OrderId, review: ReviewId, request: Request): Promise<Answer> {
  const holder = await holderOf(stack, orderId, review);
  const standing = (await stack.directory.reviewers()).find(({ person }) => person === holder);
  return await stack.reviewer(request, reviewerClaims(holder, { holdfast_authority: standing?.institution }));
}

/** What whoever has a review says of it, against the order as it stands. */
export async function decideReview(
  stack: Stack,
  orderId: OrderId,
  review: ReviewId,
  decision: unknown,
): Promise<Answer> {
  const { version } = await latestOf(stack, orderId);
  const request = reviewRequest(`${orderId}.${review}`, 'decision', decision, { key: review, ifMatch: version });
  return await asHolder(stack, orderId, review, request);
}
