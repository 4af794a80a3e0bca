import { messagesOf, type StoredCommit } from '../../domain/order/commit.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { MarkReader } from '../../ports/overlap/mark-index.ts';
import { addToFeed, type FeedDeps } from '../feed/add-to-feed.ts';
import { isHeldByOthers } from '../overlap/other-holds.ts';
import { addNews, type NewsDeps } from './add-news.ts';
import { type ComposedMessage, composeMessages, nameMessage, tellsOfEnd } from './compose-messages.ts';
import { addDeliveries, type HandOnDeps, settleMessages } from './hand-on-messages.ts';

export interface DispatchDeps extends HandOnDeps, FeedDeps, NewsDeps {
  readonly orders: OrderStore;
  readonly deliveries: DeliveryStore;
  readonly directory: Directory;
  readonly marks: MarkReader;
  readonly notes: Pick<NoteReader, 'latest'>;
}

/**
 * Tells the messages of a commit, by the ways of the provider and by pull, under one id; with the end of a hold, whether other orders still oblige
 * it to keep the same data. Then whoever else should know, without content.
 */
export async function dispatchCommit(deps: DispatchDeps, stored: StoredCommit): Promise<void> {
  if (messagesOf(stored.commit).length > 0) await dispatchMessages(deps, stored);
  await addNews(deps, stored);
}

async function dispatchMessages(deps: DispatchDeps, stored: StoredCommit): Promise<void> {
  const { commit } = stored;
  const isEnd = tellsOfEnd(commit);
  const stillHeld = isEnd && (await isHeldByOthers(deps, commit.state, commit.at));
  const offered = composeMessages(deps.apiUrl, stored, stillHeld);
  const messages = isEnd ? await Promise.all(offered.map((message) => fixBytes(deps, stored, message))) : offered;
  const { orderId, at, state } = commit;
  const owner = { kind: 'messages', of: state.provider } as const;
  const told = await addDeliveries(deps, commit, messages);
  await Promise.all(
    told.map(({ number, body, tells }) =>
      addToFeed(deps, { owner, orderId, number, at, body, ...(tells && { tells }) }),
    ),
  );
  await settleMessages(deps, commit); // last: the due index takes it for done
}

/** What others hold may have changed since it was first told: a message has the same bytes by every way. */
const fixBytes = async (
  { feeds }: FeedDeps,
  { commit }: StoredCommit,
  { number, type, body }: ComposedMessage,
): Promise<ComposedMessage> => nameMessage({ number, type, body: await feeds.firstBody(commit.orderId, number, body) });
