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

export interface Told {
  readonly fault: FaultName;
  /** Of the error, for the log; empty where it has none. */
  readonly code: string;
  readonly waitSeconds: number | undefined;
}

/** How an error is told to whoever opened the page. */
export function tellFault(error: unknown): Told {
  const { code, retryAfterSeconds: waitSeconds } =
    error instanceof HoldfastError || error instanceof ApiRefusal ? error : { code: '', retryAfterSeconds: undefined };
  const fault = (TOLD_AS as Readonly<Record<string, FaultName | undefined>>)[code];
  return { fault: fault ?? 'broken', code, waitSeconds };
}
