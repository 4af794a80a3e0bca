import type { SuspensionId } from '../domain/ids.ts';

/** One look through the orders that a suspended account may have issued; ids alone. */
export interface SuspensionLook {
  readonly suspension: SuspensionId;
  /** Which look it is, from 1. */
  readonly look: number;
  /** Where it goes on in the list of orders; left out: at its beginning. */
  readonly cursor?: string | undefined;
}

/** Wakes whoever holds orders that are doubted. */
export interface SuspensionQueue {
  /** @param delaySeconds whole seconds, 0 to 900. @throws HoldfastError `may-be-stored` (retryable): what it follows from stands. */
  send(look: SuspensionLook, delaySeconds: number): Promise<void>;
}
