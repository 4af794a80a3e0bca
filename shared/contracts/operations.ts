/** Who may call: an officer by bearer token, a provider by its signature, a person by the session of a case code, anyone. */
type Access = 'officer' | 'provider' | 'person' | 'public';

/** What an answer may be instead of JSON: a compact JWS, paper, a page. */
type MediaType = 'application/jose' | 'application/pdf' | 'text/html' | 'text/plain';

export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** Names of component schemas. */
  readonly body?: string;
  readonly success: {
    readonly status: number;
    /** Of the JSON. */
    readonly schema: string;
    /** What else the caller may ask for with `Accept`. */
    readonly forms?: readonly MediaType[];
  };
  /** Parameters by the name of their component. */
  readonly parameters: readonly string[];
  readonly problems: readonly number[];
}

const COMMAND_PARAMETERS = ['OrderId', 'IdempotencyKey', 'IfMatch'];
const COMMAND_PROBLEMS = [400, 401, 403, 404, 409, 412, 413, 415, 422, 503];

const CERTIFICATE = {
  status: 200,
  schema: 'CertificateRead',
  forms: ['application/jose', 'application/pdf'],
} as const satisfies Operation['success'];

const command = (name: string, id: string, summary: string, body: string): Operation => ({
  id,
  method: 'post',
  path: `/v1/orders/{orderId}/${name}`,
  summary,
  access: 'officer',
  body,
  success: { status: 200, schema: 'CommandAccepted' },
  parameters: COMMAND_PARAMETERS,
  problems: COMMAND_PROBLEMS,
});

const caseCommand = (name: string, id: string, summary: string, body: string, schema: string): Operation => ({
  id,
  method: 'post',
  path: `/v1/cases/current/${name}`,
  summary,
  access: 'person',
  body,
  success: { status: 201, schema },
  parameters: ['IdempotencyKey'],
  problems: [400, 401, 404, 409, 410, 413, 415, 422, 429, 503],
});
/** A reviewer's statement in a review; a decision names the version it rests on. */
const inReview = (name: string, id: string, summary: string, body: string): Operation => {
  const rests = name === 'decision';
  return {
    ...command(name, id, summary, body),
    path: `/v1/reviews/{reviewId}/${name}`,
    parameters: ['ReviewId', 'IdempotencyKey', rests ? 'VersionRead' : 'IfMatch'],
    problems: [...COMMAND_PROBLEMS, ...(rests ? [428] : [])],
  };
};

