import * as z from 'zod/mini';
import { FilingId } from '../api/authorities/waiting.ts';
import { AttachmentId, PartNumber } from '../api/common/attachments.ts';
import { FilteredListQuery, ValidatorListFilters } from '../api/common/order-filters.ts';
import { ContentQuery, FeedQuery, ListQuery, OrderPath } from '../api/common/queries.ts';
import { ComplaintId, ComplaintQuery } from '../api/oversight/complaints.ts';
import { ConsultationsQuery, SupervisedList } from '../api/oversight/queries.ts';
import { ReadingId } from '../api/oversight/readings.ts';
import { SearchId } from '../api/oversight/searches.ts';
import { NoticeQuery } from '../api/providers/notice-query.ts';
import { PageLanguage } from '../api/public/verification.ts';
import { ChangeId } from '../api/registrars/changes.ts';
import { EntryPath } from '../api/registrars/entries.ts';
import { SignedQuery } from '../api/registrars/signed.ts';
import { SuspensionPath } from '../api/registrars/suspensions.ts';
import { DecisionQuery } from '../api/reviewers/commands.ts';
import { ReviewListQuery } from '../api/reviewers/queries.ts';
import { ReviewRef } from '../api/reviewers/reviews.ts';
import { DraftId } from '../border/draft-id.ts';
import { CommandHeaders, ContentDigest, IfMatch, Range, SignatureHeaders } from '../border/headers.ts';
import { ChallengeId, DirectoryId } from '../border/ids.ts';
import { SignatureInput } from '../border/message-signature.ts';
import type { Json } from './parts/json.ts';
import { schemaOf } from './schemas.ts';

const parameter = (
  name: string,
  where: 'path' | 'query' | 'header',
  schema: z.core.$ZodType,
  description: string,
): Json => ({
  name,
  in: where,
  required: !z.safeParse(schema, undefined).success,
  description,
  schema: schemaOf(schema),
});

