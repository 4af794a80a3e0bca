import type { Officer } from '../../domain/actor.ts';
import { type BurstFigures, computeBurstEnd } from '../../domain/filing/burst.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { BurstCounter } from '../../ports/filing/burst-counter.ts';

export interface BurstDeps {
  readonly bursts: BurstCounter;
  readonly burstFigures: BurstFigures;
  readonly clock: Clock;
}

/** Whether the filing has a place among those that go out on its filer's word: of the officer, and of the authority. */
export async function takePlaceForFiling(
  { bursts, burstFigures, clock }: BurstDeps,
  { authority, person }: Officer,
  filing: FilingId,
): Promise<boolean> {
  const { filingsPerOfficer: ofPerson, filingsPerAuthority: ofAuthority } = burstFigures;
  const counted = { of: 'filings', authority, person } as const;
  return await bursts.takePlace(counted, filing, { ofPerson, ofAuthority }, computeBurstEnd(clock.now()));
}
