import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import { type Instant, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { SignedAct } from '../../../shared/domain/order/readings/signed-act.ts';
import type { SignedList } from '../../../shared/ports/order/signed-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{12}$/;

const placeOf = ({ at, orderId, version }: SignedAct): string =>
  `${toRfc3339(at)}#${orderId}#${`${version}`.padStart(12, '0')}`;

export class MemorySignedList implements SignedList {
  readonly outage: Outage = new Outage();
  readonly #acts = new Map<string, SignedAct>();

  async put(act: SignedAct): Promise<void> {
    this.outage.check();
    this.#acts.set(JSON.stringify([act.provider, act.key, placeOf(act)]), structuredClone(act));
  }

  async of(provider: string, key: string, since: Instant, limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    if (before !== undefined && before < toRfc3339(since)) throw cursorUnknown();
    const acts = this.all()
      .filter((act) => act.provider === provider && act.key === key && act.at >= since)
      .filter((act) => before === undefined || placeOf(act) < before)
      .slice(0, limit);
    const last = acts.at(-1);
    const full = acts.length === limit; // like a table's, its last full page may be followed by an empty one
    return { acts, next: full && last ? Buffer.from(placeOf(last)).toString('base64url') : null };
  }

  /** Every row, the latest first. */
  all(): SignedAct[] {
    return structuredClone([...this.#acts.values()].toSorted((one, other) => (placeOf(one) > placeOf(other) ? -1 : 1)));
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#acts);
  }
}
