import { LANES, QUEUES, SLOW, URGENT_LANES } from './lanes.ts';

/** For each function that answers requests. */
const SERVING = ['FRONT_DIGESTS'] as const;
/** For each function that looks at orders: where they are, and in how many shards the due index holds them. */
const ORDERS = ['RECORDS_TABLE', 'DUE_SHARDS'] as const;
/** For each function that opens or seals content; the first alone for each that opens ids of officials. */
const SEALED = ['KEYS_TABLE', 'SEALING_KEY_ARN'] as const;
/** For each function that asks for a sign-in of late, and a strong one. */
const LATELY = ['SIGN_IN_MAX_AGE_S', 'SIGN_IN_ASSURANCE'] as const;
/** For each function that lets the people of providers in, whose tokens no authorizer of the gateway looks at. */
const AT_DESK = ['ISSUER', 'AUDIENCE', 'EGRESS', ...LATELY] as const;
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
/** For each function that sends, by whichever way. */
const SENDING = [...ORDERS, 'WEBHOOK_KEY_ARNS', 'SEALING_KEY_ARN', 'EGRESS'] as const;
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
 * - `DESKS_URL` where the desks themselves stand, without a trailing slash · `DESKS_PURPOSE` `practice` or `production`
 * - `ISSUER` the OpenID Connect issuer that officials sign in at · `AUDIENCE` whom its tokens have to be for
 * - `SIGN_IN_CLIENT` what the desks are called there
 * - `SIGN_IN_SECRET_PARAMETER` what the secret of that client is called in the platform's parameter store, or `none`
 * - `SIGN_IN_SCOPE` what is asked for besides `openid`, `{role}` and `{authority}` standing for those that were chosen, or `none`
 * - `SIGN_IN_RESOURCE` for what a token is asked (RFC 8707), or `none`
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
  'serve-providers': [...SERVING, ...SHOWING, 'CASES_TABLE', ...LANES, 'API_URL', ...AT_DESK],
  'serve-notices': [
    ...SERVING,
    ...ORDERS,
    ...CODES,
    'KEYS_TABLE',
    'DIRECTORY_TABLE',
    'RENDERER_ARN',
    'API_URL',
    'CASE_URL',
    ...AT_DESK,
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
    ...AT_DESK,
  ],
  'inspect-files': ['ATTACHMENTS_BUCKET'],
  'record-scans': [...ORDERS, 'ATTACHMENTS_BUCKET'],
  'show-attachments': [
    ...SERVING,
    'RECORDS_TABLE',
    ...HEARING,
    'ATTACHMENTS_BUCKET',
    'CONSULTATIONS_TABLE',
    'API_URL',
    ...AT_DESK,
  ],
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
  'show-sealed-texts': [
    ...SERVING,
    'RECORDS_TABLE',
    ...SEALED,
    'COMPLAINTS_TABLE',
    'DIRECTORY_TABLE',
    'CONSULTATIONS_TABLE',
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
    'EGRESS',
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
  'serve-pages-desks': [
    'API_URL',
    'PAGES_TABLE',
    'ADDRESS_KEY_ARN',
    'PAGES_KEY_ARN',
    'OPERATOR_NAME',
    'OPERATOR_CONTACT',
    'PUBLIC_URL',
    'DESKS_URL',
    'DESKS_PURPOSE',
    'ISSUER',
    'SIGN_IN_CLIENT',
    'SIGN_IN_SECRET_PARAMETER',
    'SIGN_IN_SCOPE',
    'SIGN_IN_RESOURCE',
    'EGRESS',
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
    ...SENDING,
    'DELIVERIES_QUEUE_URL',
    QUEUES.mail.ordinary,
    QUEUES.mail.urgent,
    'DIRECTORY_TABLE',
    'MAIL_RELAY_PARAMETER',
    'CASES_TABLE',
    'CASE_URL',
    'DESKS_URL',
  ],
  'record-bounces': [...ORDERS, QUEUES.mail.ordinary, QUEUES.mail.urgent],
  'deliver-messages': [...SENDING, QUEUES.webhook.ordinary, QUEUES.webhook.urgent, SLOW.ordinary, SLOW.urgent],
  'hand-over-messages': [...SENDING, QUEUES.handover.ordinary, QUEUES.handover.urgent, 'PROVIDER_QUEUES'],
  'alert-on-call': [...SENDING, QUEUES.alert.ordinary, 'DIRECTORY_TABLE', 'API_URL', 'DESKS_URL', 'PARAMETERS_PATH'],
  'hold-doubted-orders': [...ORDERS, ...KNOWING, 'KEYS_TABLE', 'SUSPENSIONS_QUEUE_URL'],
  'file-self-test': [...ORDERS, ...SEALED, 'DIRECTORY_TABLE', 'MARK_KEY_ARN'],
  'answer-self-test': [...SERVING, 'API_URL', 'SELF_TEST_KEY_ARN'],
  'serve-sandbox': [
    ...SERVING,
    ...ORDERS,
    ...SEALED,
    'DIRECTORY_TABLE',
    'MARK_KEY_ARN',
    'CASES_TABLE',
    'API_URL',
    'EGRESS',
  ],
  'test-on-call': ['DIRECTORY_TABLE', 'EGRESS', 'API_URL', 'PARAMETERS_PATH'],
} as const satisfies Record<string, readonly string[]>;

export type FunctionName = keyof typeof VARIABLES;
export type Variables<F extends FunctionName> = { readonly [V in (typeof VARIABLES)[F][number]]: string };
export type SendingVariables = { readonly [V in (typeof SENDING)[number]]: string };

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
