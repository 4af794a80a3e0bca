import { COMMAND_PROBLEMS, FILE, listing, type Operation, type Operations, reading, readingBack } from './operation.ts';

/** A reviewer's statement in a review. */
const inReview = (id: string, summary: string, body: string): Operation => ({
  id,
  summary,
  body,
  success: { status: 200, done: 'It is on record: the order after it', headers: ['ETag'], schema: 'CommandAccepted' },
  parameters: ['ReviewId', 'IdempotencyKey', 'IfMatch'],
  problems: COMMAND_PROBLEMS,
});

/** What reviewers do and read. */
export const REVIEWER_OPERATIONS = {
  'GET /v1/reviews': listing(
    'listReviews',
    "List the caller's open reviews, the one due first first; or find those of an order by its reference",
    'ReviewList',
    ['ReviewDueBefore', 'Reference'],
  ),
  'GET /v1/reviews/{reviewId}': reading(
    'readReview',
    'Read a review and the order it is about',
    { done: 'The question, and what there is to decide it by', headers: ['ETag'], schema: 'ReviewView' },
    'ReviewId',
  ),
  'GET /v1/reviews/{reviewId}/messages': readingBack(
    'readReviewMessages',
    'Read what was said before what the review shows, page by page',
    'ReviewId',
  ),
  'POST /v1/reviews/{reviewId}/decision': {
    ...inReview('decideReview', 'Affirm, amend or revoke, with reasons; or try it', 'ReviewDecision'),
    success: {
      status: 200,
      done: 'The decision stands; or, tried, what would come of it',
      headers: ['ETag'],
      schema: 'DecisionAnswer',
    },
    parameters: ['ReviewId', 'DryRun', 'IdempotencyKey', 'VersionRead'], // a decision names the version it rests on
    problems: [...COMMAND_PROBLEMS, 428],
  },
  'POST /v1/reviews/{reviewId}/permission': inReview(
    'permitExtension',
    'Let the hold be extended while an objection is open',
    'ReviewPermission',
  ),
  'POST /v1/reviews/{reviewId}/conflict': inReview(
    'handBackReview',
    'Hand the review back because of a conflict',
    'ReviewConflict',
  ),
  'POST /v1/reviews/{reviewId}/messages': inReview('writeToParties', 'Say something to the parties', 'ReviewMessage'),
  'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': {
    id: 'readAttachment',
    summary: 'Read a file of the objection, as bytes to be saved; more than 4,194,304 of them piece by piece',
    success: FILE,
    parameters: ['ReviewId', 'AttachmentId', 'Range'],
    problems: [401, 403, 404, 409, 410, 416, 503],
  },
} satisfies Operations;
