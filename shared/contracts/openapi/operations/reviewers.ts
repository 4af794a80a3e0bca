import { BYTES, COMMAND_PROBLEMS, listing, type Operation, reading } from './operation.ts';

/** A reviewer's statement in a review; a decision names the version it rests on. */
const inReview = (name: string, id: string, summary: string, body: string): Operation => {
  const rests = name === 'decision';
  return {
    id,
    method: 'post',
    path: `/v1/reviews/{reviewId}/${name}`,
    summary,
    access: 'officer',
    body,
    success: { status: 200, schema: 'CommandAccepted' },
    parameters: ['ReviewId', 'IdempotencyKey', rests ? 'VersionRead' : 'IfMatch'],
    problems: [...COMMAND_PROBLEMS, ...(rests ? [428] : [])],
  };
};

/** What reviewers do and read. */
export const REVIEWER_OPERATIONS: readonly Operation[] = [
  listing('listReviews', '/v1/reviews', "List the caller's open reviews, the one due first first", 'ReviewList'),
  reading('readReview', '/v1/reviews/{reviewId}', 'Read a review and the order it is about', 'ReviewView', 'ReviewId'),
  inReview('decision', 'decideReview', 'Affirm, amend or revoke, with reasons', 'ReviewDecision'),
  inReview('permission', 'permitExtension', 'Let the hold be extended while an objection is open', 'ReviewPermission'),
  inReview('conflict', 'handBackReview', 'Hand the review back because of a conflict', 'ReviewConflict'),
  inReview('messages', 'writeToParties', 'Say something to the parties', 'ReviewMessage'),
  {
    id: 'readAttachment',
    method: 'get',
    path: '/v1/reviews/{reviewId}/attachments/{attachmentId}',
    summary: 'Read a file of the objection, as bytes to be saved; more than 4,194,304 of them piece by piece',
    access: 'officer',
    success: { status: 200, schema: BYTES },
    parameters: ['ReviewId', 'AttachmentId', 'Range'],
    problems: [401, 403, 404, 410, 416, 503],
  },
];
