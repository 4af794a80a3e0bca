/**
 * What the deployment and the code have to agree on, each written once: functions, constructs, adapters and the description of the
 * API derive from these tables, so that a wrong name does not compile. It imports nothing, and infra/ may import nothing else.
 */

/** For each function that answers requests. */
const SERVING = ['FRONT_DIGESTS'] as const;
/** For each function that looks at orders: where they are, and in how many shards the due index holds them. */
const ORDERS = ['RECORDS_TABLE', 'DUE_SHARDS'] as const;
/** For each function that opens or seals content; the first alone for each that opens ids of officials. */
const SEALED = ['KEYS_TABLE', 'SEALING_KEY_ARN'] as const;
/** For each function that asks for a sign-in of late, and a strong one. */
const LATELY = ['SIGN_IN_MAX_AGE_S', 'SIGN_IN_ASSURANCE'] as const;
/** For each function that makes or takes case codes. */
const CODES = ['CASES_TABLE', 'CASE_KEY_ARN'] as const;
/** For each function that lets persons concerned in, or providers, to what they said. */
const HEARING = [...SEALED, ...CODES, 'DIRECTORY_TABLE'] as const;
/** For each function that knows who is who, and looks at lists or marks. */
const KNOWING = ['VIEWS_TABLE', 'DIRECTORY_TABLE'] as const;
/** For each function that shows an order with its certificate, on paper too. */
const SHOWING = [...ORDERS, ...SEALED, ...KNOWING, 'DOCUMENT_KEY_ARNS', 'RENDERER_ARN'] as const;
/** How much of filing is a burst. */
const BURSTS = ['FILINGS_PER_OFFICER', 'FILINGS_PER_AUTHORITY', 'WORDS_PER_OFFICER'] as const;
/** Of each way by which something leaves the house, the queues of its two lanes; one for both where a way carries only what is urgent. */
const QUEUES = {
  webhook: { ordinary: 'DELIVERIES_QUEUE_URL', urgent: 'URGENT_DELIVERIES_QUEUE_URL' },
  handover: { ordinary: 'HANDOVERS_QUEUE_URL', urgent: 'URGENT_HANDOVERS_QUEUE_URL' },
  mail: { ordinary: 'MAIL_QUEUE_URL', urgent: 'URGENT_MAIL_QUEUE_URL' },
  alert: { ordinary: 'ALERTS_QUEUE_URL', urgent: 'ALERTS_QUEUE_URL' },
} as const;
/** Of webhooks whose endpoint lets them wait. */
const SLOW = { ordinary: 'SLOW_DELIVERIES_QUEUE_URL', urgent: 'URGENT_SLOW_DELIVERIES_QUEUE_URL' } as const;
/** For each function that hands emergencies on, and may send by no other lane. */
const URGENT_LANES = [QUEUES.webhook.urgent, QUEUES.handover.urgent, QUEUES.mail.urgent, QUEUES.alert.urgent] as const;
/** For each function that wakes what sends, by any way and either lane. */
const LANES = [...URGENT_LANES, QUEUES.webhook.ordinary, QUEUES.handover.ordinary, QUEUES.mail.ordinary] as const;
/** For each function that tells providers. */
const TELLING = [...ORDERS, ...KNOWING, ...LANES, 'HINTS_QUEUE_URL', 'API_URL'] as const;

/**
 * The variables each function needs, by function name. The deployment must set exactly these (checked at compile time by
 * the function construct); an entry file reads them once, at cold start.
 *
 * - `*_TABLE` a table name · `*_QUEUE_URL` a queue address; of deliveries one for each lane · `SEALING_KEY_ARN` the symmetric key that wraps data keys
 * - `MARK_KEY_ARN` the key that what orders have in common is hashed under
 * - `SELF_TEST_KEY_ARN` the key that signs what the provider of self-tests says
 * - `CASE_KEY_ARN` the key that case codes and their sessions are hashed under
 * - `ADDRESS_KEY_ARN` the key by which pages for persons vouch for the address of whoever calls
 * - `PAGES_KEY_ARN` the key that, together with a person's cookie, opens what is kept of their visit
 * - `*_KEY_ARNS` signing keys, comma-separated: the first signs, all are published, so keys rotate with overlap
 * - `ATTACHMENTS_BUCKET` where the files of objections are kept
 * - `RENDERER_ARN` the function that prints documents · `INSPECTOR_ARN` the one that looks into files
 * - `MALWARE_SCAN` whether files are searched for malware: `asked` or `none`
 * - `DUE_SHARDS` how many shards the due index has, a whole number from 1
 * - `EGRESS` `public` (https to public addresses only) or `loopback` (http to 127.0.0.1 as well: one machine only)
 * - `PARAMETERS_PATH` where in the parameter store the secrets of tools stand, with a slash at its end
 * - `PROVIDER_QUEUES` ARNs of the queues of providers that messages are handed over to, comma-separated; or `none`
 * - `MAIL_RELAY_PARAMETER` what the secret with the mail relay is called in the platform's parameter store
 * - `UNVERIFIED_LAW` `shown` (an instrument with unverified answers may be used, and says so) or `refused`
 * - `SIGN_IN_MAX_AGE_S` how long ago whoever moves something may have signed in, whole seconds from 1
 * - `SIGN_IN_ASSURANCE` which claim of the token says how strongly, and what in it is enough, such as `acr phr phrh`; or `none`
 * - `FILINGS_PER_OFFICER`, `FILINGS_PER_AUTHORITY` how many filings go out in ten minutes on one officer's word, whole numbers from 1
 * - `WORDS_PER_OFFICER` for how many filings of others one officer may give a word in ten minutes
 * - `API_URL` the public base address of the API, without a trailing slash
 * - `OPERATOR_NAME`, `OPERATOR_CONTACT` who runs this and answers for what pages keep, and how to reach them; shown to persons
 * - `ENFORCEMENT_NAME`, `ENFORCEMENT_CONTACT` the body that enforces accessibility in the operator's State, and how to reach it
 * - `CASE_URL` where persons open their case, `PUBLIC_URL` where the pages for everybody stand, each without a trailing slash
 * - `FRONT_DIGESTS` SHA-256, in hexadecimal and comma-separated, of the secrets that what stands in front of the API shows; or `none`
 */
