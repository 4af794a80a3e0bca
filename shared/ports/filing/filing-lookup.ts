import type { WaitingFiling } from '../../domain/filing/waiting.ts';
import type { FilingId, OrderId } from '../../domain/ids.ts';

/** What is known of a filing that comes in. */
export interface FilingKnown {
  /** Those of the orders asked about that are on record. */
  readonly onRecord: readonly OrderId[];
  /** The filing itself, where it waits or waited for a word. */
  readonly waiting: WaitingFiling | undefined;
}

/** Looks whether a filing came in before, in one call. Reads are strongly consistent. */
export interface FilingLookup {
  /** @param orders its first, by each id that it may be on record under; 99 at most. */
  look(filing: FilingId, orders: readonly OrderId[]): Promise<FilingKnown>;
}
