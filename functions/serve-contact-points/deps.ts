import type { FileDeps } from '../../shared/app/file-orders.ts';
import type { ReadDeps } from '../../shared/app/read-order.ts';
import type { OrderList } from '../../shared/ports/order-list.ts';
import type { DocumentSigner } from '../../shared/ports/signers.ts';

/** Everything the routes of contact points and validators touch. */
export interface ContactPointDeps extends FileDeps, ReadDeps {
  readonly signer: DocumentSigner;
  readonly list: OrderList;
}
