import { computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { DAY_MS, type Instant, instant } from '../../domain/instant.ts';
import { SANDBOX_POLICY } from '../../domain/policy/sandbox.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { Clock } from '../../ports/clock.ts';

export interface CountDeps {
  readonly tries: TryCounter;
  readonly clock: Clock;
}

const endOfDay = (now: Instant): Instant => instant((Math.floor(now / DAY_MS) + 1) * DAY_MS);

/** Counts what everybody together may do so often in an hour. */
async function countTogether({ tries, clock }: CountDeps, what: string, most: number): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const count = await tries.count(sha256(canonicalJson([what, endsAt])), endsAt);
  refuseTooManyTries(count, most, endsAt, now);
}

/** Counts a registration, of everybody together. @throws HoldfastError `too-many-tries` above the figure of the hour. */
export const countRegistration = (deps: CountDeps): Promise<void> =>
  countTogether(deps, 'sandbox-registrations', SANDBOX_POLICY.sandboxRegistrationsPerHour);

/** Counts a test order, of one provider and of everybody together. @throws HoldfastError `too-many-tries` above the figure of its day, or of the hour. */
export async function countTestOrder({ tries, clock }: CountDeps, provider: string): Promise<void> {
  const now = clock.now();
  const endsAt = endOfDay(now);
  const count = await tries.count(sha256(canonicalJson(['sandbox-orders', provider, endsAt])), endsAt);
  refuseTooManyTries(count, SANDBOX_POLICY.sandboxOrdersPerDay, endsAt, now);
  await countTogether({ tries, clock }, 'sandbox-orders', SANDBOX_POLICY.sandboxOrdersPerHour);
}
