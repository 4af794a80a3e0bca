import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import type { World } from '../world/world.ts';

/** Something that holds after every step, whatever happened. @returns what does not; empty where all is well. */
export type Invariant = (world: World) => Promise<readonly string[]>;

/** Of things that are only ever added to, those that an invariant has not looked at yet. */
export class Fresh<T> {
  readonly #seen = new WeakMap<World, number>();
  readonly #of: (world: World) => readonly T[];

  constructor(of: (world: World) => readonly T[]) {
    this.#of = of;
  }

  take(world: World): readonly T[] {
    const all = this.#of(world);
    const from = this.#seen.get(world) ?? 0;
    this.#seen.set(world, all.length);
    return all.slice(from);
  }
}

/** The commits that were stored since this invariant looked last. */
export const freshCommits = (): Fresh<StoredCommit> => new Fresh(({ stored }) => stored);

/** The latest commit of each order. */
export function latestOf(world: World): readonly StoredCommit[] {
  return [...new Map(world.stored.map((one) => [one.commit.orderId, one])).values()];
}

/**
 * When a hold that is in force ends by what stands on record, read off the phase alone and not by the code of waits; `undefined` where it is not
 * in force.
 */
export function readEnd({ phase }: OrderState): Instant | undefined {
  if (phase.kind === 'issued') return phase.ends.appliedEndsAt;
  if (phase.kind === 'running') return phase.period.ends.appliedEndsAt;
  return phase.kind === 'continued' ? phase.lapsesAt : undefined;
}
