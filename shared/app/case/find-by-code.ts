import { callerOf, computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, type Digest } from '../../domain/digest.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { HoldfastError } from '../../errors.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';

export interface TryingDeps {
  readonly tries: TryCounter;
  readonly hashes: KeyedHashes;
  readonly clock: Clock;
}

/** What names the counters of each kind of code: of tries of one code, and of what led nowhere. */
const COUNTED = {
  'case-code': { tried: 'code', guessed: 'guess' },
  'complaint-number': { tried: 'complaint-number', guessed: 'complaint-guess' },
} as const;

/** A code that somebody shows. */
export interface ShownCode {
  readonly kind: keyof typeof COUNTED;
  /** Its keyed hash. */
  readonly code: Digest;
  /** The caller's network address; kept as a keyed hash, of the hour. */
  readonly address: string;
}

/**
 * What a code leads to. Tries are counted for whoever makes them: what one caller guesses, or asks with a code they know, keeps nobody
 * else out, not even from the same address.
 *
 * @param unknown the one answer to all that leads nowhere.
 * @throws HoldfastError `too-many-tries`, and `unknown`.
 */
export async function findByCode<T>(
  { tries, hashes, clock }: TryingDeps,
  { kind, code, address }: ShownCode,
  find: () => Promise<T | undefined>,
  unknown: () => HoldfastError,
): Promise<T> {
  const { tried, guessed } = COUNTED[kind];
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const countTry = async (most: number, ...name: readonly string[]): Promise<void> => {
    const [what = '', ...of] = name;
    const count = await tries.count(hash(canonicalJson(['tries', what, endsAt, callerOf(address), ...of])), endsAt);
    refuseTooManyTries(count, most, endsAt, now);
  };
  await countTry(PERSON_POLICY.caseCodeTriesPerCaller, tried, code);
  const found = await find();
  if (found !== undefined) return found;
  await countTry(PERSON_POLICY.guessesPerAddress, guessed);
  throw unknown();
}
