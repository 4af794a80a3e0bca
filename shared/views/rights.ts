import type * as z from 'zod/mini';
import type { Statement } from '../app/order/statements.ts';
import type {
  ChallengeView,
  DeferralView,
  ReviewSummary,
  RightsView,
  StatementView,
} from '../contracts/api/common/rights.ts';
import type { Wire } from '../contracts/border/wire.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';
import { findNoticeWaitEnd } from '../domain/order/readings/notice-wait.ts';
import {
  type Challenge,
  type Notice,
  permitsExtension,
  type Relay,
  type Review,
  type Rights,
} from '../domain/order/record/rights.ts';
import type { OrderState } from '../domain/order/record/state.ts';
import { toAttachmentView } from './attachments.ts';
import { toSeatViews } from './seats.ts';

const toRelayView = (relay: Relay) => ({
  status: relay.status,
  ...('dueAt' in relay && { dueAt: toRfc3339(relay.dueAt) }),
  ...('at' in relay && { at: toRfc3339(relay.at) }),
});

/** @param waitsUntil when a notice that the hold has outlived goes out. */
function toNoticeView(notice: Notice, waitsUntil: Instant | undefined): z.infer<typeof RightsView>['notice'] {
  const { status } = notice;
  if (status === 'owed') return { status, dueAt: toRfc3339(waitsUntil ?? notice.dueAt) };
  return { status, at: toRfc3339(notice.at), ...(status === 'given' && { relay: toRelayView(notice.relay) }) };
}

export const toChallengeView = (
  {
    appeal,
    attachments,
    filedAt,
    grounds,
    under: _, // which code is for the reviewer alone to know
    ...rest
  }: Challenge,
  now: Instant,
): z.infer<typeof ChallengeView> => ({
  ...rest,
  grounds: [...grounds],
  filedAt: toRfc3339(filedAt),
  ...(appeal && { appeal: { review: appeal.review, filedAt: toRfc3339(appeal.filedAt) } }),
  attachments: attachments.map((one) => toAttachmentView(one, now)),
});

export const toDeferralView = (deferral: NonNullable<Rights['deferral']>): z.infer<typeof DeferralView> => ({
  ...deferral,
  askedAt: toRfc3339(deferral.askedAt),
  until: toRfc3339(deferral.until),
});

const toReviewSummary = (review: Review): z.infer<typeof ReviewSummary> => {
  const { id, kind, alsoFor, status, openedAt, dueAt, moved, outcome, closedAt } = review;
  return {
    id,
    kind,
    ...(alsoFor && { alsoFor: [...alsoFor] }),
    status,
    openedAt: toRfc3339(openedAt),
    dueAt: toRfc3339(dueAt),
    seats: toSeatViews(review),
    moved,
    ...(outcome && { outcome }),
    ...(closedAt !== null && { closedAt: toRfc3339(closedAt) }),
    extensionPermitted: permitsExtension(review),
  };
};

export function toRightsView(state: OrderState, now: Instant): z.infer<typeof RightsView> {
  const { rights } = state;
  const { notice, deferral, challenges, reviews, extensionBarred, endsAtMost, letters, unsaid } = rights;
  return {
    notice: toNoticeView(notice, findNoticeWaitEnd(state)),
    ...(deferral && { deferral: toDeferralView(deferral) }),
    challenges: challenges.map((one) => toChallengeView(one, now)),
    reviews: reviews.map(toReviewSummary),
    extensionBarred,
    ...(endsAtMost !== null && { endsAtMost: toRfc3339(endsAtMost) }),
    ...(letters && { letters: letters.map(toRfc3339) }),
    ...(unsaid && {
      unsaid: unsaid.map(({ review, at, targets }) => ({ review, at: toRfc3339(at), targets: [...targets] })),
    }),
  };
}

export const toStatementView = ({ at, content, ...rest }: Statement): Wire<z.infer<typeof StatementView>> => ({
  ...rest,
  words: content,
  at: toRfc3339(at),
});
