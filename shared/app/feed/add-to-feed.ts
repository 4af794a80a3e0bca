import { type FeedEntry, isOnTime, isPlacedByItself } from '../../domain/delivery/feed.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Feeds } from '../../ports/delivery/feeds.ts';

export interface FeedDeps {
  readonly feeds: Feeds;
  readonly clock: Clock;
}

/**
 * Adds an entry to its feed where no cursor has passed yet, however late the stream is and however often it repeats itself. What came late is
 * put where it arrives before its own place says so: whoever is cut off in between does it again, and tells twice rather than not at all.
 */
export async function addToFeed({ feeds, clock }: FeedDeps, entry: FeedEntry): Promise<void> {
  const began = clock.now();
  if (isPlacedByItself(entry.at, began)) {
    await feeds.put(entry, entry.at);
    if (isPlacedByItself(entry.at, clock.now())) return; // else the writing itself took too long
  } else if (await feeds.has(entry)) return;
  let place = clock.now();
  await feeds.put(entry, place);
  while (!isOnTime(place, clock.now())) {
    place = clock.now();
    await feeds.put(entry, place);
  }
  await feeds.noteElsewhere(entry);
}
