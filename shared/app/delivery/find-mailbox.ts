import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { MailAddress } from '../../domain/directory/reach.ts';
import type { OrderId } from '../../domain/ids.ts';
import { markReader, type NewsReader, readNewsEndpoint } from '../../domain/news/endpoint.ts';
import type { Mailbox } from '../../domain/news/mailbox.ts';
import type { NewsAddressOpener, NewsAddressReader } from '../../ports/case/news-addresses.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';

export interface MailboxDeps {
  readonly directory: Pick<Directory, 'authority' | 'provider' | 'oversight' | 'reviewersMail'>;
  readonly newsAddresses: NewsAddressReader;
  readonly addresses: NewsAddressOpener;
  readonly clock: Clock;
}

/** To whom a mail with news goes; `undefined` where nobody reads there any more. */
export async function findMailbox(
  deps: MailboxDeps,
  { orderId, endpoint }: Pick<Delivery, 'orderId' | 'endpoint'>,
): Promise<Mailbox | undefined> {
  const news = readNewsEndpoint(endpoint);
  if (news === undefined) return undefined;
  const found = await findAddress(deps, orderId, news.reader, news.reach);
  return found && { address: found.address, language: found.language, reader: news.reader.kind };
}

async function findAddress(
  { directory, newsAddresses, addresses, clock }: MailboxDeps,
  orderId: OrderId,
  reader: NewsReader,
  reach: string,
): Promise<Omit<MailAddress, 'id'> | undefined> {
  switch (reader.kind) {
    case 'authority':
      return (await directory.authority(reader.authority)).reach?.mail?.find(({ id }) => id === reach);
    case 'provider':
      return (await directory.provider(reader.provider)).reach?.mail?.find(({ id }) => id === reach);
    case 'oversight':
      return (await directory.oversight()).mail?.find(({ id }) => id === reach);
    case 'reviewer': {
      const mailboxes = await directory.reviewersMail();
      const person = [...mailboxes.keys()].find((one) => markReader(orderId, one) === reader.mark);
      return person === undefined ? undefined : mailboxes.get(person);
    }
    case 'person': {
      const kept = await newsAddresses.of(orderId, clock.now());
      const one = kept.find(({ under }) => markReader(orderId, under) === reader.mark);
      return one && { address: await addresses.open(orderId, one.sealed), language: one.language };
    }
  }
}
