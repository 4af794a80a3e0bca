import type { Complaint } from '../../domain/cases/complaint.ts';
import type { ComplaintId } from '../../domain/ids.ts';
import type { Page } from '../page.ts';

/**
 * Complaints whose check found a wrong that nobody has put right. A row says only where to look: what was found stands with the
 * complaint.
 */
export interface UnremediedList {
  /** Once is as good as twice. */
  put(complaint: Pick<Complaint, 'id' | 'receivedAt'>): Promise<void>;
  /** One that is not there is fine. */
  remove(id: ComplaintId): Promise<void>;
  count(): Promise<number>;
  /**
   * The latest days' first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  latest(limit: number, cursor?: string): Promise<Page<'ids', ComplaintId>>;
}
