import { type Failure, FOR_PEOPLE_ALONE, type PeopleTested } from './record.ts';

/** The three that Implementing Decision (EU) 2018/1523 knows. */
export type Status = 'fully' | 'partially' | 'not';

interface Found {
  readonly failures: readonly (Pick<Failure, 'level'> & { readonly hasWayRound: boolean })[];
  readonly peopleTested: Pick<PeopleTested, 'covered'> | null;
}

/**
 * How far the pages conform. `not`: something of level A fails and there is no way round it, so that somebody cannot do what a page is for ·
 * `fully`: people tested all that machines cannot see, and nothing of level A or AA fails, by anybody's finding · else `partially`.
 */
export function computeStatus({ failures, peopleTested }: Found): Status {
  if (failures.some(({ level, hasWayRound }) => level === 'A' && !hasWayRound)) return 'not';
  const isSeen = peopleTested !== null && FOR_PEOPLE_ALONE.every((one) => peopleTested.covered.includes(one));
  return isSeen && failures.every(({ level }) => level === 'none') ? 'fully' : 'partially';
}
