import { keepOffDuty } from '../../domain/directory/standing.ts';
import { decideSample, isDrawnForSample, mayBeSampled } from '../../domain/order/decisions/sample.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { beginOrder } from '../../domain/order/record/evolve.ts';
import { isTest } from '../../domain/sandbox.ts';
import type { Directory } from '../../ports/directory.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';

export interface SampleDeps {
  readonly directory: Pick<Directory, 'reviewers' | 'suspendedOf'>;
  readonly hashes: KeyedHashes;
}

/**
 * Of each order whether chance has it looked at. The roster is read for every filing of validated orders, so that no answer's time
 * tells whether one was drawn.
 *
 * @returns for each order, in their order, what to put on record with it. @throws HoldfastError `service-unavailable`.
 */
export async function drawSamples(
  { directory, hashes }: SampleDeps,
  issued: readonly EventOf<'order.issued'>[],
): Promise<readonly (readonly OrderEvent[])[]> {
  const states = issued.map(beginOrder);
  if (states.every(isTest) || !states.some(mayBeSampled)) return issued.map(() => []);
  const [hash, reviewers, suspensions] = await Promise.all([
    hashes.hasher(),
    directory.reviewers(),
    directory.suspendedOf('reviewers'),
  ]);
  return states.map((state) =>
    isDrawnForSample(hash, state.orderId)
      ? decideSample(state, keepOffDuty(reviewers, suspensions, state.issuedAt), state.issuedAt)
      : [],
  );
}
