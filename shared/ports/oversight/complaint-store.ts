import type { Complaint, ComplaintCheck } from '../../domain/cases/complaint.ts';
import type { ComplaintId } from '../../domain/ids.ts';
import type { Page } from '../page.ts';

/** Complaints of persons who have no case code. Reads of one are strongly consistent. */
export interface ComplaintStore {
  /** Stores a complaint; one that stands already is left alone. */
  add(complaint: Complaint): Promise<void>;
  read(id: ComplaintId): Promise<Complaint | undefined>;
  /**
   * The latest days' complaints first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(limit: number, cursor?: string): Promise<Page<'complaints', Complaint>>;
  /** Puts a check on record, the first alone. @returns the check that stands; `undefined` when there is no such complaint. */
  check(id: ComplaintId, check: ComplaintCheck): Promise<ComplaintCheck | undefined>;
}
