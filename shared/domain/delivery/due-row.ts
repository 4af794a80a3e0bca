import type { OrderId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { DeliveryRef } from './delivery.ts';

/** A commit that has a row in the due index. */
export interface DueCommit {
  readonly orderId: OrderId;
  readonly version: number;
}

/** A row of the due index: a hint that something may have to happen, never the truth about it. */
export type DueRow =
  | (DueCommit & { readonly kind: 'commit'; readonly dueAt: Instant })
  | (DeliveryRef & { readonly kind: 'delivery'; readonly dueAt: Instant });

export type CommitRow = Extract<DueRow, { readonly kind: 'commit' }>;
export type DeliveryRow = Extract<DueRow, { readonly kind: 'delivery' }>;

/** Rows of commits that are due at one instant, told of by one message: with a day thousands of holds end. */
export interface DueTogether {
  readonly kind: 'commits';
  readonly dueAt: Instant;
  readonly commits: readonly DueCommit[];
}

/** So many statements fit in one batch of the store: one read, one batch that stores and one that settles are done with them. */
export const TOGETHER_AT_MOST = 25;

/** Commits that are due at one instant in groups, those that are alone at theirs by themselves. */
export function groupByInstant(rows: readonly CommitRow[]): (CommitRow | DueTogether)[] {
  return [...Map.groupBy(rows, ({ dueAt }) => dueAt).values()].flatMap(listGroups);
}

function listGroups(rows: readonly CommitRow[]): (CommitRow | DueTogether)[] {
  const few = Array.from({ length: Math.ceil(rows.length / TOGETHER_AT_MOST) }, (_, index) =>
    rows.slice(index * TOGETHER_AT_MOST, (index + 1) * TOGETHER_AT_MOST),
  );
  return few.flatMap((group): (CommitRow | DueTogether)[] => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return group;
    const commits = group.map(({ orderId, version }) => ({ orderId, version }));
    return [{ kind: 'commits', dueAt: first.dueAt, commits }];
  });
}

/** The rows a group was made of. */
export const rowsOfGroup = ({ dueAt, commits }: DueTogether): CommitRow[] =>
  commits.map((commit) => ({ kind: 'commit', ...commit, dueAt }));
