import { type FeedOwner, shownBefore } from '../../domain/delivery/feed.ts';
import { DELIVERY_POLICY } from '../../domain/policy/delivery.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FeedPage, FeedReader } from '../../ports/delivery/feeds.ts';

export interface ReadFeedDeps {
  readonly feed: FeedReader;
  readonly clock: Clock;
}

export interface FeedReading extends FeedPage {
  /** Whole seconds until it is worth asking again. */
  readonly waitSeconds: number;
}

/** What is new in a feed: one call of a service, whether there is anything or not. */
export async function readFeed(
  { feed, clock }: ReadFeedDeps,
  owner: FeedOwner,
  after: string | undefined,
  limit: number,
): Promise<FeedReading> {
  const page = await feed.read(owner, after, shownBefore(clock.now()), limit);
  return { ...page, waitSeconds: page.hasMore ? 0 : DELIVERY_POLICY.pullAgainAfterSeconds };
}
