import { HoldfastError } from '../../errors.ts';
import { canonicalJson, type Digest } from '../digest.ts';
import type { ComplaintId } from '../ids.ts';
import { CASE_CODE_RANDOM_BYTES, type CaseCode, createCaseCode } from './case-code.ts';

/** What a complainant asks with: spelled and checked as a case code is, and as hard to guess. It opens no case. */
export type ComplaintNumber = CaseCode;

/**
 * The number of a complaint. It follows from the id, so that a complaint sent twice has one number, and nobody without the key can tell
 * it from the id, which oversight reads in a list.
 */
export function complaintNumberFor(id: ComplaintId, hash: (text: string) => Digest): ComplaintNumber {
  const bytes = Buffer.from(hash(canonicalJson(['complaint-number', id])), 'hex');
  return createCaseCode(bytes.subarray(0, CASE_CODE_RANDOM_BYTES));
}

/** What a number is kept by: whoever reads the table can ask with none. */
export const hashComplaintNumber = (number: ComplaintNumber, hash: (text: string) => Digest): Digest =>
  hash(canonicalJson(['complaint-by-number', number]));

/** Alike for a number that was mistyped, never given, or whose complaint is gone. */
export const complaintNumberUnknown = (): HoldfastError =>
  new HoldfastError('complaint-number-unknown', 'no complaint goes by this number');
