import { readingUsedUp, type TextReading, type TextReadingAnswer } from '../../../shared/domain/cases/text-reading.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import { isReadingId, type ReadingId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { TextReadingStore } from '../../../shared/ports/oversight/text-reading-store.ts';
import { Outage } from './outage.ts';

/** Readings of sealed text in memory. */
export class MemoryTextReadingStore implements TextReadingStore {
  readonly outage: Outage = new Outage();
  readonly #kept = new Map<ReadingId, TextReading>();

  async add(reading: TextReading): Promise<TextReading> {
    this.outage.checkWrite();
    const standing = this.#kept.get(reading.id) ?? structuredClone(reading);
    this.#kept.set(reading.id, standing);
    return structuredClone(standing);
  }

  async read(id: ReadingId): Promise<TextReading | undefined> {
    this.outage.check();
    return structuredClone(this.#kept.get(id));
  }

  async list(limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !isReadingId(cursor)) throw cursorUnknown();
    const after = this.all().filter(({ id }) => cursor === undefined || id < cursor);
    const readings = after.slice(0, limit);
    return { readings, next: after.length > limit ? (readings.at(-1)?.id ?? null) : null };
  }

  async answer(id: ReadingId, answer: TextReadingAnswer): Promise<TextReadingAnswer | undefined> {
    this.outage.checkWrite();
    const known = this.#kept.get(id);
    if (known && known.answer === null) this.#kept.set(id, { ...known, answer: structuredClone(answer) });
    return structuredClone(this.#kept.get(id)?.answer ?? undefined);
  }

  async countRead(id: ReadingId, at: Instant, atMost: number): Promise<number> {
    this.outage.check();
    const known = this.#kept.get(id);
    if (!known || known.readCount >= atMost) throw readingUsedUp();
    const readCount = known.readCount + 1;
    this.#kept.set(id, { ...known, readCount, lastReadAt: at });
    return readCount;
  }

  /** The latest first. */
  all(): readonly TextReading[] {
    return structuredClone([...this.#kept.values()].sort((a, b) => (a.id < b.id ? 1 : -1)));
  }
}
