import * as z from 'zod/mini';
import { SECOND_WORDS, type SealedAlone, WAITING_CAUSES, type WaitingFiling } from '../../domain/filing/waiting.ts';
import { StoredInstrument } from './instrument.ts';
import { StoredDigest, StoredFilingId, StoredInstant, StoredOrderId } from './values.ts';

/** Sealed under a key that stands wrapped beside it. */
export const StoredSealedAlone = z.object({
  ciphertext: z.instanceof(Uint8Array),
  commitment: StoredDigest,
  wrapped: z.instanceof(Uint8Array),
}) satisfies z.core.$ZodType<SealedAlone>;

/** A filing that a second officer is shown, and its row in the list of what waits. */
export const StoredWaitingFiling = z.object({
  filing: StoredFilingId,
  authority: z.string(),
  filer: z.string(),
  at: StoredInstant,
  until: StoredInstant,
  because: z._default(z.array(z.enum(WAITING_CAUSES)), ['above-figure']), // all that earlier versions let wait
  instrument: StoredInstrument,
  providers: z.array(z.string()),
  targets: z.int(),
  fingerprint: StoredDigest,
  issued: z.nullable(z.array(StoredOrderId)),
  word: z.nullable(
    z.object({
      word: z.enum(SECOND_WORDS),
      person: z.string(),
      at: StoredInstant,
      reason: z.optional(StoredSealedAlone),
    }),
  ),
}) satisfies z.core.$ZodType<WaitingFiling>;
