import { HoldfastError } from '../../errors.ts';

/** Of a text that a provider would read. @see Regulation (EU) 2023/1543, Article 9(3). */
export const REPEATS_GROUNDS = 'repeats the grounds, which stay with the issuing side';

/** @throws HoldfastError `invalid-request` pointing at each place that does. */
export function refuseRepeatedGrounds(pointers: readonly string[]): void {
  if (pointers.length === 0) return;
  const faults = pointers.map((pointer) => ({ pointer, detail: REPEATS_GROUNDS }));
  throw new HoldfastError('invalid-request', REPEATS_GROUNDS, { faults });
}
