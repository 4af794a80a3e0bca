import type { DifficultyList } from '../contracts/api/oversight/difficulties.ts';
import type { DifficultiesOfMonth } from '../domain/cases/difficulty.ts';
import type { Page } from '../ports/page.ts';

/** Lists are copied: what a reading holds is not the answer's to change. */
export const toDifficultyList = ({ months, next }: Page<'months', DifficultiesOfMonth>): DifficultyList => ({
  months: months.map(({ month, said, onPages, withAids }) => ({
    month,
    said,
    onPages: [...onPages],
    withAids: [...withAids],
  })),
  next,
});
