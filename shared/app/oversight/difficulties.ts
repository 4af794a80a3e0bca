import type { DifficultiesOfMonth, Difficulty } from '../../domain/cases/difficulty.ts';
import { callerOf, computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson } from '../../domain/digest.ts';
import { plus } from '../../domain/instant.ts';
import { endOf, monthOf } from '../../domain/month.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { DifficultyCounter, DifficultyReader } from '../../ports/oversight/difficulty-counter.ts';
import type { Page } from '../../ports/page.ts';

export interface CountDifficultyDeps {
  readonly difficulties: DifficultyCounter;
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly clock: Clock;
}

/**
 * Counts that something was hard to use. How often an address said so is counted apart, for the hour, as of complaints.
 *
 * @throws HoldfastError `too-many-tries` for an address that has said so often within the hour.
 */
export async function countDifficulty(
  { difficulties, hashes, tries, clock }: CountDifficultyDeps,
  { difficulty, address }: { readonly difficulty: Difficulty; readonly address: string },
): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const name = hash(canonicalJson(['difficulties', endsAt, callerOf(address)]));
  refuseTooManyTries(await tries.count(name, endsAt), PERSON_POLICY.difficultiesPerAddress, endsAt, now);
  await difficulties.add(monthOf(now), difficulty);
}

export interface ReadDifficultiesDeps {
  readonly difficultiesSaid: DifficultyReader;
  readonly clock: Clock;
}

/** Month by month, the latest first. The table drops what is over late: the instant decides. */
export async function readDifficulties(
  { difficultiesSaid, clock }: ReadDifficultiesDeps,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'months', DifficultiesOfMonth>> {
  const { months, next } = await difficultiesSaid.latest(limit, cursor);
  const now = clock.now();
  return { months: months.filter(({ month }) => now < plus(endOf(month), PERSON_POLICY.difficultiesKeptMs)), next };
}
