import type { Commit } from '../domain/order/commit.ts';
import { listed } from '../domain/order/listed.ts';
import { reviewListChange } from '../domain/rights/listed-review.ts';
import type { OrderList } from '../ports/order-list.ts';
import type { ReviewList } from '../ports/review-list.ts';

export interface ProjectDeps {
  readonly list: OrderList;
  readonly reviews: ReviewList;
}

/** Brings every list up to a commit. Run in the order of the commits, however often, it ends the same. */
export async function projectCommit({ list, reviews }: ProjectDeps, commit: Commit): Promise<void> {
  const { standing, gone } = reviewListChange(commit);
  await Promise.all([
    list.put(listed(commit)),
    ...standing.map((row) => reviews.put(row)),
    ...gone.map((place) => reviews.remove(place)),
  ]);
}
