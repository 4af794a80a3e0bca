import type { FileDeps } from '../../shared/app/file-orders.ts';
import type { ReadDeps } from '../../shared/app/read-order.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import type { OrderList } from '../../shared/ports/order-list.ts';

/** Everything the routes of contact points and validators touch. */
export interface ContactPointDeps extends FileDeps, ReadDeps, PresentDeps {
  readonly list: OrderList;
}
