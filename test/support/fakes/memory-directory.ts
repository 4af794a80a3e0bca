import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { readProviderKeys } from '../../../shared/contracts/items/provider-keys.ts';
import { type AuthorityEntry, listNames, type ProviderEntry } from '../../../shared/domain/directory/entries.ts';
import { type EntryCommit, type RecordedCommit, recordCommit } from '../../../shared/domain/directory/entry-commit.ts';
import { EMPTY_STATE, type EntryRef, inForceAt } from '../../../shared/domain/directory/entry-state.ts';
import type { ListedPerson } from '../../../shared/domain/directory/officers.ts';
import { putEntry } from '../../../shared/domain/directory/put-entry.ts';
import type { MailAddress, Reach } from '../../../shared/domain/directory/reach.ts';
import type { Registrar } from '../../../shared/domain/directory/registrars.ts';
import type { SuspendedRoster, Suspension } from '../../../shared/domain/directory/suspensions.ts';
import { isSameText, toNameKey } from '../../../shared/domain/filing/likeness.ts';
import type { ReviewerStanding } from '../../../shared/domain/order/life/rights-command.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import { authorityUnknown, type Directory, providerUnknown } from '../../../shared/ports/directory.ts';
import { type DirectoryRegister, entryConflict } from '../../../shared/ports/directory-register.ts';
import { FixedClock } from './fixed-clock.ts';
import { freezeDeeply } from './freeze-deeply.ts';
import { Outage } from './outage.ts';

const nameOf = ({ kind, id }: EntryRef): string => `${kind}#${id}`;

/** A register whose changes are seen at once. */
export class MemoryDirectory implements Directory, DirectoryRegister {
  readonly outage: Outage = new Outage();
  readonly #clock: Pick<Clock, 'now'>;
  readonly #commits = new Map<string, RecordedCommit[]>();

  /** @param entries in force from the start. @param clock by which changes come into force. */
  constructor(
    entries: readonly DirectoryEntry[] = [],
    clock: Pick<Clock, 'now'> = new FixedClock('2026-01-01T00:00:00Z'),
  ) {
    this.#clock = clock;
    for (const entry of entries) this.#put(entry, 'operator');
  }

  async authority(id: string): Promise<AuthorityEntry> {
    const entry = this.#inForce('authority', id);
    if (entry?.kind !== 'authority') throw authorityUnknown(id);
    const suspensions = this.#of({ kind: 'authority', id }).at(-1)?.state.suspensions ?? [];
    return suspensions.length === 0 ? entry : { ...entry, suspensions };
  }