export const VARIABLES = {
  'serve-contact-points': [
    ...SERVING,
    ...ORDERS,
    ...SEALED,
    'DIRECTORY_TABLE',
    'MARK_KEY_ARN',
    'WAITING_TABLE',
    ...BURSTS,
    'HINTS_QUEUE_URL',
    'UNVERIFIED_LAW',
    ...LATELY,
  ],
  'show-orders': [...SERVING, ...SHOWING, 'MARK_KEY_ARN', 'CONSULTATIONS_TABLE', 'WAITING_TABLE'],
  'serve-providers': [...SERVING, ...SHOWING, 'CASES_TABLE', ...LANES, 'API_URL'],
  'serve-notices': [
    ...SERVING,
    ...ORDERS,
    ...CODES,
    'KEYS_TABLE',
    'DIRECTORY_TABLE',
    'RENDERER_ARN',
    'API_URL',
    'CASE_URL',
    ...LATELY,
  ],
  'serve-affected-persons': [
    ...SERVING,
    ...ORDERS,
    ...HEARING,
    'COMPLAINTS_TABLE',
    'CONSULTATIONS_TABLE',
    'DOCUMENT_KEY_ARNS',
    'ADDRESS_KEY_ARN',
  ],
  'take-attachments': [
    ...SERVING,
    ...ORDERS,
    ...HEARING,
    'ATTACHMENTS_BUCKET',
    'API_URL',
    'CASE_URL',
    'INSPECTOR_ARN',
    'MALWARE_SCAN',
    'SCANS_QUEUE_URL',
  ],
  'inspect-files': ['ATTACHMENTS_BUCKET'],
  'record-scans': [...ORDERS, 'ATTACHMENTS_BUCKET'],
  'show-attachments': [...SERVING, 'RECORDS_TABLE', ...HEARING, 'ATTACHMENTS_BUCKET', 'CONSULTATIONS_TABLE', 'API_URL'],
  'serve-oversight': [
    ...SERVING,
    'RECORDS_TABLE',
    ...SEALED,
    'VIEWS_TABLE',
    'COMPLAINTS_TABLE',
    'DIRECTORY_TABLE',
    'MARK_KEY_ARN',
    'CONSULTATIONS_TABLE',
    'DOCUMENT_KEY_ARNS',
    ...LATELY,
  ],
  'serve-reviewers': [...SERVING, ...ORDERS, ...SEALED, ...KNOWING, 'CASES_TABLE', 'CONSULTATIONS_TABLE', ...LATELY],
  'serve-registrars': [
    ...SERVING,
    'RECORDS_TABLE',
    ...SEALED,
    ...KNOWING,
    'CONSULTATIONS_TABLE',
    'WAITING_TABLE',
    'DELIVERIES_QUEUE_URL',
    'MAIL_QUEUE_URL',
    'SUSPENSIONS_QUEUE_URL',
    'API_URL',
    ...LATELY,
  ],
  'serve-public': [...SERVING, 'RECORDS_TABLE', 'DOCUMENT_KEY_ARNS', 'WEBHOOK_KEY_ARNS', 'INSPECTOR_ARN', 'PUBLIC_URL'],
  'serve-entry': SERVING,
  'serve-pages-persons': [
    'API_URL',
    'PAGES_TABLE',
    'ADDRESS_KEY_ARN',
    'PAGES_KEY_ARN',
    'OPERATOR_NAME',
    'OPERATOR_CONTACT',
    'PUBLIC_URL',
  ],
  'serve-pages-public': [
    'API_URL',
    'ADDRESS_KEY_ARN',
    'OPERATOR_NAME',
    'OPERATOR_CONTACT',
    'ENFORCEMENT_NAME',
    'ENFORCEMENT_CONTACT',
    'CASE_URL',
  ],
  'dispatch-commits': [...TELLING, 'KEYS_TABLE', 'CASES_TABLE'],
  'hasten-orders': [...ORDERS, 'DIRECTORY_TABLE', ...URGENT_LANES, 'HINTS_QUEUE_URL', 'API_URL'],
  'note-overlaps': ['RECORDS_TABLE', ...SEALED, 'VIEWS_TABLE', 'MARK_KEY_ARN'],
  'render-documents': ['API_URL'],
  'project-views': ['VIEWS_TABLE', 'KEYS_TABLE'],
  'sweep-due': [...ORDERS, 'DUE_QUEUE_URL', 'DUE_DELIVERIES_QUEUE_URL'],
  'fire-due': [
    ...TELLING,
    SLOW.ordinary,
    SLOW.urgent,
    'DUE_QUEUE_URL',
    'KEYS_TABLE',
    'CASES_TABLE',
    'ATTACHMENTS_BUCKET',
  ],
  'send-mail': [
    ...ORDERS,
    'DELIVERIES_QUEUE_URL',
    QUEUES.mail.ordinary,
    QUEUES.mail.urgent,
    'DIRECTORY_TABLE',
    'WEBHOOK_KEY_ARNS',
    'SEALING_KEY_ARN',
    'EGRESS',
    'MAIL_RELAY_PARAMETER',
    'CASES_TABLE',
    'CASE_URL',
  ],
  'record-bounces': [...ORDERS, QUEUES.mail.ordinary, QUEUES.mail.urgent],
  'deliver-messages': [
    ...ORDERS,
    QUEUES.webhook.ordinary,
    QUEUES.webhook.urgent,
    SLOW.ordinary,
    SLOW.urgent,
    'WEBHOOK_KEY_ARNS',
    'SEALING_KEY_ARN',
    'EGRESS',
  ],
  'hand-over-messages': [
    ...ORDERS,
    QUEUES.handover.ordinary,
    QUEUES.handover.urgent,
    'WEBHOOK_KEY_ARNS',
    'SEALING_KEY_ARN',
    'EGRESS',
    'PROVIDER_QUEUES',
  ],
  'alert-on-call': [
    ...ORDERS,
    QUEUES.alert.ordinary,
    'DIRECTORY_TABLE',
    'WEBHOOK_KEY_ARNS',
    'SEALING_KEY_ARN',
    'EGRESS',
    'API_URL',
    'PARAMETERS_PATH',
  ],
  'hold-doubted-orders': [...ORDERS, ...KNOWING, 'KEYS_TABLE', 'SUSPENSIONS_QUEUE_URL'],
  'file-self-test': [...ORDERS, ...SEALED, 'DIRECTORY_TABLE', 'MARK_KEY_ARN'],
  'answer-self-test': [...SERVING, 'API_URL', 'SELF_TEST_KEY_ARN'],
  'test-on-call': ['DIRECTORY_TABLE', 'EGRESS', 'API_URL', 'PARAMETERS_PATH'],
} as const satisfies Record<string, readonly string[]>;

