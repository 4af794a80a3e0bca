import type { PublishedPolicy } from '../contracts/api/public/policy.ts';
import { listLengthsOfPeriods } from '../domain/law/length-of-periods.ts';
import { listFigures } from '../domain/published/figures.ts';

/** The figures as they are published. */
export const toPublishedPolicy = (): PublishedPolicy => ({
  figures: listFigures().map(({ after, values, ...figure }) => ({
    ...figure,
    values: [...values],
    setBy: 'holdfast',
    ...(after !== undefined && { after }),
  })),
  law: listLengthsOfPeriods().map(({ n, ...figure }) => ({ ...figure, value: n, setBy: 'law' })),
});
