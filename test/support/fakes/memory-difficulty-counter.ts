import {
  AIDS,
  DIFFICULT_PAGES,
  DIFFICULTIES,
  type DifficultiesOfMonth,
  type Difficulty,
} from '../../../shared/domain/cases/difficulty.ts';
import { cursorUnknown } from '../../../shared/domain/cursor.ts';
import { MONTH_PATTERN, type Month } from '../../../shared/domain/month.ts';
import type { DifficultyCounter, DifficultyReader } from '../../../shared/ports/oversight/difficulty-counter.ts';
import { Outage } from './outage.ts';

/** Counts in memory. */
export class MemoryDifficultyCounter implements DifficultyCounter, DifficultyReader {
  readonly outage: Outage = new Outage();
  readonly #said = new Map<Month, Difficulty[]>();

  async add(month: Month, difficulty: Difficulty): Promise<void> {
    this.outage.checkWrite();
    this.#said.set(month, [...(this.#said.get(month) ?? []), structuredClone(difficulty)]);
  }

  async latest(limit: number, cursor?: string) {
    this.outage.check();
    if (cursor !== undefined && !MONTH_PATTERN.test(cursor)) throw cursorUnknown();
    const after = this.all().filter(({ month }) => cursor === undefined || month < cursor);
    const months = after.slice(0, limit);
    return { months, next: after.length > limit ? (months.at(-1)?.month ?? null) : null };
  }

  /** The latest first. */
  all(): readonly DifficultiesOfMonth[] {
    return [...this.#said]
      .sort(([one], [other]) => (one < other ? 1 : -1))
      .map(([month, said]) => {
        const times = (is: (one: Difficulty) => boolean): number => said.filter(is).length;
        return {
          month,
          said: said.length,
          onPages: DIFFICULT_PAGES.flatMap((page) =>
            DIFFICULTIES.map((kind) => ({
              page,
              kind,
              times: times((one) => one.page === page && one.kinds.includes(kind)),
            })),
          ).filter((one) => one.times > 0),
          withAids: AIDS.flatMap((aid) =>
            DIFFICULTIES.map((kind) => ({
              aid,
              kind,
              times: times((one) => one.aid === aid && one.kinds.includes(kind)),
            })),
          ).filter((one) => one.times > 0),
        };
      });
  }
}