/** Every route of the API. */
export const OPERATIONS: readonly Operation[] = [
  {
    id: 'fileOrders',
    method: 'post',
    path: '/v1/filings',
    summary: 'Issue one preservation order to each provider named',
    access: 'officer',
    body: 'Filing',
    success: { status: 201, schema: 'FilingAccepted' },
    parameters: ['IdempotencyKey'],
    problems: [400, 401, 403, 409, 413, 415, 422, 503],
  },
  {
    id: 'checkFiling',
    method: 'post',
    path: '/v1/filing-checks',
    summary: 'Say what filing this would be told about its breadth; nothing is stored',
    access: 'officer',
    body: 'Filing',
    success: { status: 200, schema: 'FilingChecked' },
    parameters: [],
    problems: [400, 401, 403, 413, 415, 422, 503],
  },
  {
    id: 'listOrders',
    method: 'get',
    path: '/v1/orders',
    summary: "List the caller's orders, newest first",
    access: 'officer',
    success: { status: 200, schema: 'OrderList' },
    parameters: ['Limit', 'Cursor'],
    problems: [400, 401, 403, 503],
  },
  {
    id: 'readOrder',
    method: 'get',
    path: '/v1/orders/{orderId}',
    summary: 'Read one order as it stands now',
    access: 'officer',
    success: { status: 200, schema: 'OrderView' },
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 503],
  },
  {
    id: 'readHistory',
    method: 'get',
    path: '/v1/orders/{orderId}/history',
    summary: "Read the order's whole record, its head signed",
    access: 'officer',
    success: { status: 200, schema: 'History' },
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 503],
  },
  {
    id: 'inspectCertificate',
    method: 'get',
    path: '/v1/orders/{orderId}/certificate',
    summary: 'Read what the provider would read; proves no receipt, nothing is recorded',
    access: 'officer',
    success: CERTIFICATE,
    parameters: ['OrderId'],
    problems: [400, 401, 403, 404, 406, 410, 503],
  },
  command(
    'validation',
    'recordValidation',
    'Record that validation was sought, granted or refused',
    'ValidationCommand',
  ),
  command('extension', 'extendOrder', 'Extend the hold as the instrument allows', 'ExtensionCommand'),
  command(
    'production-request',
    'confirmProductionRequest',
    'Confirm that a subsequent request for production was issued',
    'ProductionRequestCommand',
  ),
  command('release', 'endOrder', 'Release the hold, or withdraw the order', 'ReleaseCommand'),
  command(
    'clarification-answer',
    'answerClarification',
    "Answer the provider's question",
    'ClarificationAnswerCommand',
  ),
  command('messages', 'saySomething', 'Say something in a review of the order', 'MessageCommand'),
  command('conflicts', 'objectToReviewer', 'Say why another reviewer should have it', 'ConflictCommand'),
  {
    id: 'listReviews',
    method: 'get',
    path: '/v1/reviews',
    summary: "List the caller's open reviews, the one due first first",
    access: 'officer',
    success: { status: 200, schema: 'ReviewList' },
    parameters: ['Limit', 'Cursor'],
    problems: [400, 401, 403, 422, 503],
  },
  {
    id: 'readReview',
    method: 'get',
    path: '/v1/reviews/{reviewId}',
    summary: 'Read a review and the order it is about',
    access: 'officer',
    success: { status: 200, schema: 'ReviewView' },
    parameters: ['ReviewId'],
    problems: [401, 403, 404, 503],
  },
  inReview('decision', 'decideReview', 'Affirm, amend or revoke, with reasons', 'ReviewDecision'),
  inReview('permission', 'permitExtension', 'Let the hold be extended while an objection is open', 'ReviewPermission'),
  inReview('conflict', 'handBackReview', 'Hand the review back because of a conflict', 'ReviewConflict'),
  inReview('messages', 'writeToParties', 'Say something to the parties', 'ReviewMessage'),
  command(
    'notice-deferral',
    'deferNotice',
    'Ask a reviewer to let the notice to the person concerned wait',
    'NoticeDeferralCommand',
  ),
  command(
    'notice',
    'recordNotice',
    'Record that the authority told the person concerned itself',
    'NoticeRecordCommand',
  ),
  {
    id: 'readCertificate',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/certificate',
    summary: 'Read the signed certificate; the first read proves receipt',
    access: 'provider',
    success: CERTIFICATE,
    parameters: ['OrderId'],
    problems: [400, 401, 404, 406, 409, 410, 503],
  },
  {
    id: 'readNotice',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/notice',
    summary:
      'Read the notice to pass on to the person concerned; every read makes a new case code and ends the one before',
    access: 'provider',
    success: { status: 200, schema: 'NoticeRead', forms: ['text/plain', 'text/html', 'application/pdf'] },
    parameters: ['OrderId', 'NoticeLanguage'],
    problems: [400, 401, 404, 406, 409, 410, 422, 429, 503],
  },
  {
    id: 'readObjections',
    method: 'get',
    path: '/v1/provider/orders/{orderId}/objections',
    summary: "Read the provider's own objections, and how they were answered and why",
    access: 'provider',
    success: { status: 200, schema: 'ObjectionsRead' },
    parameters: ['OrderId'],
    problems: [400, 401, 404, 503],
  },
  {
    id: 'sendProviderMessage',
    method: 'post',
    path: '/v1/provider/messages',
    summary: 'State what was done about one order',
    access: 'provider',
    body: 'ProviderMessage',
    success: { status: 200, schema: 'MessageAccepted' },
    parameters: [],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  {
    id: 'openCase',
    method: 'post',
    path: '/v1/cases/sessions',
    summary: 'Open a session of half an hour with the case code of a notice',
    access: 'public',
    body: 'CaseSessionRequest',
    success: { status: 201, schema: 'CaseSession' },
    parameters: [],
    problems: [400, 401, 413, 415, 422, 429, 503],
  },
  {
    id: 'readCase',
    method: 'get',
    path: '/v1/cases/current',
    summary: 'Read what the person concerned may know of the order, and where the objections stand',
    access: 'person',
    success: { status: 200, schema: 'CaseView' },
    parameters: [],
    problems: [401, 429, 503],
  },
  caseCommand('challenges', 'fileChallenge', 'Object to the order', 'ChallengeCommand', 'ObjectionFiled'),
  caseCommand('appeals', 'fileAppeal', 'Ask for a second look, by somebody else', 'AppealCommand', 'ObjectionFiled'),
  caseCommand('messages', 'sendCaseMessage', 'Write to the reviewer of an objection', 'MessageCommand', 'Recorded'),
  caseCommand(
    'conflicts',
    'declareCaseConflict',
    'Say why a reviewer should not decide',
    'ConflictCommand',
    'Recorded',
  ),
  {
    id: 'complain',
    method: 'post',
    path: '/v1/complaints',
    summary: 'Ask oversight to check whether there is a hold, without a case code; the answer tells nothing',
    access: 'public',
    body: 'ComplaintCommand',
    success: { status: 202, schema: 'ComplaintReceived' },
    parameters: ['IdempotencyKey'],
    problems: [400, 413, 415, 422, 429, 503],
  },
  {
    id: 'listComplaints',
    method: 'get',
    path: '/v1/complaints',
    summary: "List complaints, the latest days' first; for oversight",
    access: 'officer',
    success: { status: 200, schema: 'ComplaintList' },
    parameters: ['Limit', 'Cursor'],
    problems: [401, 403, 422, 503],
  },
  {
    id: 'checkComplaint',
    method: 'post',
    path: '/v1/complaints/{complaintId}/check',
    summary: 'Record that a complaint was checked, and what was found; for oversight',
    access: 'officer',
    body: 'ComplaintCheckCommand',
    success: { status: 200, schema: 'ComplaintChecked' },
    parameters: ['ComplaintId', 'IdempotencyKey'],
    problems: [400, 401, 403, 404, 409, 413, 415, 422, 503],
  },
  {
    id: 'listSilences',
    method: 'get',
    path: '/v1/silences',
    summary: 'List the reviews that nobody decided in time, the latest first; for oversight',
    access: 'officer',
    success: { status: 200, schema: 'SilenceList' },
    parameters: ['Limit', 'Cursor'],
    problems: [401, 403, 422, 503],
  },
  {
    id: 'readKeys',
    method: 'get',
    path: '/.well-known/jwks.json',
    summary: 'The public keys of signed documents and webhooks',
    access: 'public',
    success: { status: 200, schema: 'KeySet' },
    parameters: [],
    problems: [503],
  },
  {
    id: 'readDescription',
    method: 'get',
    path: '/v1/openapi.json',
    summary: 'This document',
    access: 'public',
    success: { status: 200, schema: 'Description' },
    parameters: [],
    problems: [],
  },
  {
    id: 'computeDeadline',
    method: 'post',
    path: '/v1/deadlines',
    summary: 'When a period of the law ends, and why; nothing is stored',
    access: 'public',
    body: 'DeadlineRequest',
    success: { status: 200, schema: 'DeadlineAnswer' },
    parameters: [],
    problems: [400, 409, 413, 415, 422],
  },
  {
    id: 'verifyDocument',
    method: 'post',
    path: '/v1/verifications',
    summary: 'Whether a document is genuine, and its order in force now; nothing is stored',
    access: 'public',
    body: 'VerificationRequest',
    success: { status: 200, schema: 'Verification' },
    parameters: [],
    problems: [400, 413, 415, 422, 503],
  },
  {
    id: 'followPrintedAddress',
    method: 'get',
    path: '/v1/verifications/{orderId}',
    summary: 'The same by the address printed on a certificate, as a page where a browser asks',
    access: 'public',
    success: { status: 200, schema: 'Verification', forms: ['text/html'] },
    parameters: ['PrintedOrder', 'PrintedDigest'],
    problems: [406, 503],
  },
];
