import type { Consultation } from '../../domain/consultation.ts';
import { type OrderId, orderNotFound } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { ConsultationReader } from '../../ports/oversight/consultation-log.ts';
import type { Page } from '../../ports/page.ts';

export interface ReadConsultationsDeps {
  readonly orders: Pick<OrderReader, 'latest'>;
  readonly consultationsMade: ConsultationReader;
  readonly clock: Clock;
}

/** Who consulted an order, erased or not. @throws HoldfastError `order-not-found`. */
export async function readConsultationsOfOrder(
  { orders, consultationsMade, clock }: ReadConsultationsDeps,
  orderId: OrderId,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'consultations', Consultation>> {
  if (!(await orders.latest(orderId))) throw orderNotFound();
  return await consultationsMade.ofOrder(orderId, clock.now(), limit, cursor);
}
