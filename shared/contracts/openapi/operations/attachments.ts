import { BYTES, FILE, type Operation, type Operations } from './operation.ts';

const IN_CASE = ['ChallengeId', 'AttachmentId'] as const;
const BY_PROVIDER = ['OrderId', ...IN_CASE] as const;

/** What one of a provider's people may be refused with besides. */
const OF_PEOPLE = [403];

const putPart = (id: string, named: readonly string[], besides: readonly number[] = []): Operation => ({
  id,
  summary:
    'Send one part of a file for an objection that is not decided yet, at most 4,194,304 bytes; again is the same',
  body: BYTES,
  success: { status: 200, done: 'The part has arrived whole; nothing is on record yet', schema: 'PartTaken' },
  parameters: [...named, 'Part', 'ContentDigest'],
  problems: [401, ...besides, 404, 409, 410, 413, 415, 422, 429, 503],
});

const addAttachment = (id: string, named: readonly string[], besides: readonly number[] = []): Operation => ({
  id,
  summary: 'Make a file of the parts that were sent: checked, sealed and on record',
  body: 'AttachmentCommand',
  success: {
    status: 201,
    done: 'The file is sealed and on record, for the reviewer to read',
    schema: 'AttachmentAdded',
  },
  parameters: named,
  problems: [400, 401, ...besides, 404, 409, 410, 413, 415, 422, 429, 503],
});

const readAttachment = (id: string, named: readonly string[]): Operation => ({
  id,
  summary: 'Read back a file of an own objection, as bytes to be saved; more than 4,194,304 of them piece by piece',
  success: FILE,
  parameters: [...named, 'Range'],
  problems: [401, 403, 404, 410, 416, 422, 503],
});

/** Files of objections: those who add them. */
export const ATTACHMENT_OPERATIONS = {
  'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': putPart(
    'putPartOfPerson',
    IN_CASE,
  ),
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': addAttachment('addAttachmentOfPerson', [
    ...IN_CASE,
    'IdempotencyKey',
  ]),
  'POST /v1/cases/current/challenges/{challengeId}/uploads': {
    id: 'giveUploadForm',
    summary:
      'Ask for a form by which a browser without script posts one file, of at most 10,000,000 bytes, to the object storage',
    body: 'UploadRequest',
    success: {
      status: 201,
      done: 'The form is good for a quarter of an hour; nothing is stored',
      schema: 'UploadSlip',
    },
    parameters: ['ChallengeId'],
    problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
  },
  'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': {
    ...addAttachment('takeUpload', [...IN_CASE, 'IdempotencyKey']),
    summary: 'Take a file that was posted to the object storage: checked, sealed and on record',
    body: 'UploadCommand',
  },
  'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': readAttachment(
    'readAttachmentOfPerson',
    IN_CASE,
  ),
  'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': putPart(
    'putPartOfProvider',
    BY_PROVIDER,
    OF_PEOPLE,
  ),
  'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': addAttachment(
    'addAttachmentOfProvider',
    [...BY_PROVIDER, 'ContentDigest'],
    OF_PEOPLE,
  ),
  'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': readAttachment(
    'readAttachmentOfProvider',
    BY_PROVIDER,
  ),
} satisfies Operations;
