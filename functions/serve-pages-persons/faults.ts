import type { FaultName } from '../../web/persons/pages/fault.ts';
import { COMMON_TOLD_AS, type ToldFault, tellFault as tellAs } from '../../web/steps/faults.ts';

const TOLD_AS = { ...COMMON_TOLD_AS, 'order-erased': 'erased', 'order-not-found': 'erased' } as const;

/** Something failed when what was posted had been kept already: whoever sent it is told so. */
export class FailedAfterKeeping extends Error {
  override readonly name = 'FailedAfterKeeping';

  constructor(cause: unknown) {
    super('what was posted is kept, and was not sent', { cause });
  }
}

export interface Told extends ToldFault<FaultName> {
  /** Whether what was posted is kept. */
  readonly isKept: boolean;
}

/** How an error is told to whoever opened the page. */
export function tellFault(error: unknown): Told {
  if (error instanceof FailedAfterKeeping) return { ...tellFault(error.cause), isKept: true };
  return { ...tellAs<FaultName>(error, TOLD_AS), isKept: false };
}
