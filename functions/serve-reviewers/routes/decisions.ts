import type * as z from 'zod/mini';
import { submitDecision } from '../../../shared/app/review/decide-review.ts';
import { previewDecision } from '../../../shared/app/review/preview-decision.ts';
import { type Spoken, speakInReview } from '../../../shared/app/review/speak-in-review.ts';
import {
  amendedEndOf,
  amendedTargetsOf,
  DecisionQuery,
  ReviewConflict,
  ReviewDecision,
  ReviewMessage,
  ReviewPermission,
} from '../../../shared/contracts/api/reviewers/commands.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import {
  readBody,
  readBodyBesideQuery,
  readCommandFrame,
  readVersionedFrame,
  reviewRefOf,
} from '../../../shared/http/request.ts';
import { etag, json } from '../../../shared/http/response.ts';
import { toCommandView } from '../../../shared/views/command.ts';
import { toDecisionPreview } from '../../../shared/views/preview.ts';
import type { Route } from '../deps.ts';

const answerCommit = (stored: StoredCommit) => json(200, toCommandView(stored), etag(stored.commit.version));

/** A route of one statement in a review: every one reads its body, acts, and answers with the commit it caused. */
const createStatementRoute =
  <S extends z.core.$ZodType>(schema: S, commandOf: (review: ReviewId) => Spoken['command']): Route =>
  async (deps, event, by) => {
    const { orderId, review } = reviewRefOf(event);
    const { idempotencyKey, expectedVersion } = readCommandFrame(event);
    const content = readBody(schema, event);
    const command = commandOf(review);
    return answerCommit(await speakInReview(deps, { orderId, by, idempotencyKey, expectedVersion, command, content }));
  };

/** `POST …/decision`, or a panel member's vote: only ever on the version that was read. Tried with `dryRun`, it stores nothing. */
export const decision: Route = async (deps, event, by) => {
  const { orderId, review } = reviewRefOf(event);
  const { dryRun } = parse(DecisionQuery, event.queryStringParameters ?? {});
  const { idempotencyKey, expectedVersion } = readVersionedFrame(event);
  const body = readBodyBesideQuery(ReviewDecision, event);
  const { outcome, reasons, forTheOtherSide, knownAndNotSaid } = body;
  const amendment =
    body.outcome === 'amend'
      ? { targets: amendedTargetsOf(body.amendment), endsAt: amendedEndOf(body.amendment) }
      : null;
  const decided = { outcome, reasons, forTheOtherSide, amendment, knownAndNotSaid };
  const asked = { orderId, review, by, idempotencyKey, expectedVersion, ...decided };
  if (dryRun === 'false') return answerCommit(await submitDecision(deps, { ...asked, body }));
  const preview = await previewDecision(deps, asked);
  return json(200, toDecisionPreview(preview, outcome), etag(preview.version));
};

/** `POST …/permission`. */
export const permission = createStatementRoute(ReviewPermission, (review) => ({ type: 'permit-extension', review }));

/** `POST …/conflict`. */
export const conflict = createStatementRoute(ReviewConflict, (review) => ({
  type: 'declare-conflict',
  review,
  seat: null,
}));

/** `POST …/messages`. */
export const message = createStatementRoute(ReviewMessage, (review) => ({ type: 'send-message', review }));
