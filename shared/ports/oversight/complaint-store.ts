import type { Complaint, ComplaintCheck } from '../../domain/cases/complaint.ts';
import type { Digest } from '../../domain/digest.ts';
import type { ComplaintId } from '../../domain/ids.ts';
import type { Page } from '../page.ts';

/** Complaints of persons who have no case code. Reads of one are strongly consistent. */
export interface ComplaintStore {
  /** Stores a complaint with the hash of its number; one that stands already is left alone. */
  add(complaint: Complaint, number: Digest): Promise<void>;
  read(id: ComplaintId): Promise<Complaint | undefined>;
  /** The complaint that goes by a number. */
  numbered(number: Digest): Promise<Complaint | undefined>;
  /**
   * The latest days' complaints first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(limit: number, cursor?: string): Promise<Page<'complaints', Complaint>>;
  /** Puts a check on record, the first alone. @returns the check that stands; `undefined` when there is no such complaint. */
  check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined>;
  /** The same for the check of a complaint that was checked before. */
  checkLater(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined>;
}
