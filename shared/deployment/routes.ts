import type { FunctionName } from './variables.ts';

/**
 * How a caller proves who it is: `signed-in` by a token of the stage's issuer, `signed-in-lately` by one whose holder proved who they
 * are within the stage's figure · `signature` by a provider's, over the request; of what we send ourselves, by our own ·
 * `signature-or-token` by a provider's, or by such a token of one of its people, who proved it within that figure where they move something ·
 * `session` by the token a person concerned was given · `case-code` by the code that opens such a session · `nobody` is asked.
 * The gateway checks tokens, functions check how lately, and all the others.
 */
export type Proof =
  | 'signed-in'
  | 'signed-in-lately'
  | 'signature'
  | 'signature-or-token'
  | 'session'
  | 'case-code'
  | 'nobody';

/** The route of whatever fits no other: the gateway takes it last. */
export const DEFAULT_ROUTE = '$default';

/** The routes of each function that serves any, with the proof that each asks of its callers. */
export const ROUTES = {
  'serve-contact-points': {
    'POST /v1/filings': 'signed-in-lately',
    'POST /v1/filings/waiting/{filingId}/word': 'signed-in-lately',
    'POST /v1/filing-checks': 'signed-in',
    'POST /v1/drafts': 'signed-in',
    'PUT /v1/drafts/{draftId}': 'signed-in',
    'DELETE /v1/drafts/{draftId}': 'signed-in',
    'POST /v1/orders/{orderId}/validation': 'signed-in-lately',
    'POST /v1/orders/{orderId}/extension': 'signed-in-lately',
    'POST /v1/orders/{orderId}/production-request': 'signed-in-lately',
    'POST /v1/orders/{orderId}/transmission': 'signed-in-lately',
    'POST /v1/orders/{orderId}/renewal': 'signed-in-lately',
    'POST /v1/orders/{orderId}/need': 'signed-in',
    'POST /v1/orders/{orderId}/confirmation': 'signed-in-lately',
    'POST /v1/orders/{orderId}/release': 'signed-in-lately',
    'POST /v1/orders/{orderId}/clarification-answer': 'signed-in-lately',
    'POST /v1/orders/{orderId}/messages': 'signed-in',
    'POST /v1/orders/{orderId}/conflicts': 'signed-in-lately',
    'POST /v1/orders/{orderId}/notice-deferral': 'signed-in-lately',
    'POST /v1/orders/{orderId}/notice': 'signed-in-lately',
    'GET /v1/calls': 'signed-in',
    'POST /v1/orders/{orderId}/calls': 'signed-in-lately',
  },
  'show-orders': {
    'GET /v1/filings/waiting': 'signed-in',
    'GET /v1/filings/waiting/{filingId}': 'signed-in',
    'GET /v1/drafts': 'signed-in',
    'GET /v1/drafts/{draftId}': 'signed-in',
    'GET /v1/orders': 'signed-in',
    'GET /v1/events': 'signed-in',
    'POST /v1/order-searches': 'signed-in',
    'GET /v1/orders/{orderId}': 'signed-in',
    'GET /v1/orders/{orderId}/attempts': 'signed-in',
    'GET /v1/orders/{orderId}/messages': 'signed-in',
    'GET /v1/orders/{orderId}/history': 'signed-in',
    'GET /v1/orders/{orderId}/certificate': 'signed-in',
  },
  'serve-providers': {
    'GET /v1/provider/orders': 'signature-or-token',
    'GET /v1/provider/orders/{orderId}/attempts': 'signature-or-token',
    'GET /v1/provider/orders/{orderId}/certificate': 'signature-or-token',
    'GET /v1/provider/orders/{orderId}/objections': 'signature-or-token',
    'GET /v1/provider/orders/{orderId}/messages': 'signature-or-token',
    'GET /v1/provider/messages': 'signature-or-token',
    'POST /v1/provider/messages': 'signature-or-token',
  },
  'answer-self-test': {
    'POST /v1/self-test/messages': 'signature',
  },
  'serve-sandbox': {
    'POST /v1/sandbox/providers': 'signature',
    'POST /v1/sandbox/orders': 'signature',
    'POST /v1/sandbox/orders/{orderId}/steps': 'signature',
  },
  'serve-notices': {
    'GET /v1/provider/orders/{orderId}/notice': 'signature-or-token',
    'POST /v1/orders/{orderId}/notice-letter': 'signed-in-lately',
  },
  'serve-affected-persons': {
    'POST /v1/cases/sessions': 'case-code',
    'POST /v1/complaints': 'nobody',
    'POST /v1/complaint-enquiries': 'nobody',
    'POST /v1/difficulties': 'nobody',
    'POST /v1/cases/sessions/renewal': 'session',
    'GET /v1/cases/current': 'session',
    'GET /v1/cases/current/messages': 'session',
    'POST /v1/cases/current/challenges': 'session',
    'POST /v1/cases/current/challenges/{challengeId}/withdrawal': 'session',
    'POST /v1/cases/current/appeals': 'session',
    'POST /v1/cases/current/messages': 'session',
    'POST /v1/cases/current/conflicts': 'session',
    'POST /v1/cases/current/code-ends': 'session',
    'PUT /v1/cases/current/news-address': 'session',
    'POST /v1/cases/current/news-address-removal': 'session',
  },
  'take-attachments': {
    'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': 'session',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': 'session',
    'POST /v1/cases/current/challenges/{challengeId}/uploads': 'session',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': 'session',
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}':
      'signature-or-token',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'signature-or-token',
  },
  'show-attachments': {
    'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': 'signed-in',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': 'session',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'signature-or-token',
  },
  'serve-oversight': {
    'GET /v1/complaints': 'signed-in',
    'GET /v1/complaints/{complaintId}': 'signed-in',
    'POST /v1/complaints/{complaintId}/check': 'signed-in-lately',
    'GET /v1/silences': 'signed-in',
    'GET /v1/oversight/claimed-notices': 'signed-in',
    'GET /v1/oversight/brief-orders': 'signed-in',
    'GET /v1/oversight/unsaid-protections': 'signed-in',
    'POST /v1/oversight/searches': 'signed-in-lately',
    'GET /v1/oversight/searches': 'signed-in',
    'GET /v1/oversight/searches/{searchId}': 'signed-in',
    'POST /v1/oversight/searches/{searchId}/confirmation': 'signed-in-lately',
    'GET /v1/oversight/searches/{searchId}/orders': 'signed-in',
    'GET /v1/oversight/orders': 'signed-in',
    'GET /v1/oversight/orders/{orderId}': 'signed-in',
    'GET /v1/oversight/orders/{orderId}/history': 'signed-in',
    'GET /v1/oversight/orders/{orderId}/consultations': 'signed-in',
    'GET /v1/oversight/consultations': 'signed-in',
    'GET /v1/oversight/difficulties': 'signed-in',
  },
  'show-sealed-texts': {
    'POST /v1/oversight/readings': 'signed-in-lately',
    'GET /v1/oversight/readings': 'signed-in',
    'GET /v1/oversight/readings/{readingId}': 'signed-in',
    'POST /v1/oversight/readings/{readingId}/confirmation': 'signed-in-lately',
    'GET /v1/oversight/readings/{readingId}/text': 'signed-in',
    'GET /v1/oversight/readings/{readingId}/messages': 'signed-in',
  },
  'serve-reviewers': {
    'GET /v1/reviews': 'signed-in',
    'GET /v1/reviews/{reviewId}': 'signed-in',
    'GET /v1/reviews/{reviewId}/messages': 'signed-in',
    'POST /v1/reviews/{reviewId}/decision': 'signed-in-lately',
    'POST /v1/reviews/{reviewId}/permission': 'signed-in-lately',
    'POST /v1/reviews/{reviewId}/conflict': 'signed-in-lately',
    'POST /v1/reviews/{reviewId}/messages': 'signed-in',
  },
  'serve-registrars': {
    'GET /v1/directory/entries/{kind}/{entryId}': 'signed-in',
    'POST /v1/directory/suspensions': 'signed-in-lately',
    'GET /v1/directory/acts': 'signed-in',
    'GET /v1/directory/suspensions': 'signed-in',
    'GET /v1/directory/suspensions/{suspensionId}': 'signed-in',
    'POST /v1/directory/suspensions/{suspensionId}/confirmation': 'signed-in-lately',
    'POST /v1/directory/suspensions/{suspensionId}/lifting': 'signed-in-lately',
    'GET /v1/directory/entries/{kind}/{entryId}/history': 'signed-in',
    'GET /v1/directory/changes': 'signed-in',
    'POST /v1/directory/changes': 'signed-in-lately',
    'GET /v1/directory/changes/{changeId}': 'signed-in',
    'POST /v1/directory/changes/{changeId}/challenges': 'signed-in-lately',
    'POST /v1/directory/changes/{changeId}/approval': 'signed-in-lately',
    'POST /v1/directory/changes/{changeId}/refusal': 'signed-in-lately',
    'POST /v1/directory/changes/{changeId}/withdrawal': 'signed-in-lately',
    'POST /v1/directory/changes/{changeId}/objection': 'signed-in-lately',
    'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation': 'signed-in-lately',
    'GET /v1/directory/providers/{providerId}/keys/{keyId}/signed': 'signed-in',
    'GET /v1/provider/directory-changes/{changeId}': 'signature',
    'POST /v1/provider/directory-changes/{changeId}/objection': 'signature',
    'POST /v1/provider/directory-changes/{changeId}/proof': 'signature',
  },
  'serve-public': {
    'GET /.well-known/jwks.json': 'nobody',
    'GET /v1/openapi.json': 'nobody',
    'GET /v1/policy': 'nobody',
    'POST /v1/deadlines': 'nobody',
    'POST /v1/verifications': 'nobody',
    'GET /v1/verifications/{orderId}': 'nobody',
    'GET /assets/{sheet}': 'nobody',
  },
  'serve-entry': {
    'GET /v1/health': 'nobody',
    $default: 'nobody', // written out: a bundle keeps every table whose keys are computed
  },
} as const satisfies Partial<Record<FunctionName, RouteTable>>;

type RouteTable = Readonly<Record<`${Method} /${string}`, Proof>> & { readonly [DEFAULT_ROUTE]?: Proof };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type ServingFunction = keyof typeof ROUTES;

/** The proofs there are among the routes of a function. */
export type ProofOf<F extends ServingFunction> = Extract<(typeof ROUTES)[F][keyof (typeof ROUTES)[F]], Proof>;

/** The routes of one function, or of them all; where a proof is named, those of such callers. */
export type RouteKey<F extends ServingFunction = ServingFunction, P extends Proof = Proof> = F extends ServingFunction
  ? { [R in keyof (typeof ROUTES)[F] & string]: (typeof ROUTES)[F][R] extends P ? R : never }[keyof (typeof ROUTES)[F] &
      string]
  : never;

/** Where our own webhooks of self-tests go: no operation of the API, as nobody else may call it. */
type SelfTestRoute = Extract<RouteKey, `POST /v1/self-test/${string}`>;

/** The routes that have an address, of which the description of the API tells. */
export type AddressedRoute = Exclude<RouteKey, typeof DEFAULT_ROUTE | SelfTestRoute>;

/** The routes of what pages fetch: no operations of the API. */
export type AssetRoute = Extract<RouteKey, `GET /assets/${string}`>;
