import * as z from 'zod/mini';
import { AttachmentAdded, AttachmentCommand, AttachmentId, PartNumber, PartTaken } from './attachments.ts';
import { CaseSession, CaseSessionRequest, CaseView, ObjectionFiled, Recorded } from './cases.ts';
import {
  ClarificationAnswerCommand,
  ExtensionCommand,
  NoticeDeferralCommand,
  NoticeRecordCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  ValidationCommand,
} from './commands.ts';
import {
  ComplaintCheckCommand,
  ComplaintChecked,
  ComplaintCommand,
  ComplaintId,
  ComplaintList,
  ComplaintReceived,
} from './complaints.ts';
import { DeadlineAnswer, DeadlineRequest } from './deadlines.ts';
import { Filing } from './filing.ts';
import { CommandHeaders, ContentDigest, IfMatch, Range, SignatureHeaders } from './headers.ts';
import { ConflictCommand, MessageCommand } from './hearing.ts';
import { ChallengeId } from './ids.ts';
import { NoticeQuery } from './notice/query.ts';
import { AppealCommand, ChallengeCommand } from './objections.ts';
import { ObjectionsRead } from './objections-view.ts';
import { BYTES, type Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { ProviderMessage } from './provider-message.ts';
import { ListQuery, OrderPath, SupervisedQuery } from './queries.ts';
import {
  CertificateRead,
  CommandAccepted,
  FilingAccepted,
  FilingChecked,
  History,
  KeySet,
  MessageAccepted,
  NoticeRead,
  OrderList,
  OrderView,
  Problem,
} from './responses.ts';
import { ReviewList, ReviewRef, ReviewView } from './review-view.ts';
import { ReviewConflict, ReviewDecision, ReviewMessage, ReviewPermission } from './reviews.ts';
import { SilenceList } from './silences.ts';
import { PrintedAddress, Verification, VerificationRequest } from './verification.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const SCHEMAS: Readonly<Record<string, z.core.$ZodType>> = {
  AppealCommand,
  AttachmentAdded,
  AttachmentCommand,
  CaseSession,
  CaseSessionRequest,
  CaseView,
  CertificateRead,
  ChallengeCommand,
  ClarificationAnswerCommand,
  CommandAccepted,
  ComplaintCheckCommand,
  ComplaintChecked,
  ComplaintCommand,
  ComplaintList,
  ComplaintReceived,
  ConflictCommand,
  DeadlineAnswer,
  DeadlineRequest,
  Description: z.record(z.string(), z.unknown()),
  ExtensionCommand,
  Filing,
  FilingAccepted,
  FilingChecked,
  History,
  KeySet,
  MessageAccepted,
  MessageCommand,
  NoticeDeferralCommand,
  NoticeRead,
  NoticeRecordCommand,
  ObjectionFiled,
  ObjectionsRead,
  OrderList,
  OrderView,
  PartTaken,
  Problem,
  ProductionRequestCommand,
  ProviderMessage,
  Recorded,
  ReleaseCommand,
  ReviewConflict,
  ReviewDecision,
  ReviewList,
  ReviewMessage,
  ReviewPermission,
  ReviewView,
  SilenceList,
  ValidationCommand,
  Verification,
  VerificationRequest,
};

/** JSON Schema of what a caller may send, or of what it gets; names of `$schema` and `$id` have no place inside a document. */
function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return JSON.parse(JSON.stringify(rest));
}

const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

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

const PARAMETERS: Readonly<Record<string, Json>> = {
  OrderId: parameter('orderId', 'path', OrderPath.shape.orderId, 'The id the order was issued under.'),
  ComplaintId: parameter('complaintId', 'path', ComplaintId, 'The id the list gives.'),
  ReviewId: parameter('reviewId', 'path', ReviewRef, "The order's id, a dot, and the review's number: ord_….r1."),
  ChallengeId: parameter('challengeId', 'path', ChallengeId, 'The id the objection was filed under: c1, c2 …'),
  AttachmentId: parameter('attachmentId', 'path', AttachmentId, 'Chosen by whoever adds it; five for each objection.'),
  Part: parameter('part', 'path', PartNumber, 'The place of the part in the file.'),
  ContentDigest: parameter(
    'Content-Digest',
    'header',
    ContentDigest,
    'RFC 9530, of the body: sha-256=:<base64>:. A provider signs METHOD, path and this member, joined by spaces.',
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
    'The ETag of what was decided upon; refused with 412 when the order has changed since.',
  ),
  Authority: parameter('authority', 'query', SupervisedQuery.shape.authority, 'Whose orders, by directory id.'),
  Limit: parameter('limit', 'query', ListQuery.shape.limit, 'How many to list, 1 to 100.'),
  Cursor: parameter('cursor', 'query', ListQuery.shape.cursor, 'What an earlier page gave as next.'),
  NoticeLanguage: parameter(
    'language',
    'query',
    NoticeQuery.shape.language,
    'Of the text; without it English, and as data every language.',
  ),
  PrintedOrder: parameter(
    'orderId',
    'path',
    PrintedAddress.shape.orderId,
    'As printed: what no order is called is not genuine.',
  ),
  PrintedDigest: parameter(
    'digest',
    'query',
    PrintedAddress.shape.digest,
    'As printed; without it nothing is genuine.',
  ),
  Provider: parameter(
    'Holdfast-Provider',
    'header',
    SignatureHeaders.shape['holdfast-provider'],
    'Directory id of the sender.',
  ),
  WebhookId: parameter('Webhook-Id', 'header', SignatureHeaders.shape['webhook-id'], 'Accepted once.'),
  WebhookTimestamp: parameter(
    'Webhook-Timestamp',
    'header',
    SignatureHeaders.shape['webhook-timestamp'],
    'Seconds since 1970, at most 5 minutes away from the receiver.',
  ),
};

