import { type ErrorCode, HoldfastError } from '../../shared/errors.ts';
import { ApiRefusal } from './ask.ts';

/** What can be in the way of a page of any audience, and with what status it is told. */
export const COMMON_FAULTS = {
  'not-found': 404,
  method: 405,
  'cross-site': 403,
  form: 400,
  tries: 429,
  down: 503,
  broken: 500,
} as const;

export type CommonFault = keyof typeof COMMON_FAULTS;

/** What codes are told as; every other is our own fault. */
export type ToldAs<Fault extends string> = Readonly<Partial<Record<ErrorCode, Fault>>>;

export const COMMON_TOLD_AS = {
  'not-found': 'not-found',
  'cross-site': 'cross-site',
  'unsupported-media-type': 'form',
  'body-too-large': 'form',
  'malformed-json': 'form',
  'invalid-request': 'form',
  'too-many-tries': 'tries',
  'service-unavailable': 'down',
  'may-be-stored': 'down',
} as const satisfies ToldAs<CommonFault>;

/** An error as it is told to whoever opened the page. */
export interface ToldFault<Fault extends string> {
  readonly fault: Fault | 'broken';
  /** Of the error, for the log; empty where it has none. */
  readonly code: string;
  readonly waitSeconds: number | undefined;
}

/** How an error is told to whoever opened the page. */
export function tellFault<Fault extends string>(error: unknown, toldAs: ToldAs<Fault>): ToldFault<Fault> {
  const { code, retryAfterSeconds: waitSeconds } =
    error instanceof HoldfastError || error instanceof ApiRefusal ? error : { code: '', retryAfterSeconds: undefined };
  const fault = (toldAs as Readonly<Record<string, Fault | undefined>>)[code];
  return { fault: fault ?? 'broken', code, waitSeconds };
}
