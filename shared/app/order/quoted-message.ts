import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { listToldCommits, type StoredCommit } from '../../domain/order/commit.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';

/**
 * How many messages the order had by the commit that a provider quotes.
 *
 * @returns `undefined` where no message carried that digest, and while no end waits for its acknowledgement: then nobody asks.
 */
export async function countMessagesQuoted(
  orders: OrderReader,
  orderId: OrderId,
  digest: Digest,
): Promise<number | undefined> {
  const latest = await orders.latest(orderId);
  const awaited = latest?.commit.state.endAcknowledgement;
  if (!latest || !awaited || awaited.status === 'given') return undefined;
  return (await findQuoted(orders, latest, digest))?.commit.state.messageCount;
}

async function findQuoted(
  orders: OrderReader,
  latest: StoredCommit,
  digest: Digest,
): Promise<StoredCommit | undefined> {
  const told = listToldCommits(latest).find((one) => one.digest === digest);
  if (!told) return undefined;
  return told.version === latest.commit.version ? latest : await orders.read(latest.commit.orderId, told.version);
}
