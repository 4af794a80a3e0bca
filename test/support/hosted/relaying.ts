import { setTimeout } from 'node:timers/promises';
import type { DemoProvider } from '../../../infra/local/provider/provider.ts';
import { NoticeRead } from '../../../shared/contracts/api/providers/responses.ts';
import { eventually, expected, type HostClient, type Reply, replyTo, type Webhook } from './client.ts';

const RELAY = 'notice.relay-requested';

/** The provider's signed read of something of an order. */
export const fetchAs = async (
  provider: DemoProvider,
  orderId: string,
  document: 'certificate' | 'notice' | 'objections' | 'messages',
): Promise<Reply> => replyTo(await provider.signedFetch('GET', `/v1/provider/orders/${orderId}/${document}`));

/** What the provider does by itself when it is asked to pass a notice on is done, or was never asked of it. */
async function passedOn(provider: DemoProvider, orderId: string): Promise<void> {
  const isDone = () =>
    provider
      .inbox()
      .some((entry) => entry.orderId === orderId && entry.type === RELAY && entry.answering !== 'pending');
  for (let looks = 0; looks < 100 && !isDone(); looks += 1) await setTimeout(100);
}

/** The notice to pass on, with the code that opens the case: read after the provider's own read, which would end this code. */
export async function readNotice(provider: DemoProvider, orderId: string): Promise<NoticeRead> {
  await passedOn(provider, orderId);
  return expected(await fetchAs(provider, orderId, 'notice'), 200, NoticeRead);
}

/** Looks until the demonstration provider was told this of an order, signed. */
export const told = (client: HostClient, orderId: string, type: string): Promise<Webhook> =>
  eventually(async () => {
    const webhook = (await client.inbox(orderId)).findLast((entry) => entry.type === type);
    if (webhook?.verified) return webhook;
    throw new Error(`the provider was not told ${type} of ${orderId} yet`);
  });

/** A signed statement of the provider, quoting what it was told last. */
export async function state(
  client: HostClient,
  provider: DemoProvider,
  orderId: string,
  type: string,
  data: object = {},
): Promise<Reply> {
  const digest = (await client.inbox(orderId)).at(-1)?.digest;
  return replyTo(await provider.send(type, { orderId, digest, ...data }));
}