/** What stands in paths, queries and headers, by the names the document gives it. */
export const PARAMETERS: Readonly<Record<string, Json>> = {
  OrderId: parameter('orderId', 'path', OrderPath.shape.orderId, 'The id the order was issued under.'),
  FilingId: parameter('filingId', 'path', FilingId, 'The id the filing was answered with, or the list gives.'),
  DraftId: parameter('draftId', 'path', DraftId, 'The id the draft was answered with, or the list gives.'),
  ComplaintId: parameter('complaintId', 'path', ComplaintId, 'The id the list gives.'),
  SearchId: parameter('searchId', 'path', SearchId, 'The id the list gives.'),
  ReadingId: parameter('readingId', 'path', ReadingId, 'The id the list gives.'),
  EntryKind: parameter('kind', 'path', EntryPath.shape.kind, 'What kind of entry it is.'),
  EntryId: parameter('entryId', 'path', EntryPath.shape.entryId, 'The id of the entry in the directory.'),
  SuspensionId: parameter(
    'suspensionId',
    'path',
    SuspensionPath.shape.suspensionId,
    'The id the suspension was answered with.',
  ),
  ChangeId: parameter('changeId', 'path', ChangeId, 'Kind and id of the entry, and the number of the change.'),
  ProviderId: parameter('providerId', 'path', DirectoryId, 'The id of the provider in the directory.'),
  KeyId: parameter('keyId', 'path', DirectoryId, 'The id of the key in the entry of its provider.'),
  SignedSince: parameter(
    'since',
    'query',
    SignedQuery.shape.since,
    'From when on; left out: since when the key is doubted or, of one that is not, since it counts.',
  ),
  OnlyComplaints: parameter(
    'only',
    'query',
    ComplaintQuery.shape.only,
    'Those alone that wait for a check, or of which a wrong was found that nobody has put right.',
  ),
  ReviewId: parameter('reviewId', 'path', ReviewRef, "The order's id, a dot, and the review's number: ord_….r1."),
  ChallengeId: parameter('challengeId', 'path', ChallengeId, 'The id the objection was filed under: c1, c2 …'),
  AttachmentId: parameter('attachmentId', 'path', AttachmentId, 'Chosen by whoever adds it; five for each objection.'),
  Part: parameter('part', 'path', PartNumber, 'The place of the part in the file.'),
  ContentDigest: parameter(
    'Content-Digest',
    'header',
    ContentDigest,
    'RFC 9530, of the body: sha-256=:<base64>:. With Webhook-Signature, a provider signs METHOD, path and this member, joined by spaces; with Signature it is covered.',
  ),
  Range: parameter(
    'Range',
    'header',
    Range,
    'RFC 9110: one range of bytes. The answer holds at most 4,194,304 of them, and its Content-Range says which.',
  ),
  IdempotencyKey: parameter(
    'Idempotency-Key',
    'header',
    CommandHeaders.shape['idempotency-key'],
    'Chosen by the caller. The same key and body again give the same answer and change nothing.',
  ),
  IfMatch: parameter(
    'If-Match',
    'header',
    CommandHeaders.shape['if-match'],
    'The ETag of the view the decision rests on; refused with 412 when the order has changed since.',
  ),
  VersionRead: parameter(
    'If-Match',
    'header',
    IfMatch,
    'The ETag of what was decided upon; refused with 412 when that has changed since.',
  ),
  DryRun: parameter(
    'dryRun',
    'query',
    DecisionQuery.shape.dryRun,
    'With true the very same request is tried: nothing is stored, its key is not used up, and the answer says what would come of it.',
  ),
  Authority: parameter('authority', 'query', SupervisedList.shape.authority, 'Whose orders, by directory id.'),
  Status: parameter(
    'status',
    'query',
    FilteredListQuery.shape.status,
    'Only orders that stand so now. One filter at a time.',
  ),
  Attention: parameter(
    'attention',
    'query',
    FilteredListQuery.shape.attention,
    'Only orders that need this of somebody now. One filter at a time.',
  ),
  AttentionOnRecord: parameter(
    'attention',
    'query',
    SupervisedList.shape.attention,
    'Only orders that need this of somebody now. One filter at a time.',
  ),
  OfProvider: parameter(
    'provider',
    'query',
    FilteredListQuery.shape.provider,
    'Only orders to it. One filter at a time.',
  ),
  DueBefore: parameter(
    'dueBefore',
    'query',
    FilteredListQuery.shape.dueBefore,
    'Only orders of which somebody has to act, or the hold ends, before this instant; the first due first. One filter at a time.',
  ),
  ValidationTask: parameter(
    'validation',
    'query',
    ValidatorListFilters.shape.validation,
    'Of a validator’s list: only orders that wait for its decision, what is late first, then the first issued first; that name it as having validated them before they were filed, and can still be disowned; or that it decided, the latest decision first. One filter at a time.',
  ),
  ReviewDueBefore: parameter(
    'dueBefore',
    'query',
    ReviewListQuery.shape.dueBefore,
    'Only reviews that are due before this instant.',
  ),
  Reference: parameter(
    'reference',
    'query',
    FilteredListQuery.shape.reference,
    'As it was spoken: the order, or what may have been meant. Neither with another filter nor with a cursor.',
  ),
  Month: parameter('month', 'query', ConsultationsQuery.shape.month, 'A month of the calendar in UTC: 2026-11.'),
  Limit: parameter('limit', 'query', ListQuery.shape.limit, 'How many to list, 1 to 100.'),
  Cursor: parameter('cursor', 'query', ListQuery.shape.cursor, 'What an earlier page gave as next.'),
  After: parameter(
    'after',
    'query',
    FeedQuery.shape.after,
    'What the answer before gave as next; without it everything that is kept, from the oldest on.',
  ),
  Before: parameter(
    'cursor',
    'query',
    ContentQuery.shape.cursor,
    'What a later page gave as before, or a view as one such as messagesBefore; without it the latest messages.',
  ),
  NoticeLanguage: parameter(
    'language',
    'query',
    NoticeQuery.shape.language,
    'Of the text; without it English, and as data every language.',
  ),
  PrintedOrder: parameter(
    'orderId',
    'path',
    z.string(), // whoever copied it by hand gets an answer, not a fault
    'As printed: what no order is called is not genuine.',
  ),
  PrintedDigest: parameter('digest', 'query', z.optional(z.string()), 'As printed; without it nothing is genuine.'),
  PageLanguage: parameter(
    'language',
    'query',
    z.optional(PageLanguage),
    'Of the page; without it as Accept-Language says.',
  ),
  Provider: parameter(
    'Holdfast-Provider',
    'header',
    SignatureHeaders.shape['holdfast-provider'],
    'Directory id of the sender.',
  ),
  WebhookId: parameter(
    'Webhook-Id',
    'header',
    SignatureHeaders.shape['webhook-id'],
    'Yours. A message counts once by it: the same again gets the same answer. A read may be sent again under it while its signature is good.',
  ),
  SigningProvider: parameter(
    'Holdfast-Provider',
    'header',
    z.optional(SignatureHeaders.shape['holdfast-provider']),
    'With a signature: directory id of the sender.',
  ),
  SigningId: parameter(
    'Webhook-Id',
    'header',
    z.optional(SignatureHeaders.shape['webhook-id']),
    'With a signature, yours. A message counts once by it: the same again gets the same answer. A read may be sent again under it while its signature is good.',
  ),
  PersonKey: parameter(
    'Idempotency-Key',
    'header',
    z.optional(CommandHeaders.shape['idempotency-key']),
    'With a token, what Webhook-Id is with a signature: sent with every POST. A read without it is known by its address.',
  ),
  WebhookTimestamp: parameter(
    'Webhook-Timestamp',
    'header',
    z.optional(SignatureHeaders.shape['webhook-timestamp']),
    'With Webhook-Signature: seconds since 1970, at most 5 minutes away from the receiver.',
  ),
  SignatureInput: parameter(
    'Signature-Input',
    'header',
    z.optional(SignatureInput),
    'With Signature, RFC 9421: one signature, its components and parameters. It covers @method; @target-uri, or @authority, @path and @query; holdfast-provider; webhook-id; of a request with a body, or with the header, content-digest. Parameters are created, keyid and nonce; alg, expires and tag may be.',
  ),
  SentId: parameter(
    'Webhook-Id',
    'header',
    SignatureHeaders.shape['webhook-id'],
    'The same at every attempt at this message: take a message once by it.',
  ),
  SentTimestamp: parameter(
    'Webhook-Timestamp',
    'header',
    SignatureHeaders.shape['webhook-timestamp'],
    'Seconds since 1970, of this attempt. Refuse what is more than 5 minutes away from your clock.',
  ),
};
