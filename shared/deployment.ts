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
export const ENVIRONMENT = {
  'serve-contact-points': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'DUE_SHARDS',
    'UNVERIFIED_LAW',
  ],
  'show-orders': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'VIEWS_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'DOCUMENT_KEY_ARNS',
    'RENDERER_ARN',
    'DUE_SHARDS',
  ],
  'serve-providers': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'DOCUMENT_KEY_ARNS',
    'RENDERER_ARN',
    'DUE_SHARDS',
    'VIEWS_TABLE',
  ],
  'serve-notices': [
    'RECORDS_TABLE',
    'CASES_TABLE',
    'DIRECTORY_TABLE',
    'CASE_KEY_ARN',
    'RENDERER_ARN',
    'DUE_SHARDS',
    'API_URL',
  ],
  'serve-affected-persons': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'CASES_TABLE',
    'COMPLAINTS_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'CASE_KEY_ARN',
    'DOCUMENT_KEY_ARNS',
    'DUE_SHARDS',
  ],
  'take-attachments': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'CASES_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'CASE_KEY_ARN',
    'ATTACHMENTS_BUCKET',
    'DUE_SHARDS',
  ],
  'show-attachments': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'CASES_TABLE',
    'DIRECTORY_TABLE',
    'SEALING_KEY_ARN',
    'CASE_KEY_ARN',
    'ATTACHMENTS_BUCKET',
  ],
  'serve-oversight': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'VIEWS_TABLE',
    'COMPLAINTS_TABLE',
    'SEALING_KEY_ARN',
    'DOCUMENT_KEY_ARNS',
  ],
  'serve-reviewers': ['RECORDS_TABLE', 'KEYS_TABLE', 'VIEWS_TABLE', 'DIRECTORY_TABLE', 'SEALING_KEY_ARN', 'DUE_SHARDS'],
  'serve-public': ['RECORDS_TABLE', 'DOCUMENT_KEY_ARNS', 'WEBHOOK_KEY_ARNS'],
  'dispatch-commits': [
    'RECORDS_TABLE',
    'VIEWS_TABLE',
    'DIRECTORY_TABLE',
    'DELIVERIES_QUEUE_URL',
    'DUE_SHARDS',
    'API_URL',
  ],
  'note-overlaps': ['RECORDS_TABLE', 'KEYS_TABLE', 'VIEWS_TABLE', 'SEALING_KEY_ARN', 'MARK_KEY_ARN', 'DUE_SHARDS'],
  'render-documents': ['API_URL'],
  'project-views': ['VIEWS_TABLE'],
  'sweep-due': ['RECORDS_TABLE', 'DUE_QUEUE_URL', 'DUE_SHARDS'],
  'fire-due': [
    'RECORDS_TABLE',
    'KEYS_TABLE',
    'VIEWS_TABLE',
    'DIRECTORY_TABLE',
    'DELIVERIES_QUEUE_URL',
    'ATTACHMENTS_BUCKET',
    'DUE_SHARDS',
    'API_URL',
  ],
  'deliver-messages': ['RECORDS_TABLE', 'DELIVERIES_QUEUE_URL', 'WEBHOOK_KEY_ARNS', 'DUE_SHARDS', 'EGRESS'],
} as const satisfies Record<string, readonly string[]>;

/** What a log line says for the deployment to raise an alarm over it, by the alarm's heading in the runbook. */
export const ALARMING = { 'reviews-defaulted': 'review defaulted' } as const;

export type FunctionName = keyof typeof ENVIRONMENT;
export type Variables<F extends FunctionName> = { readonly [V in (typeof ENVIRONMENT)[F][number]]: string };

/**
 * The variables of one function, read from `source` (the process environment in an entry file).
 *
 * @throws Error naming every variable that is missing or empty: a deployment fault, never the caller's.
 */
export function readEnvironment<F extends FunctionName>(
  name: F,
  source: Readonly<Record<string, string | undefined>>,
): Variables<F> {
  const names: readonly string[] = ENVIRONMENT[name];
  const missing = names.filter((variable) => !source[variable]);
  if (missing.length > 0) throw new Error(`${name} is deployed without ${missing.join(', ')}`);
  return Object.fromEntries(names.map((variable) => [variable, source[variable]])) as Variables<F>;
}

/** A comma-separated variable: one value or more. @throws Error when it holds none. */
export function listed(variable: string): readonly [string, ...string[]] {
  const [first, ...others] = variable.split(',').filter((value) => value !== '');
  if (first === undefined) throw new Error('a list in the environment is empty');
  return [first, ...others];
}

/** @throws Error unless the variable is a whole number from 1. */
export function wholeNumber(variable: string): number {
  if (!/^[1-9]\d{0,5}$/.test(variable)) throw new Error('a number in the environment is not a whole one from 1');
  return Number(variable);
}
