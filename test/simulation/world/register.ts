import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { counts, keysOf } from './entries.ts';
import { Replay } from './replay.ts';
import { suspendedAt } from './suspensions.ts';
import type { World } from './world.ts';

/** The directory of a world, replayed as far as it was written. */
export class Register {
  readonly #world: World;
  readonly #replays = new Map<string, Replay>();
  #seen = 0;
  /** Commits that no invariant has looked at yet. */
  readonly unread: RecordedCommit[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** Reads what was written since. */
  #read(): void {
    const commits = this.#world.stack.directory.commits();
    if (commits.length === this.#seen) return;
    this.#seen = commits.length;
    const fresh = commits.filter(({ ref, version }) => version > this.#of(ref).version);
    // who may act at all comes first: what is said of registrars counts for every other entry
    for (const commit of fresh.toSorted((one, other) => Number(isRoster(other)) - Number(isRoster(one)))) {
      this.#of(commit.ref).add(commit, (person, at) => this.isSuspended(KEEPERS, person, at));
      this.unread.push(commit);
    }
  }

  #of(ref: EntryRef): Replay {
    const name = `${ref.kind} ${ref.id}`;
    const replay = this.#replays.get(name) ?? new Replay(ref);
    this.#replays.set(name, replay);
    return replay;
  }

  /** One entry, as of now. */
  of(kind: EntryRef['kind'], id: string): Replay {
    this.#read();
    const replay = this.#of({ kind, id });
    replay.settle(this.#world.now);
    return replay;
  }

  /** Every entry, as of now. */
  all(): readonly Replay[] {
    this.#read();
    for (const replay of this.#replays.values()) replay.settle(this.#world.now);
    return [...this.#replays.values()];
  }

  /** Whether this person of an entry may do nothing at an instant. */
  isSuspended(ref: EntryRef, person: string, at: Instant): boolean {
    return this.#of(ref).suspensions.some(
      (one) => (one.person === undefined || one.person === person) && suspendedAt(one, at),
    );
  }

  /** Whose public halves count for a provider at an instant. */
  publicKeysAt(provider: string, at: Instant): readonly string[] {
    this.#read();
    return keysOf(this.#of({ kind: 'provider', id: provider }).inForceAt(at))
      .filter((key) => counts(key, at))
      .map(({ publicKey }) => String(publicKey));
  }
}

/** The roster of those who keep the directory. */
export const KEEPERS = { kind: 'roster', id: 'registrars' } as const satisfies EntryRef;
const isRoster = ({ ref }: RecordedCommit): boolean => ref.kind === KEEPERS.kind && ref.id === KEEPERS.id;

const registers = new WeakMap<World, Register>();

export function registerOf(world: World): Register {
  const register = registers.get(world) ?? new Register(world);
  registers.set(world, register);
  return register;
}