/**
 * What stands beside the function that prints, from the packages it comes in: fonts of the Noto family, one file for each weight that
 * is set, and the shaper's machine code. A face of one weight is set in it alone: those of East Asia are large.
 */
const NOTO = {
  'noto-sans': ['NotoSans_400Regular', 'NotoSans_700Bold'],
  'noto-sans-georgian': ['NotoSansGeorgian_400Regular', 'NotoSansGeorgian_700Bold'],
  'noto-sans-armenian': ['NotoSansArmenian_400Regular', 'NotoSansArmenian_700Bold'],
  'noto-sans-arabic': ['NotoSansArabic_400Regular', 'NotoSansArabic_700Bold'],
  'noto-sans-hebrew': ['NotoSansHebrew_400Regular', 'NotoSansHebrew_700Bold'],
  'noto-sans-thai': ['NotoSansThai_400Regular', 'NotoSansThai_700Bold'],
  'noto-sans-devanagari': ['NotoSansDevanagari_400Regular', 'NotoSansDevanagari_700Bold'],
  'noto-sans-math': ['NotoSansMath_400Regular'],
  'noto-sans-symbols': ['NotoSansSymbols_400Regular'],
  'noto-sans-symbols-2': ['NotoSansSymbols2_400Regular'],
  'noto-sans-jp': ['NotoSansJP_400Regular'],
  'noto-sans-kr': ['NotoSansKR_400Regular'],
  'noto-sans-sc': ['NotoSansSC_400Regular'],
} as const satisfies Record<string, readonly string[]>;

/** By path from the root; made when asked for, so that no function carries it. */
export const listBesidePrinting = (): readonly string[] => [
  'node_modules/harfbuzzjs/dist/harfbuzz.wasm',
  ...Object.entries(NOTO).flatMap(([name, files]) =>
    files.map((file) => `node_modules/@expo-google-fonts/${name}/${file.split('_')[1]}/${file}.ttf`),
  ),
];

