import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { spellReviewRef } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import type { ListedSilence, ListedSilenceRef } from '../../../shared/domain/order/readings/listed-silence.ts';
import type { SilenceList } from '../../../shared/ports/review/silence-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const CURSOR = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}\.r\d{1,4}$/;

export class MemorySilenceList implements SilenceList {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, ListedSilence>();

  async put(row: ListedSilence): Promise<void> {
    this.outage.check();
    this.#rows.set(cursorOf(row), structuredClone(row));
  }

  async remove(ref: ListedSilenceRef): Promise<void> {
    this.outage.check();
    this.#rows.delete(cursorOf(ref));
  }

  async latest(limit: number, cursor?: string) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(CURSOR, cursor);
    const silences = this.all()
      .filter((row) => before === undefined || cursorOf(row) < before)
      .slice(0, limit);
    const last = silences.at(-1);
    const full = silences.length === limit; // like a table's, its last full page may be followed by an empty one
    return { silences, next: full && last ? Buffer.from(cursorOf(last)).toString('base64url') : null };
  }

  /** Every row, the latest first. */
  all(): readonly ListedSilence[] {
    return structuredClone([...this.#rows.values()]).toSorted((one, other) =>
      cursorOf(one) < cursorOf(other) ? 1 : -1,
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}

const cursorOf = (ref: ListedSilenceRef): string => `${toRfc3339(ref.at)}#${spellReviewRef(ref)}`;
