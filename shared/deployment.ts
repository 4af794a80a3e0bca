/**
 * What the deployment and the code have to agree on, each written once: functions, constructs, adapters and the description of the
 * API derive from these tables, so that a wrong name does not compile. It imports nothing, and infra/ may import nothing else.
 */

/** What whoever looks at orders reads: where they are, and in how many shards the due index holds them. */
const ORDERS = ['RECORDS_TABLE', 'DUE_SHARDS'] as const;
/** What whoever opens or seals words reads. */
const SEALED = ['KEYS_TABLE', 'SEALING_KEY_ARN'] as const;
/** What whoever makes or takes case codes reads. */
const CODES = ['CASES_TABLE', 'CASE_KEY_ARN'] as const;

/**
 * The variables each function needs, by function name. The deployment must set exactly these (checked at compile time by
 * the function construct); an entry file reads them once, at cold start.
 *
 * - `*_TABLE` a table name · `*_QUEUE_URL` a queue address · `SEALING_KEY_ARN` the symmetric key that wraps data keys
 * - `MARK_KEY_ARN` the key that what orders have in common is hashed under
 * - `CASE_KEY_ARN` the key that case codes and their sessions are hashed under
 * - `*_KEY_ARNS` signing keys, comma-separated: the first signs, all are published, so keys rotate with overlap
 * - `ATTACHMENTS_BUCKET` where the files of objections are kept
 * - `RENDERER_ARN` the function that prints documents
 * - `DUE_SHARDS` how many shards the due index has, a whole number from 1
 * - `EGRESS` `public` (https to public addresses only) or `loopback` (http to 127.0.0.1 as well: one machine only)
 * - `UNVERIFIED_LAW` `shown` (an instrument with unverified answers may be used, and says so) or `refused`
 * - `API_URL` the public base address of the API, without a trailing slash
 */
export const VARIABLES = {
  'serve-contact-points': [...ORDERS, ...SEALED, 'DIRECTORY_TABLE', 'UNVERIFIED_LAW'],
  'show-orders': [...ORDERS, ...SEALED, 'VIEWS_TABLE', 'DIRECTORY_TABLE', 'DOCUMENT_KEY_ARNS', 'RENDERER_ARN'],
  'serve-providers': [...ORDERS, ...SEALED, 'VIEWS_TABLE', 'DIRECTORY_TABLE', 'DOCUMENT_KEY_ARNS', 'RENDERER_ARN'],
  'serve-notices': [...ORDERS, ...CODES, 'DIRECTORY_TABLE', 'RENDERER_ARN', 'API_URL'],
  'serve-affected-persons': [
    ...ORDERS,
    ...SEALED,
    ...CODES,
    'COMPLAINTS_TABLE',
    'DIRECTORY_TABLE',
    'DOCUMENT_KEY_ARNS',
  ],
  'take-attachments': [...ORDERS, ...SEALED, ...CODES, 'DIRECTORY_TABLE', 'ATTACHMENTS_BUCKET'],
  'show-attachments': ['RECORDS_TABLE', ...SEALED, ...CODES, 'DIRECTORY_TABLE', 'ATTACHMENTS_BUCKET'],
  'serve-oversight': ['RECORDS_TABLE', ...SEALED, 'VIEWS_TABLE', 'COMPLAINTS_TABLE', 'DOCUMENT_KEY_ARNS'],
  'serve-reviewers': [...ORDERS, ...SEALED, 'VIEWS_TABLE', 'DIRECTORY_TABLE'],
  'serve-public': ['RECORDS_TABLE', 'DOCUMENT_KEY_ARNS', 'WEBHOOK_KEY_ARNS'],
  'dispatch-commits': [...ORDERS, 'VIEWS_TABLE', 'DIRECTORY_TABLE', 'DELIVERIES_QUEUE_URL', 'API_URL'],
  'note-overlaps': [...ORDERS, ...SEALED, 'VIEWS_TABLE', 'MARK_KEY_ARN'],
  'render-documents': ['API_URL'],
  'project-views': ['VIEWS_TABLE'],
  'sweep-due': [...ORDERS, 'DUE_QUEUE_URL'],
  'fire-due': [
    ...ORDERS,
    'KEYS_TABLE',
    'VIEWS_TABLE',
    'DIRECTORY_TABLE',
    'DELIVERIES_QUEUE_URL',
    'ATTACHMENTS_BUCKET',
    'API_URL',
  ],
  'deliver-messages': [...ORDERS, 'DELIVERIES_QUEUE_URL', 'WEBHOOK_KEY_ARNS', 'EGRESS'],
} as const satisfies Record<string, readonly string[]>;

export type FunctionName = keyof typeof VARIABLES;
export type Variables<F extends FunctionName> = { readonly [V in (typeof VARIABLES)[F][number]]: string };

/** What a log line says for the deployment to raise an alarm over it, by the alarm's heading in the runbook. */
export const ALARMING = { 'reviews-defaulted': 'review defaulted' } as const;

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

/** A comma-separated variable: one value or more. @throws Error when it holds none. */
export function readList(variable: string): readonly [string, ...string[]] {
  const [first, ...others] = variable.split(',').filter((value) => value !== '');
  if (first === undefined) throw new Error('a list in the environment is empty');
  return [first, ...others];
}

/** @throws Error unless the variable is a whole number from 1. */
export function readWholeNumber(variable: string): number {
  if (!/^[1-9]\d{0,5}$/.test(variable)) throw new Error('a number in the environment is not a whole one from 1');
  return Number(variable);
}