/** A font file beside the function that prints. */
export type FontFile = `${(typeof NOTO)[keyof typeof NOTO][number]}.ttf`;

export type FunctionName = keyof typeof VARIABLES;
export type Variables<F extends FunctionName> = { readonly [V in (typeof VARIABLES)[F][number]]: string };

/**
 * How a caller proves who it is: `signed-in` by a token of the stage's issuer, `signed-in-lately` by one whose holder proved who they
 * are within the stage's figure · `signature` by a provider's, over the request; of what we send ourselves, by our own ·
 * `session` by the token a person concerned was given · `case-code` by the code that opens such a session · `nobody` is asked.
 * The gateway checks tokens, functions check how lately, and all the others.
 */
export type Proof = 'signed-in' | 'signed-in-lately' | 'signature' | 'session' | 'case-code' | 'nobody';

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
    'GET /v1/provider/orders': 'signature',
    'GET /v1/provider/orders/{orderId}/attempts': 'signature',
    'GET /v1/provider/orders/{orderId}/certificate': 'signature',
    'GET /v1/provider/orders/{orderId}/objections': 'signature',
    'GET /v1/provider/orders/{orderId}/messages': 'signature',
    'GET /v1/provider/messages': 'signature',
    'POST /v1/provider/messages': 'signature',
  },
  'answer-self-test': {
    'POST /v1/self-test/messages': 'signature',
  },
  'serve-notices': {
    'GET /v1/provider/orders/{orderId}/notice': 'signature',
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
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': 'signature',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'signature',
  },
  'show-attachments': {
    'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': 'signed-in',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': 'session',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'signature',
  },
  'serve-oversight': {
    'GET /v1/complaints': 'signed-in',
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
    'GET /v1/oversight/orders/{orderId}/history': 'signed-in',
    'GET /v1/oversight/orders/{orderId}/consultations': 'signed-in',
    'GET /v1/oversight/consultations': 'signed-in',
    'GET /v1/oversight/difficulties': 'signed-in',
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

/** What the page of the interface fetches, by path from the root: a viewer as its makers give it out, and what is ours. */
export const BESIDE_VIEWER = [
  'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  'node_modules/swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt',
  'node_modules/swagger-ui-dist/swagger-ui.css',
  'shared/contracts/openapi/openapi.json',
  'web/public/viewer/api-viewer.css',
  'web/public/viewer/api-viewer.mjs',
] as const;

/**
 * The pages of each function that shows any, with what each asks of a browser: `visit` that a case was opened in it and is open still ·
 * `nothing`. They are apart from the routes of the API, whose clients they are. The gateway of a site leads everything to its function.
 */
export const PAGES = {
  'serve-pages-persons': {
    'GET /': 'nothing',
    'POST /': 'nothing',
    'GET /case': 'visit',
    'GET /messages': 'visit',
    'POST /messages': 'visit',
    'GET /appeal': 'visit',
    'POST /appeal': 'visit',
    'GET /appeal-receipt': 'visit',
    'GET /conflict': 'visit',
    'POST /conflict': 'visit',
    'GET /withdrawal': 'visit',
    'POST /withdrawal': 'visit',
    'GET /zone': 'visit',
    'POST /zone': 'visit',
    'GET /codes': 'visit',
    'POST /codes': 'visit',
    'GET /news': 'visit',
    'POST /news': 'visit',
    'GET /help': 'visit',
    'GET /leave': 'nothing',
    'POST /leave': 'nothing',
    'GET /objection': 'visit',
    'POST /objection': 'visit',
    'GET /objection/words': 'visit',
    'POST /objection/words': 'visit',
    'GET /objection/outcome': 'visit',
    'POST /objection/outcome': 'visit',
    'GET /objection/needs': 'visit',
    'POST /objection/needs': 'visit',
    'GET /objection/late': 'visit',
    'POST /objection/late': 'visit',
    'GET /objection/check': 'visit',
    'POST /objection/check': 'visit',
    'GET /objection/sent': 'visit',
    'GET /files': 'visit',
    'POST /files': 'visit',
    'GET /files/send': 'visit',
    'POST /files/send': 'visit',
    'GET /files/arrived': 'visit',
    'GET /files/added': 'visit',
    'GET /lost-code': 'nothing',
    'GET /privacy': 'nothing',
    'GET /assets/{sheet}': 'nothing',
  },
  'serve-pages-public': {
    'GET /': 'nothing',
    'GET /check': 'nothing',
    'POST /check': 'nothing',
    'GET /deadline': 'nothing',
    'POST /deadline': 'nothing',
    'GET /api': 'nothing',
    'GET /api/{file}': 'nothing',
    'GET /complaint': 'nothing',
    'POST /complaint': 'nothing',
    'GET /complaint-enquiry': 'nothing',
    'POST /complaint-enquiry': 'nothing',
    'GET /figures': 'nothing',
    'GET /difficulty': 'nothing',
    'POST /difficulty': 'nothing',
    'GET /accessibility': 'nothing',
    'GET /accessibility.json': 'nothing',
    'GET /privacy': 'nothing',
    'GET /assets/{sheet}': 'nothing',
  },
} as const satisfies Partial<
  Record<FunctionName, Readonly<Record<`${'GET' | 'POST'} /${string}`, 'visit' | 'nothing'>>>
>;

/** The pages of a function. */
export type PageKey<F extends keyof typeof PAGES> = keyof (typeof PAGES)[F] & string;

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

/**
 * What the gateway answers by itself, before any function is asked, by status: `{"message": …}`, which nobody can change, and without
 * `Retry-After`. @see docs/decisions/0049-what-meets-a-request-at-the-entry.md
 */
export const ENTRY_ANSWERS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type EntryStatus = keyof typeof ENTRY_ANSWERS;

/** The routes of what pages fetch: no operations of the API. */
export type AssetRoute = Extract<RouteKey, `GET /assets/${string}`>;

/**
 * What a route shows through an office, which is put on record before it is shown: `order` the one its path names · `review` the order of
 * the review its path names · `list` some of many, named by their ids · `search` what somebody looked for, and each order it found.
 *
 * And why a route puts nothing on that record: `recorded` it is on the order's own, by a commit or a note, or on a search's · `own` a
 * person's own case, or what a provider keeps and said itself · `nothing` it shows nobody's data.
 */
export type Consulted = 'order' | 'review' | 'list' | 'search' | 'recorded' | 'own' | 'nothing';

/** What each route shows of persons' data. */
export const CONSULTED = {
  'serve-contact-points': {
    'POST /v1/filings': 'recorded',
    'POST /v1/filing-checks': 'nothing',
    'POST /v1/drafts': 'nothing',
    'PUT /v1/drafts/{draftId}': 'nothing',
    'DELETE /v1/drafts/{draftId}': 'nothing',
    'POST /v1/filings/waiting/{filingId}/word': 'recorded',
    'POST /v1/orders/{orderId}/validation': 'recorded',
    'POST /v1/orders/{orderId}/extension': 'recorded',
    'POST /v1/orders/{orderId}/production-request': 'recorded',
    'POST /v1/orders/{orderId}/transmission': 'recorded',
    'POST /v1/orders/{orderId}/renewal': 'recorded',
    'POST /v1/orders/{orderId}/need': 'recorded',
    'POST /v1/orders/{orderId}/confirmation': 'recorded',
    'POST /v1/orders/{orderId}/release': 'recorded',
    'POST /v1/orders/{orderId}/clarification-answer': 'recorded',
    'POST /v1/orders/{orderId}/messages': 'recorded',
    'POST /v1/orders/{orderId}/conflicts': 'recorded',
    'POST /v1/orders/{orderId}/notice-deferral': 'recorded',
    'POST /v1/orders/{orderId}/notice': 'recorded',
    'GET /v1/calls': 'nothing',
    'POST /v1/orders/{orderId}/calls': 'recorded',
  },
  'show-orders': {
    'GET /v1/filings/waiting': 'list',
    'GET /v1/filings/waiting/{filingId}': 'list',
    'GET /v1/drafts': 'list',
    'GET /v1/drafts/{draftId}': 'list',
    'GET /v1/orders': 'list',
    'GET /v1/events': 'list',
    'POST /v1/order-searches': 'search',
    'GET /v1/orders/{orderId}': 'order',
    'GET /v1/orders/{orderId}/attempts': 'nothing',
    'GET /v1/orders/{orderId}/messages': 'order',
    'GET /v1/orders/{orderId}/history': 'order',
    'GET /v1/orders/{orderId}/certificate': 'order',
  },
  'serve-providers': {
    'GET /v1/provider/orders': 'own',
    'GET /v1/provider/orders/{orderId}/attempts': 'own',
    'GET /v1/provider/orders/{orderId}/certificate': 'recorded',
    'GET /v1/provider/orders/{orderId}/objections': 'own',
    'GET /v1/provider/orders/{orderId}/messages': 'own',
    'GET /v1/provider/messages': 'own',
    'POST /v1/provider/messages': 'recorded',
  },
  'answer-self-test': {
    'POST /v1/self-test/messages': 'nothing',
  },
  'serve-notices': {
    'GET /v1/provider/orders/{orderId}/notice': 'recorded',
    'POST /v1/orders/{orderId}/notice-letter': 'recorded',
  },
  'serve-affected-persons': {
    'POST /v1/cases/sessions': 'own',
    'POST /v1/complaints': 'nothing',
    'POST /v1/complaint-enquiries': 'nothing',
    'POST /v1/difficulties': 'nothing',
    'POST /v1/cases/sessions/renewal': 'own',
    'GET /v1/cases/current': 'own',
    'GET /v1/cases/current/messages': 'own',
    'POST /v1/cases/current/challenges': 'recorded',
    'POST /v1/cases/current/challenges/{challengeId}/withdrawal': 'recorded',
    'POST /v1/cases/current/appeals': 'recorded',
    'POST /v1/cases/current/messages': 'recorded',
    'POST /v1/cases/current/conflicts': 'recorded',
    'POST /v1/cases/current/code-ends': 'recorded',
    'PUT /v1/cases/current/news-address': 'own',
    'POST /v1/cases/current/news-address-removal': 'own',
  },
  'take-attachments': {
    'PUT /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': 'own',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': 'recorded',
    'POST /v1/cases/current/challenges/{challengeId}/uploads': 'own',
    'POST /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/upload': 'recorded',
    'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}': 'own',
    'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'recorded',
  },
  'show-attachments': {
    'GET /v1/reviews/{reviewId}/attachments/{attachmentId}': 'review',
    'GET /v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}': 'own',
    'GET /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}': 'own',
  },
  'serve-oversight': {
    'GET /v1/complaints': 'list',
    'POST /v1/complaints/{complaintId}/check': 'recorded',
    'GET /v1/silences': 'list',
    'GET /v1/oversight/claimed-notices': 'list',
    'GET /v1/oversight/brief-orders': 'list',
    'GET /v1/oversight/unsaid-protections': 'list',
    'POST /v1/oversight/searches': 'recorded',
    'GET /v1/oversight/searches': 'list',
    'GET /v1/oversight/searches/{searchId}': 'list',
    'POST /v1/oversight/searches/{searchId}/confirmation': 'recorded',
    'GET /v1/oversight/searches/{searchId}/orders': 'search',
    'GET /v1/oversight/orders': 'list',
    'GET /v1/oversight/orders/{orderId}/history': 'order',
    'GET /v1/oversight/orders/{orderId}/consultations': 'order',
    'GET /v1/oversight/consultations': 'list',
    'GET /v1/oversight/difficulties': 'nothing',
  },
  'serve-reviewers': {
    'GET /v1/reviews': 'list',
    'GET /v1/reviews/{reviewId}': 'review',
    'GET /v1/reviews/{reviewId}/messages': 'review',
    'POST /v1/reviews/{reviewId}/decision': 'recorded',
    'POST /v1/reviews/{reviewId}/permission': 'recorded',
    'POST /v1/reviews/{reviewId}/conflict': 'recorded',
    'POST /v1/reviews/{reviewId}/messages': 'recorded',
  },
  'serve-registrars': {
    'GET /v1/directory/entries/{kind}/{entryId}': 'nothing',
    'POST /v1/directory/suspensions': 'nothing',
    'GET /v1/directory/suspensions/{suspensionId}': 'nothing',
    'POST /v1/directory/suspensions/{suspensionId}/confirmation': 'nothing',
    'POST /v1/directory/suspensions/{suspensionId}/lifting': 'nothing',
    'GET /v1/directory/entries/{kind}/{entryId}/history': 'nothing',
    'GET /v1/directory/changes': 'nothing',
    'POST /v1/directory/changes': 'nothing',
    'GET /v1/directory/changes/{changeId}': 'nothing',
    'POST /v1/directory/changes/{changeId}/challenges': 'nothing',
    'POST /v1/directory/changes/{changeId}/approval': 'nothing',
    'POST /v1/directory/changes/{changeId}/refusal': 'nothing',
    'POST /v1/directory/changes/{changeId}/withdrawal': 'nothing',
    'POST /v1/directory/changes/{changeId}/objection': 'nothing',
    'POST /v1/directory/providers/{providerId}/keys/{keyId}/revocation': 'nothing',
    'GET /v1/directory/providers/{providerId}/keys/{keyId}/signed': 'nothing',
    'GET /v1/provider/directory-changes/{changeId}': 'nothing',
    'POST /v1/provider/directory-changes/{changeId}/objection': 'nothing',
    'POST /v1/provider/directory-changes/{changeId}/proof': 'nothing',
  },
  'serve-public': {
    'GET /.well-known/jwks.json': 'nothing',
    'GET /v1/openapi.json': 'nothing',
    'GET /v1/policy': 'nothing',
    'POST /v1/deadlines': 'nothing',
    'POST /v1/verifications': 'nothing',
    'GET /v1/verifications/{orderId}': 'nothing',
    'GET /assets/{sheet}': 'nothing',
  },
  'serve-entry': {
    'GET /v1/health': 'nothing',
    $default: 'nothing',
  },
} as const satisfies { readonly [F in ServingFunction]: Readonly<Record<RouteKey<F>, Consulted>> };

/** The attributes that tables are keyed by. */
export const KEY = { partition: 'pk', sort: 'sk' } as const;

/** The attribute with the second from which a table may drop a row by itself. */
export const FORGET_AT = 'forgetAt';

/** What of a draft says who wrote on it. */
export const DRAFT_TRACE_ATTRIBUTES = [
  'draft',
  'authority',
  'madeBy',
  'madeAt',
  'changedBy',
  'changedAt',
  'version',
  'writers',
] as const;

/** The index of what is due, in the Records table, and the attributes it is keyed by. */
export const DUE_INDEX = 'due';
export const DUE_KEY = { shard: 'dueShard', at: 'dueAt' } as const;

/** The index of consultations by month, and the attribute it is keyed by, besides the sort key of the table. */
export const MONTH_INDEX = 'months';
export const MONTH_KEY = 'month';

/** What partition keys begin with, by table or index: keys are built from it, and grants are limited to it. */
export const PARTITIONS = {
  records: {
    orders: 'order#',
    pasts: 'past#',
    notes: 'note#',
    deliveries: 'delivery#',
    attempts: 'attempt#',
    incidents: 'incident#',
    undelivered: 'undelivered#',
    untold: 'untold#',
    calls: 'calls#',
  },
  due: { shards: 'due#' },
  // of data keys, those of orders, of complaints, of searches and of the months of consultations are told apart by their ids
  keys: {
    all: 'key#',
    orders: 'key#ord_',
    complaints: 'key#cmp_',
    searches: 'key#sch_',
    consultations: 'key#consultations_',
    officials: 'officials#',
    demands: 'demand#',
    demandLists: 'demands#',
  },
  complaints: {
    all: 'complaints',
    numbers: 'complaint-number#',
    unremedied: 'unremedied',
    searches: 'searches',
    difficulties: 'difficulties',
  },
  cases: { codes: 'case#', codesOfOrders: 'code-of#', tries: 'tries#', reads: 'reads#', news: 'news#' },
  // the form of a filing stands apart from what is said of it, and is forgotten sooner
  waiting: {
    filings: 'filing#',
    forms: 'form#',
    lists: 'waiting#',
    bursts: 'burst#',
    drafts: 'draft#',
    draftLists: 'drafts#',
  },
  views: {
    orders: 'orders#',
    ordersBy: 'orders-by#',
    validations: 'validations#',
    validationsBy: 'validations-by#',
    fileNumbers: 'file-numbers#',
    providerOrders: 'provider-orders#',
    providerOrdersBy: 'provider-orders-by#',
    signedBy: 'signed-by#',
    messageFeeds: 'messages-to#',
    eventFeeds: 'events-of#',
    fed: 'fed#',
    reviews: 'reviews#',
    reviewsBy: 'reviews-by#',
    oversight: 'oversight#',
    marks: 'mark#',
    markLists: 'marks#',
    overlaps: 'overlaps#',
    imprints: 'imprint#',
    imprintLists: 'imprints#',
  },
  pages: { visits: 'visit#', drafts: 'draft#' },
  consultations: { orders: 'order#', lists: 'list#' },
  months: { consultations: 'month#' },
  directory: { authority: 'authority#', provider: 'provider#', roster: 'roster#', office: 'office#' },
  names: { authorities: 'name#' },
  // beside the entries: which of them anybody ever asked to change
  changes: { changed: 'changed' },
  // beside the entries: whose on-call tools there are, and how each weekly test of them went
  onCall: { reached: 'reached#', tests: 'tested#' },
} as const;

/**
 * What the names of files begin with in the bucket. `sealed`: under the key of their order · `incoming`: on their way there, under the key
 * of the bucket, in three folders: parts as they come, wholes that are made of them or posted, for whoever looks into them, copies that are searched for malware.
 */
export const FOLDERS = {
  incoming: 'incoming/',
  parts: 'incoming/parts/',
  wholes: 'incoming/wholes/',
  scans: 'incoming/scans/',
  sealed: 'sealed/',
} as const;

/** The page for persons to which a browser is led whose file has arrived in the bucket. */
export const ARRIVED_PATH = '/files/arrived';

/** The headers that what stands in front of the API sets: its secret, and the network address of whoever calls. */
export const FRONT_HEADERS = { secret: 'x-holdfast-front', caller: 'x-holdfast-caller' } as const;

/** Of `FRONT_DIGESTS`, where nothing stands in front. */
export const NO_FRONT = 'none';

/** Of `PROVIDER_QUEUES`, where messages are handed over to nobody. */
export const NO_QUEUES = 'none';

/** What a log line says for the deployment to raise an alarm over it, by the alarm's heading in the runbook. */
export const ALARMING = {
  'call-waiting': 'a call waits',
  'emergency-unseen': 'emergency unseen',
  'endpoint-failing': 'endpoint failing',
  'filing-burst': 'filing burst',
  'messages-undelivered': 'message undelivered',
  'on-call-untested': 'on call not reached by its test',
  'orders-unhastened': 'order not hastened',
  'provider-freed': 'provider freed by silence',
  'review-without-reviewer': 'review without reviewer',
  'reviews-defaulted': 'review defaulted',
  'scan-failed': 'file not scanned',
  'self-test-unacknowledged': 'self test not acknowledged',
  'share-nearly-used': 'share nearly used',
  'validation-disowned': 'validation disowned',
} as const;

/**
 * The variables of one function, read from `source` (the process environment in an entry file).
 *
 * @throws Error naming every variable that is missing or empty: a deployment fault, never the caller's.
 */
export function readEnvironment<F extends FunctionName>(
  name: F,
  source: Readonly<Record<string, string | undefined>>,
): Variables<F> {
  const names: readonly string[] = VARIABLES[name];
  const missing = names.filter((variable) => !source[variable]);
  if (missing.length > 0) throw new Error(`${name} is deployed without ${missing.join(', ')}`);
  return Object.fromEntries(names.map((variable) => [variable, source[variable]])) as Variables<F>;
}

/** How strongly whoever moves something signed in: the claim of the token that says it, and which values in it are enough, each alone. */
export interface Assurance {
  /** `acr`: as what the sign-in counts · `amr`: by which methods it was (RFC 9068, section 2.2.1). */
  readonly claim: 'acr' | 'amr';
  readonly enough: readonly [string, ...string[]];
}

/** That any sign-in is strong enough. */
export const ANY_SIGN_IN = 'none';

/** What stands in a quoted string of a challenge, and between blanks. */
const ASSURANCE = /^(acr|amr)((?: [\x21\x23-\x5b\x5d-\x7e]+)+)$/;

/** What `SIGN_IN_ASSURANCE` says. @throws Error for what names no claim, or no value. */
export function readAssurance(variable: string): Assurance | undefined {
  if (variable === ANY_SIGN_IN) return undefined;
  const [, claim, values = ''] = ASSURANCE.exec(variable) ?? [];
  const [, first, ...others] = values.split(' ');
  if (first === undefined) throw new Error('what a sign-in must be is not said in the environment');
  return { claim: claim === 'amr' ? 'amr' : 'acr', enough: [first, ...others] };
}

const SHA_256 = /^[0-9a-f]{64}$/;

/** What `FRONT_DIGESTS` says. @throws Error for what is no list of digests. */
export function readFront(variable: string): {
  readonly digests: readonly string[];
  readonly headers: typeof FRONT_HEADERS;
} {
  const digests = variable === NO_FRONT ? [] : readList(variable);
  if (!digests.every((text) => SHA_256.test(text))) throw new Error('a digest in the environment is none');
  return { digests, headers: FRONT_HEADERS };
}

/** The way by which something leaves the house. */
type QueuedWay = keyof typeof QUEUES;

/** The queues of some ways, by lane, of a function that wakes what sends. */
export function readQueues<W extends QueuedWay>(
  env: Readonly<Record<(typeof QUEUES)[W]['ordinary' | 'urgent'], string>>,
  ...ways: readonly W[]
): { readonly [way in W]: { readonly ordinary: string; readonly urgent: string } } {
  const known: Readonly<Record<string, string>> = env;
  const read = (variable: string): string => known[variable] ?? '';
  return Object.fromEntries(
    ways.map((way) => [way, { ordinary: read(QUEUES[way].ordinary), urgent: read(QUEUES[way].urgent) }]),
  ) as { readonly [way in W]: { readonly ordinary: string; readonly urgent: string } };
}

/** The queues of the urgent lane of every way, of a function that may send by no other. */
export function readUrgentQueues(env: Readonly<Record<(typeof URGENT_LANES)[number], string>>) {
  const laneOf = (way: QueuedWay) => ({ ordinary: env[QUEUES[way].urgent], urgent: env[QUEUES[way].urgent] });
  return { webhook: laneOf('webhook'), handover: laneOf('handover'), mail: laneOf('mail'), alert: laneOf('alert') };
}

/** The queues of all ways, by lane. */
export const readLanes = (env: Readonly<Record<(typeof LANES)[number], string>>) =>
  readQueues(env, 'webhook', 'handover', 'mail', 'alert');

/** The queues of webhooks whose endpoint lets them wait, by lane. */
export const readSlowLanes = (env: Readonly<Record<(typeof SLOW)['ordinary' | 'urgent'], string>>) => ({
  ordinary: env[SLOW.ordinary],
  urgent: env[SLOW.urgent],
});

/** A comma-separated variable: one value or more. @throws Error when it holds none. */
export function readList(variable: string): readonly [string, ...string[]] {
  const [first, ...others] = variable.split(',').filter((value) => value !== '');
  if (first === undefined) throw new Error('a list in the environment is empty');
  return [first, ...others];
}

/** What `PROVIDER_QUEUES` says: ARNs. */
export const readProviderQueues = (variable: string): ReadonlySet<string> =>
  new Set(variable === NO_QUEUES ? [] : readList(variable));

/** @throws Error unless the variable is a whole number from 1. */
export function readWholeNumber(variable: string): number {
  if (!/^[1-9]\d{0,5}$/.test(variable)) throw new Error('a number in the environment is not a whole one from 1');
  return Number(variable);
}
