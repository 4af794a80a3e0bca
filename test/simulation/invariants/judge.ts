import type { Commit } from '../../../shared/domain/order/commit.ts';
import type { EventOf, EventType } from '../../../shared/domain/order/record/events.ts';
import type { Happened } from './history.ts';

type Found = readonly string[] | undefined;

/** What of an order's events is looked at, one after the other as they stand on record, and what is wrong with each. */
export type Judge = { readonly [T in EventType]?: (event: EventOf<T>, commit: Commit) => Found };

function judgeOne<T extends EventType>(judge: Judge, event: EventOf<T>, commit: Commit): readonly string[] {
  const look = judge[event.type] as ((event: EventOf<T>, commit: Commit) => Found) | undefined;
  return look?.(event, commit) ?? [];
}

/** Goes through a history. @returns what is wrong in it. */
export const judgeHistory = (history: readonly Happened[], judge: Judge): readonly string[] =>
  history.flatMap(({ event, commit }) => judgeOne(judge, event, commit));

/** A finding, where it is one. */
export const foundIf = (isWrong: boolean, what: string): readonly string[] => (isWrong ? [what] : []);