  async authoritiesCalled(name: string): Promise<readonly AuthorityEntry[]> {
    this.outage.check();
    if (toNameKey(name) === '') return [];
    const entries = [...this.#commits.keys()].map((known) => {
      const [kind, id = ''] = known.split('#');
      return kind === 'authority' ? this.#inForce(kind, id) : undefined;
    });
    return entries.flatMap((entry) =>
      entry?.kind === 'authority' && listNames(entry).some((one) => isSameText(one, name)) ? [entry] : [],
    );
  }

  async provider(id: string): Promise<ProviderEntry> {
    const entry = this.#inForce('provider', id);
    if (entry?.kind !== 'provider') throw providerUnknown(id);
    const suspensions = this.#of({ kind: 'provider', id }).at(-1)?.state.suspensions ?? [];
    return { ...entry, keys: readProviderKeys(entry.keys), ...(suspensions.length > 0 && { suspensions }) };
  }

  async reviewers(): Promise<readonly ReviewerStanding[]> {
    const entry = this.#inForce('roster', 'reviewers');
    return entry?.kind === 'roster' && entry.id === 'reviewers' ? entry.reviewers : [];
  }

  async reviewersMail(): Promise<ReadonlyMap<string, Omit<MailAddress, 'id'>>> {
    const entry = this.#inForce('roster', 'reviewers');
    const reviewers = entry?.kind === 'roster' && entry.id === 'reviewers' ? entry.reviewers : [];
    return new Map(
      reviewers.flatMap(({ person, accounts = [], mail }) =>
        mail ? [person, ...accounts].map((id) => [id, mail] as const) : [],
      ),
    );
  }

  async overseers(): Promise<readonly ListedPerson[] | undefined> {
    const entry = this.#inForce('office', 'oversight');
    return entry?.kind === 'office' ? entry.overseers : undefined;
  }

  async registrars(): Promise<readonly Registrar[]> {
    const entry = this.#inForce('roster', 'registrars');
    return entry?.kind === 'roster' && entry.id === 'registrars' ? entry.registrars : [];
  }

  async suspendedOf(roster: SuspendedRoster): Promise<readonly Suspension[]> {
    return this.#of({ kind: 'roster', id: roster }).at(-1)?.state.suspensions ?? [];
  }

  async oversight(): Promise<Reach> {
    const entry = this.#inForce('office', 'oversight');
    return entry?.kind === 'office' ? entry.reach : {};
  }

  async newest(ref: EntryRef): Promise<RecordedCommit | undefined> {
    this.outage.check();
    return this.#of(ref).at(-1);
  }

  async read(ref: EntryRef, version: number): Promise<RecordedCommit | undefined> {
    this.outage.check();
    return this.#of(ref)[version - 1];
  }

  async append(commit: EntryCommit): Promise<RecordedCommit> {
    this.outage.check();
    return this.#append(commit);
  }

  async history(ref: EntryRef, limit: number, cursor: string | undefined) {
    this.outage.check();
    const before = cursor === undefined ? undefined : readNumber(cursor);
    const commits = this.#of(ref).filter(({ version }) => before === undefined || version < before);
    const page = commits.toReversed().slice(0, limit);
    const last = page.at(-1)?.version ?? 1;
    return { commits: page, next: page.length === limit && last > 1 ? `${last}` : null };
  }

  async changed(limit: number, cursor: string | undefined) {
    return this.#listRefs(({ state }) => state.change !== null, limit, cursor);
  }

  async suspended(limit: number, cursor: string | undefined) {
    return this.#listRefs(({ state }) => state.suspensions.length > 0, limit, cursor);
  }

  async acts(limit: number, cursor: string | undefined) {
    this.outage.check();
    const latest = this.commits().toSorted((one, other) => other.at - one.at || other.version - one.version);
    const { page, next } = pageOf(latest, limit, cursor);
    return { acts: page.map(({ ref, version, at }) => ({ ref, version, at })), next };
  }

  #listRefs(isListed: (commit: RecordedCommit) => boolean, limit: number, cursor: string | undefined) {
    this.outage.check();
    const listed = [...this.#commits.values()].flatMap((commits) => {
      const one = commits.find(isListed);
      return one ? [one.ref] : [];
    });
    const { page: entries, next } = pageOf(listed, limit, cursor);
    return { entries, next };
  }

  /** Adds an entry or a new version of one, in force at once. @returns the version in force. */
  async put(entry: DirectoryEntry, by: string, reason: string | null = null): Promise<number> {
    this.outage.check();
    return this.#put(entry, by, reason);
  }

  /** Every commit there is, in no order that means anything. */
  commits(): readonly RecordedCommit[] {
    return [...this.#commits.values()].flat();
  }

  #put(entry: DirectoryEntry, by: string, reason: string | null = null): number {
    const ref = { kind: entry.kind, id: entry.id };
    const newest = this.#of(ref).at(-1);
    const at = this.#clock.now();
    const state = putEntry(newest?.state ?? EMPTY_STATE, entry, { by, at });
    if (newest && state === newest.state) return newest.version;
    const { version } = this.#append({
      ref,
      version: (newest?.version ?? 0) + 1,
      previous: newest?.digest ?? null,
      at,
      actor: { role: 'operator', by },
      step: { act: 'put', about: null, reason },
      state,
      recent: newest?.recent ?? [],
    });
    return version;
  }

  #append(commit: EntryCommit): RecordedCommit {
    const commits = this.#of(commit.ref);
    const recorded = recordCommit(structuredClone(commit));
    const standing = commits[commit.version - 1];
    if (standing && standing.digest !== recorded.digest) throw entryConflict(commit.ref);
    if (standing) return standing;
    this.#commits.set(nameOf(commit.ref), [...commits, recorded]);
    return recorded;
  }

  #of(ref: EntryRef): readonly RecordedCommit[] {
    return this.#commits.get(nameOf(ref)) ?? [];
  }

  #inForce(kind: DirectoryEntry['kind'], id: string): DirectoryEntry | undefined {
    this.outage.check();
    const newest = this.#of({ kind, id }).at(-1);
    const entry = newest && inForceAt(newest.state, this.#clock.now());
    return entry ? readEntry(entry) : undefined;
  }
}

const read = new WeakMap<object, DirectoryEntry>();

/** An entry as it passed the border: read once, for it never changes, and nobody can change what they are given of it. */
function readEntry(entry: object): DirectoryEntry {
  const known = read.get(entry) ?? freezeDeeply(DirectoryEntry.parse(structuredClone(entry)));
  read.set(entry, known);
  return known;
}

function pageOf<T>(all: readonly T[], limit: number, cursor: string | undefined) {
  const from = cursor === undefined ? 0 : readNumber(cursor);
  const next = from + limit < all.length ? `${from + limit}` : null;
  return { page: all.slice(from, from + limit), next };
}

function readNumber(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new HoldfastError('invalid-request', 'the cursor is not one of this list');
  return Number(cursor);
}
