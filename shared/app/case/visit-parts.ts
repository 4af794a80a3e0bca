import {
  dayOf,
  openVisitPart,
  type SealedVisitPart,
  sealVisitPart,
  VISIT_NONCE_BYTES,
  type VisitPart,
} from '../../domain/cases/visit.ts';
import type { Instant } from '../../domain/instant.ts';
import type { VisitStore } from '../../ports/case/visit-store.ts';
import type { Clock, Randomness } from '../../ports/clock.ts';
import type { PeriodKeys } from '../../ports/period-keys.ts';

/** What pages keep of whoever has a cookie of theirs. */
export interface VisitDeps {
  readonly visits: VisitStore;
  /** Of the days on which something of a visit was sealed. */
  readonly visitKeys: PeriodKeys;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** Seals a part of a visit under the key of today. @param endsAt from when on it is gone. */
export async function sealPart(
  deps: VisitDeps,
  of: VisitPart,
  value: unknown,
  endsAt: Instant,
): Promise<SealedVisitPart> {
  const day = dayOf(deps.clock.now());
  const key = await deps.visitKeys.keyOf(day);
  return { day, sealed: sealVisitPart(key, of, value, deps.random.bytes(VISIT_NONCE_BYTES)), endsAt };
}

/** @throws HoldfastError `record-damaged`. */
export const openPart = async <T>(
  { visitKeys }: Pick<VisitDeps, 'visitKeys'>,
  of: VisitPart,
  { day, sealed }: SealedVisitPart,
): Promise<T> => openVisitPart(await visitKeys.keyOf(day), of, sealed) as T; // sealed: nobody but we wrote it
