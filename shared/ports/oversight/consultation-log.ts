import type { Consultation, ConsultationCount } from '../../domain/consultation.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Month } from '../../domain/month.ts';
import type { Page } from '../page.ts';

/** Who saw data of persons through an office. It only grows, and each month of it ends by itself. */
export interface ConsultationLog {
  /**
   * Puts them on record, all of them before it returns. What stands is never replaced.
   *
   * @throws HoldfastError `service-unavailable`: some of them may then be on record, though nothing was shown.
   */
  append(consultations: readonly Consultation[]): Promise<void>;
}

/** The same to be read, the latest first. Of a month whose time is over nothing is given, whatever is still stored. */
export interface ConsultationReader {
  /**
   * Of one order.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  ofOrder(orderId: OrderId, now: Instant, limit: number, cursor?: string): Promise<Page<'consultations', Consultation>>;
  /** Of a month, of every order and of none; as far as the index has come. Otherwise as `ofOrder`. */
  ofMonth(month: Month, now: Instant, limit: number, cursor?: string): Promise<Page<'consultations', Consultation>>;
}

/** The same to be counted, and nothing else of it to be seen. */
export interface ConsultationCounter {
  /** Of the latest `OVERSIGHT_POLICY.consultationsCounted` of an order, those whose time is not over. */
  count(orderId: OrderId, now: Instant): Promise<ConsultationCount>;
}
