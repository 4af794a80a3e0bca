import { type ErrorCode, HoldfastError } from '../../shared/errors.ts';
import { ApiRefusal } from '../../web/persons/api.ts';
import type { FaultName } from '../../web/persons/pages/fault.ts';

/** What each code is told as; every other is our own fault. */
const TOLD_AS: Readonly<Partial<Record<ErrorCode, FaultName>>> = {
  'not-found': 'not-found',
  'cross-site': 'cross-site',
  'unsupported-media-type': 'form',
  'body-too-large': 'form',
  'malformed-json': 'form',
  'invalid-request': 'form',
  'too-many-tries': 'tries',
  'order-erased': 'erased',
  'order-not-found': 'erased',
  'service-unavailable': 'down',
  'may-be-stored': 'down',
};

/** Something failed when what was posted had been kept already: whoever sent it is told so. */
export class FailedAfterKeeping extends Error {
  override readonly name = 'FailedAfterKeeping';

  constructor(cause: unknown) {
    super('what was posted is kept, and was not sent', { cause });
  }
}

export interface Told {
  readonly fault: FaultName;
  /** Of the error, for the log; empty where it has none. */
  readonly code: string;
  readonly waitSeconds: number | undefined;
  /** Whether what was posted is kept. */
  readonly isKept: boolean;
}

/** How an error is told to whoever opened the page. */
export function tellFault(error: unknown): Told {
  if (error instanceof FailedAfterKeeping) return { ...tellFault(error.cause), isKept: true };
  const { code, retryAfterSeconds: waitSeconds } =
    error instanceof HoldfastError || error instanceof ApiRefusal ? error : { code: '', retryAfterSeconds: undefined };
  const fault = (TOLD_AS as Readonly<Record<string, FaultName | undefined>>)[code];
  return { fault: fault ?? 'broken', code, waitSeconds, isKept: false };
}
