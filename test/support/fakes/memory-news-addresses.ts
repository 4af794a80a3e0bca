import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { NewsAddress, NewsAddressEraser, NewsAddressStore } from '../../../shared/ports/case/news-addresses.ts';
import { Outage } from './outage.ts';

export class MemoryNewsAddresses implements NewsAddressStore, NewsAddressEraser {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<string, NewsAddress>();

  async of(orderId: OrderId, now: Instant): Promise<readonly NewsAddress[]> {
    this.outage.check();
    return this.all().filter((one) => one.orderId === orderId && one.endsAt > now);
  }

  async put(address: NewsAddress): Promise<void> {
    this.outage.check();
    this.#kept.set(`${address.orderId}#${address.under}`, address);
  }

  async remove(orderId: OrderId, under: Digest): Promise<void> {
    this.outage.check();
    this.#kept.delete(`${orderId}#${under}`);
  }

  async forgetAddresses(orderId: OrderId): Promise<void> {
    this.outage.check();
    for (const { under } of this.all().filter((one) => one.orderId === orderId)) await this.remove(orderId, under);
  }

  all(): readonly NewsAddress[] {
    return [...this.#kept.values()];
  }
}
