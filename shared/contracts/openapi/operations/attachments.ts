import { BYTES, type Operation } from './operation.ts';

const IN_CASE = '/v1/cases/current/challenges/{challengeId}';
const BY_PROVIDER = '/v1/provider/orders/{orderId}/challenges/{challengeId}';

/** The two ways in for files of objections, and the way back to whoever sent them. */
const attachments = (access: 'person' | 'provider', by: string, objection: string): Operation[] => {
  const path = `${objection}/attachments/{attachmentId}`;
  const named = [...(access === 'provider' ? ['OrderId'] : []), 'ChallengeId', 'AttachmentId'];
  const signed = access === 'provider' ? ['ContentDigest'] : [];
  return [
    {
      id: `putPart${by}`,
      method: 'put',
      path: `${path}/parts/{part}`,
      summary:
        'Send one part of a file for an objection that is not decided yet, at most 4,194,304 bytes; again is the same',
      access,
      body: BYTES,
      success: { status: 200, schema: 'PartTaken' },
      parameters: [...named, 'Part', 'ContentDigest'],
      problems: [401, 404, 409, 410, 413, 415, 422, 429, 503],
    },
    {
      id: `addAttachment${by}`,
      method: 'post',
      path,
      summary: 'Make a file of the parts that were sent: checked, sealed and on record',
      access,
      body: 'AttachmentCommand',
      success: { status: 201, schema: 'AttachmentAdded' },
      parameters: [...named, ...signed, ...(access === 'person' ? ['IdempotencyKey'] : [])],
      problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
    },
    {
      id: `readAttachment${by}`,
      method: 'get',
      path,
      summary: 'Read back a file of an own objection, as bytes to be saved; more than 4,194,304 of them piece by piece',
      access,
      success: { status: 200, schema: BYTES },
      parameters: [...named, 'Range'],
      problems: [401, 404, 410, 416, 503],
    },
  ];
};

/** Files of objections: those who add them. */
export const ATTACHMENT_OPERATIONS: readonly Operation[] = [
  ...attachments('person', 'OfPerson', IN_CASE),
  ...attachments('provider', 'OfProvider', BY_PROVIDER),
];
