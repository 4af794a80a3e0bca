import { readCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

interface Filed {
  readonly authority: string;
  readonly officer: string;
}

/** Rows that are listed, the latest first, and counted by whoever filed their order. */
export class MemoryCountedRows<Ref, Row extends Ref & Filed> {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, Row>();
  readonly #cursorOf: (ref: Ref) => string;
  readonly #cursorPattern: RegExp;

  /** @param cursorOf what a row is sorted by, and a page ends with. */
  constructor(cursorOf: (ref: Ref) => string, cursorPattern: RegExp) {
    this.#cursorOf = cursorOf;
    this.#cursorPattern = cursorPattern;
  }

  async put(row: Row): Promise<void> {
    this.outage.check();
    this.#rows.set(this.#cursorOf(row), structuredClone(row));
  }

  async remove(ref: Ref): Promise<void> {
    this.outage.check();
    this.#rows.delete(this.#cursorOf(ref));
  }

  async count(authority: string, officer?: string): Promise<number> {
    this.outage.check();
    const own = this.all().filter((row) => row.authority === authority);
    return own.filter((row) => officer === undefined || row.officer === officer).length;
  }

  page(limit: number, cursor?: string): { readonly rows: readonly Row[]; readonly next: string | null } {
    this.outage.check();
    const before = cursor === undefined ? undefined : readCursor(this.#cursorPattern, cursor);
    const rows = this.all()
      .filter((row) => before === undefined || this.#cursorOf(row) < before)
      .slice(0, limit);
    const last = rows.at(-1);
    const full = rows.length === limit; // like a table's, its last full page may be followed by an empty one
    return { rows, next: full && last ? Buffer.from(this.#cursorOf(last)).toString('base64url') : null };
  }

  /** Every row, the latest first. */
  all(): readonly Row[] {
    return structuredClone([...this.#rows.values()]).toSorted((one, other) =>
      this.#cursorOf(one) < this.#cursorOf(other) ? 1 : -1,
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}
