import type { AttemptsDeps } from '../../shared/app/delivery/read-attempts.ts';
import type { ReadDraftsDeps } from '../../shared/app/filing/read-drafts.ts';
import type { WaitingDeps } from '../../shared/app/filing/read-waiting.ts';
import type { FileNumberDeps } from '../../shared/app/order/find-by-file-number.ts';
import type { ReadDeps } from '../../shared/app/order/read-order.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import type { ConsultationDeps } from '../../shared/http/consultations.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { OfficerRoute } from '../../shared/http/officer-routes.ts';
import type { FeedReader } from '../../shared/ports/delivery/feeds.ts';
import type { UntoldOrders } from '../../shared/ports/delivery/undelivered-list.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { OfficialKeyReader } from '../../shared/ports/official-keys.ts';
import type { NoteReader } from '../../shared/ports/order/note-store.ts';
import type { OrderFinder } from '../../shared/ports/order/order-list.ts';
import type { OverlapReader } from '../../shared/ports/overlap/overlap-list.ts';

/** Everything the routes that show orders touch. */
export interface Deps
  extends FrontDeps,
    ReadDeps,
    AttemptsDeps,
    PresentDeps,
    FileNumberDeps,
    Omit<WaitingDeps, 'vault'>,
    Omit<ReadDraftsDeps, 'vault'>,
    ConsultationDeps {
  readonly vault: ReadDeps['vault'] & WaitingDeps['vault'];
  readonly directory: Directory;
  readonly list: OrderFinder;
  readonly untold: UntoldOrders;
  readonly overlaps: OverlapReader;
  readonly notes: NoteReader;
  readonly feed: FeedReader;
  readonly officials: OfficialKeyReader;
}

/** A route of this function. */
export type Route = OfficerRoute<Deps>;
