import { type Fault, HoldfastError } from '../../../shared/errors.ts';

/** What a rule of the contracts says of a value; nothing where it holds. */
export function findFaults(check: () => unknown): readonly Fault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    return error.faults.length > 0 ? error.faults : [{ pointer: '', detail: error.message }];
  }
}
