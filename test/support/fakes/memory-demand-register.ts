import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { DemandEraser, DemandRegister, Holder } from '../../../shared/ports/filing/demand-register.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

export class MemoryDemandRegister implements DemandRegister, DemandEraser {
  readonly outage: Outage = new Outage();
  /** Runs before each taking, for a test to come between. */
  beforeTake: () => void | Promise<void> = () => undefined;
  readonly #holders = new Map<Digest, Holder>();

  async find(demand: Digest): Promise<Holder | undefined> {
    this.outage.check();
    return this.#holders.get(demand);
  }

  async take(demand: Digest, mine: Holder, over?: Holder): Promise<Holder> {
    await this.beforeTake();
    this.outage.check();
    const there = this.#holders.get(demand);
    const isFree = there === undefined || (there.orderId === over?.orderId && there.at === over.at);
    if (isFree) this.#holders.set(demand, mine);
    return isFree ? mine : there;
  }

  async forget(orderId: OrderId): Promise<void> {
    this.outage.check();
    for (const [demand, holder] of this.#holders) if (holder.orderId === orderId) this.#holders.delete(demand);
  }

  /** Everything there is, for a test to compare. */
  all(): unknown {
    return structuredClone([...this.#holders]);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#holders);
  }
}
