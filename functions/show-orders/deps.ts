import type { FileNumberDeps } from '../../shared/app/order/find-by-file-number.ts';
import type { ReadDeps } from '../../shared/app/order/read-order.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { UntoldOrders } from '../../shared/ports/delivery/undelivered-list.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { NoteReader } from '../../shared/ports/order/note-store.ts';
import type { OrderFinder } from '../../shared/ports/order/order-list.ts';
import type { OverlapReader } from '../../shared/ports/overlap/overlap-list.ts';

/** Everything the routes that show orders touch. */
export interface Deps extends ReadDeps, PresentDeps, FileNumberDeps {
  readonly directory: Directory;
  readonly list: OrderFinder;
  readonly untold: UntoldOrders;
  readonly overlaps: OverlapReader;
  readonly notes: NoteReader;
}

/** A route of this function. */
export type Route = OfficerRoute<Deps>;
