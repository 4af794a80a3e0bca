import type { StoredCommit } from '../../domain/order/commit.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { MarkReader } from '../../ports/overlap/mark-index.ts';
import { isHeldByOthers } from '../overlap/other-holds.ts';
import { type HandOnDeps, handOnMessages, tellsOfEnd } from './hand-on-messages.ts';

export interface DispatchDeps extends HandOnDeps {
  readonly orders: OrderStore;
  readonly deliveries: DeliveryStore;
  readonly marks: MarkReader;
  readonly notes: Pick<NoteReader, 'latest'>;
}

/** Hands the messages of a commit on; with the end of a hold, whether other orders still oblige its provider to keep the same data. */
export async function dispatchCommit(deps: DispatchDeps, stored: StoredCommit): Promise<void> {
  const { commit } = stored;
  const stillHeld = tellsOfEnd(commit) && (await isHeldByOthers(deps, commit.state, commit.at));
  await handOnMessages(deps, stored, stillHeld);
}