const PROVIDER_PARAMETERS = ['Provider', 'WebhookId', 'WebhookTimestamp'];

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not well formed',
  401: 'The caller is not known',
  403: 'The caller may not do this',
  404: 'There is no such order for this caller',
  406: 'It cannot be had in any form the caller accepts',
  409: 'The state of the order, or an earlier request, stands against it',
  410: 'The order is erased',
  412: 'The order has changed since it was read',
  413: 'The body is too large',
  415: 'The body is of another media type than this takes',
  416: 'The file is to be had in pieces, and not in this one; Content-Range says how long it is',
  422: 'The request is understood and refused',
  429: 'Too much was tried or asked lately; wait as long as Retry-After says',
  428: 'The request does not say what it was decided upon',
  503: 'A service this depends on is down; try again',
};

const SECURITY: Readonly<Record<Operation['access'], Json>> = {
  officer: [{ officer: [] }],
  provider: [{ providerSignature: [] }],
  person: [{ caseSession: [] }],
  public: [],
};

const content = (type: string, schema: string): Json => ({ [type]: { schema: reference('schemas', schema) } });

/** JSON by its schema, or bytes, of which there is nothing to say. */
const inForm = (schema: string): Json => (schema === BYTES ? { [BYTES]: {} } : content('application/json', schema));

const partial = ({ schema }: Operation['success']): Json =>
  schema === BYTES ? { 206: { description: 'The range that was asked for', content: inForm(schema) } } : {};

function operation({ id, summary, access, body, success, parameters, problems }: Operation): Json {
  const { forms = [] } = success;
  const names = access === 'provider' ? [...parameters, ...PROVIDER_PARAMETERS] : parameters;
  return {
    operationId: id,
    summary,
    security: SECURITY[access],
    ...(names.length > 0 && { parameters: names.map((name) => reference('parameters', name)) }),
    ...(body !== undefined && { requestBody: { required: true, content: inForm(body) } }),
    responses: {
      [success.status]: {
        description: 'Done',
        content: {
          ...Object(inForm(success.schema)),
          ...Object.fromEntries(forms.map((form) => [form, {}])),
        },
      },
      ...Object(partial(success)),
      ...Object.fromEntries(problems.map((status) => [status, reference('responses', `Problem${status}`)])),
    },
  };
}

function paths(): Json {
  const all: Record<string, Record<string, Json>> = {};
  for (const entry of OPERATIONS) {
    all[entry.path] = { ...all[entry.path], [entry.method]: operation(entry) };
  }
  return all;
}

/** The OpenAPI 3.1 document of the whole API, the same for the same contracts. */
export const openApiDocument = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Holdfast',
    version: '1',
    description:
      'Urgent preservation orders from authorities to providers. Every refusal is a problem document (RFC 9457) with a stable type; nothing is stored with it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: paths(),
  components: {
    schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, schemaOf(schema)])),
    parameters: PARAMETERS,
    responses: Object.fromEntries(
      Object.entries(TITLES).map(([status, description]) => [
        `Problem${status}`,
        { description, content: content('application/problem+json', 'Problem') },
      ]),
    ),
    securitySchemes: {
      officer: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'JWT',
        description: 'OIDC access token with sub, holdfast_role, holdfast_authority and auth_time.',
      },
      caseSession: {
        type: 'http',
        scheme: 'bearer',
        description: 'The token of POST /v1/cases/sessions, good for half an hour. Keep it in memory only.',
      },
      providerSignature: {
        type: 'apiKey',
        in: 'header',
        name: 'Webhook-Signature',
        description:
          'Standard Webhooks v1a: Ed25519 with the registered key over id.timestamp.content; content is the raw body, or METHOD and path for a request without one; of files METHOD, path and Content-Digest.',
      },
    },
  },
});
