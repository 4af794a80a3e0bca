import type { OrderState } from './record/state.ts';

/** Lists in an order's state that every command would make longer. */
type GrowingLists = Pick<OrderState, 'told' | 'remembered' | 'sealed'>;

/**
 * What the states of earlier commits listed and later ones leave out. Each is kept beside the commits under a key of its own, before the
 * commit that leaves it out is stored: so an entry stands in the latest state or is found by its key, at every instant. Each tells of a
 * commit that stands, so keeping it twice, or for a commit that then loses its version to another, changes nothing.
 */
export interface PastEntries extends GrowingLists {}

export const NOTHING_PAST: PastEntries = { told: [], remembered: [], sealed: [] };

export const isNothingPast = ({ told, remembered, sealed }: PastEntries): boolean =>
  told.length + remembered.length + sealed.length === 0;

/** A list that has this many entries is cut to half of them: keeping them costs one call for every eight commands, not one each. */
const LISTED_AT_MOST = 16;
const LISTED_AFTER_CUT = LISTED_AT_MOST / 2;

/** What was ordered stays in reach: nearly every reader wants it. */
const isOfFirstCommit = ({ version }: { readonly version: number }): boolean => version === 1;

function cut<T>(list: readonly T[], isKept: (entry: T) => boolean = () => false) {
  const others = list.filter((entry) => !isKept(entry));
  if (others.length <= LISTED_AT_MOST) return { recent: list, past: [] };
  const recent = others.slice(-LISTED_AFTER_CUT);
  return { recent: [...list.filter(isKept), ...recent], past: others.slice(0, -LISTED_AFTER_CUT) };
}

/** Cuts the lists of a state that is about to be stored; what leaves them is to be kept first. */
export function cutLists(
  lists: GrowingLists,
  counted: OrderState['past'],
): { readonly lists: GrowingLists & Pick<OrderState, 'past'>; readonly past: PastEntries } {
  const told = cut(lists.told);
  const remembered = cut(lists.remembered);
  const sealed = cut(lists.sealed, isOfFirstCommit);
  const past = { told: told.past, remembered: remembered.past, sealed: sealed.past };
  const counts = {
    told: (counted?.told ?? 0) + past.told.length,
    remembered: (counted?.remembered ?? 0) + past.remembered.length,
    sealed: (counted?.sealed ?? 0) + past.sealed.length,
  };
  const isAnyPast = counts.told + counts.remembered + counts.sealed > 0;
  return {
    lists: {
      told: told.recent,
      remembered: remembered.recent,
      sealed: sealed.recent,
      ...(isAnyPast && { past: counts }),
    },
    past,
  };
}
