import type { AnswersDeps } from '../../shared/app/delivery/read-attempts.ts';
import type { WakeDeps } from '../../shared/app/delivery/wake-undelivered.ts';
import type { ActDeps } from '../../shared/app/order/act-on-order.ts';
import type { Measured } from '../../shared/domain/delivery/measures.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import type { PresentDeps } from '../../shared/http/certificate-answer.ts';
import type { FrontDeps } from '../../shared/http/front.ts';
import type { ProviderCallerDeps, ProviderRoute } from '../../shared/http/provider-routes.ts';
import type { FeedReader } from '../../shared/ports/delivery/feeds.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { ReadMemory } from '../../shared/ports/document/read-memory.ts';
import type { NoteReader, NoteStore } from '../../shared/ports/order/note-store.ts';
import type { ProviderOrderList } from '../../shared/ports/order/provider-order-list.ts';
import type { MarkReader } from '../../shared/ports/overlap/mark-index.ts';
import type { OverlapReader } from '../../shared/ports/overlap/overlap-list.ts';

/** Everything the routes of providers touch. */
export interface Deps extends FrontDeps, ActDeps, PresentDeps, WakeDeps, AnswersDeps, ProviderCallerDeps {
  readonly directory: Pick<Directory, 'authority' | 'provider'>;
  readonly marks: MarkReader;
  readonly overlaps: OverlapReader;
  readonly list: Pick<ProviderOrderList, 'of' | 'ofReference'>;
  readonly notes: NoteReader & NoteStore;
  readonly reads: ReadMemory;
  readonly feed: FeedReader;
  /** Says in the log of whatever follows which order a statement is about, once its body says so. */
  readonly follow: (orderId: OrderId) => void;
  /** Counts an acknowledgement. */
  readonly noteAcknowledged: (measured: Measured) => void;
}

/** A route of this function. */
export type Route = ProviderRoute<Deps>;
