import { DAY_MS, MINUTE_MS } from '../instant.ts';

/** What a provider owes by when, and which of its reads are on record. */
export const PROVIDER_POLICY = {
  /**
   * An order not acknowledged this long after issue is late, and its contact point is told. Policy: the instruments say
   * "without undue delay" and no figure; an hour is what a duty officer can still do something about in the same night.
   */
  acknowledgementExpectedWithinMs: 60 * MINUTE_MS,

  /**
   * After a hold's end the provider has this long to confirm that it has let go; then the order is flagged. Policy: the
   * instruments end the duty and ask for no confirmation, but the record must not end in a guess.
   */
  releaseConfirmationOwedWithinMs: 7 * DAY_MS,

  /**
   * A provider's question not answered after this long is late, where the instrument ties nothing to the answer. Policy: the
   * five days that Regulation (EU) 2023/1543, Article 11(5), gives where it does.
   */
  clarificationExpectedWithinMs: 5 * DAY_MS,

  /**
   * Which repeated reads of a certificate are put on record, by their number on the day (UTC); the others are counted, and the next on
   * record tells how many they were. Policy: a provider may ask every minute, and what matters is that it did, and about how often.
   */
  readsOnRecordOfDay: [1, 2, 10, 100, 1_000, 10_000],

  /** How often an order's certificate was read is counted this long after the latest read. Policy: as long as an order may be silent. */
  readsCountedForMs: 400 * DAY_MS,

  /** A provider's signature may be this old, or this far ahead of our clock. Policy: the usual Standard Webhooks tolerance. */
  providerSignatureWindowMs: 5 * MINUTE_MS,
} as const;
