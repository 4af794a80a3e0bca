import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { DAY_MS, type Instant, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { World } from './world.ts';

/** An entry as JSON has it. */
export type Entry = Readonly<Record<string, unknown>>;

/** Who keeps the directory here, each with the accounts they sign in with: the first of them is one person with two. */
export const REGISTRARS: Readonly<Record<string, readonly string[]>> = {
  'registrar-1': ['registrar-1', 'registrar-1-at-night'],
  'registrar-2': ['registrar-2'],
  'registrar-3': ['registrar-3'],
};
export const ACCOUNTS: readonly string[] = Object.values(REGISTRARS).flat();

/** The human being behind an account of a registrar. */
export const humanOf = (account: string): string =>
  Object.entries(REGISTRARS).find(([, accounts]) => accounts.includes(account))?.[0] ?? account;

/** The fields that wait, as docs/api/registrars.md has them: written once more, so that a slip of the product's table shows. */
const WAITING: Readonly<Record<string, readonly string[]>> = {
  authority: [
    ...['address', 'callingCodes', 'contact', 'filesFor', 'mailDomains', 'officers', 'reach', 'rightsContact'],
    'secondOfficer',
  ],
  provider: ['addressee', 'endpoints', 'keys', 'reach'],
  roster: ['registrars'],
  office: ['reach'],
};
const COOLING_MS = 2 * DAY_MS;
const ANSWERED_WITHIN_MS = 7 * DAY_MS;
const ALONE_MS = DAY_MS;

/** A change as its steps on record tell of it. */
export interface Proposed {
  readonly number: number;
  readonly entry: Entry;
  readonly digest: string;
  readonly by: string;
  readonly at: Instant;
  /** New addresses that were proved. */
  readonly proved: Set<string>;
  from?: Instant;
  endedAt?: Instant;
}

/** A suspension likewise. */
export interface Suspended {
  readonly number: number;
  /** Left out: everybody. */
  readonly person: string | undefined;
  readonly from: Instant;
  readonly saidBy: Set<string>;
  liftingBy?: string | undefined;
  liftedAt?: Instant;
}

export const suspendedAt = ({ from, saidBy, liftedAt }: Suspended, at: Instant): boolean =>
  from <= at && (saidBy.size > 1 || at < plus(from, ALONE_MS)) && (liftedAt === undefined || at < liftedAt);

/** JSON with the members of each object in one order. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

export const urlsOf = (entry: Entry | null): readonly string[] =>
  listOf(entry, 'endpoints').map(({ url }) => String(url));
export const keysOf = (entry: Entry | null): readonly Entry[] => listOf(entry, 'keys');

function listOf(entry: Entry | null, name: string): readonly Entry[] {
  const list = entry?.[name];
  return Array.isArray(list) ? list.map((one) => Object(one)) : [];
}

/** What is in force of one entry, worked out from the steps on record, and not from the state that the product keeps with each. */
export class Replay {
  readonly ref: EntryRef;
  version = 0;
  entry: Entry | null = null;
  change: Proposed | undefined;
  /** What was in force from when on. */
  readonly spans: { readonly from: Instant; readonly entry: Entry }[] = [];
  readonly suspensions: Suspended[] = [];
  /** What of its steps is against the rule that two act on each change, and what against the same of suspensions. */
  readonly againstTwo: string[] = [];
  readonly againstTwoToSuspend: string[] = [];

  constructor(ref: EntryRef) {
    this.ref = ref;
  }

  get name(): string {
    return `${this.ref.kind} ${this.ref.id}`;
  }

  /** Time lets an approved change through. */
  settle(now: Instant): void {
    const { change } = this;
    if (change?.from === undefined || change.endedAt !== undefined || now < change.from) return;
    this.#put(change.entry, change.from);
    change.endedAt = change.from;
  }

  /** What is in force at an instant, of now or lately. */
  inForceAt(at: Instant): Entry | null {
    const { change } = this;
    if (change?.from !== undefined && change.endedAt === undefined && at >= change.from) return change.entry;
    return this.spans.findLast(({ from }) => from <= at)?.entry ?? null;
  }

  isOpen(now: Instant): boolean {
    const { change } = this;
    if (change === undefined || change.endedAt !== undefined) return false;
    return change.from === undefined ? now < plus(change.at, ANSWERED_WITHIN_MS) : now < change.from;
  }

  #put(entry: Entry, from: Instant): void {
    this.entry = entry;
    this.spans.push({ from, entry });
  }

  #find(what: string): void {
    this.againstTwo.push(`${this.name}: ${what}`);
  }

  /** @param isSuspended whether a registrar may do nothing at an instant. */
  add(commit: RecordedCommit, isSuspended: (person: string, at: Instant) => boolean): void {
    const { step, at, version } = commit;
    this.settle(at);
    if (version !== this.version + 1) this.#find(`version ${version} follows ${this.version}`);
    this.version = version;
    const isOpen = this.isOpen(at);
    switch (step.act) {
      case 'put':
        if (isOpen && this.change) this.change.endedAt = at;
        this.#put(Object(commit.state.entry), at);
        break;
      case 'proposed':
        this.#propose(commit, isOpen);
        break;
      case 'challenged':
        break;
      case 'proved':
        this.change?.proved.add(String(step.about));
        break;
      case 'approved':
        this.#approve(commit, isOpen, isSuspended);
        break;
      case 'key-revoked':
        if (isOpen && this.change) this.change.endedAt = at;
        this.#revoke(commit);
        break;
      case 'refused':
      case 'withdrawn':
      case 'objected':
        this.#end(commit, isOpen);
        break;
      default:
        this.#suspend(commit, isSuspended);
    }
  }

  #propose({ version, at, actor, state: { change } }: RecordedCommit, isOpen: boolean): void {
    if (isOpen) this.#find('a change is proposed while another is open');
    if (change === null) return this.#find('a proposal proposes nothing');
    const { entry, digest } = change;
    this.change = { number: version, entry: Object(entry), digest, by: humanOf(actor.by), at, proved: new Set() };
  }

  #approve(
    { at, actor }: RecordedCommit,
    isOpen: boolean,
    isSuspended: (person: string, at: Instant) => boolean,
  ): void {
    const { change } = this;
    if (!change || !isOpen || change.from !== undefined) return this.#find('a change is approved that is over');
    const by = humanOf(actor.by);
    if (by === change.by) this.#find(`${by} approves what they proposed`);
    if (isSuspended(change.by, at)) this.#find(`what ${change.by} proposed is approved, who is suspended`);
    const known = new Set(urlsOf(this.entry));
    const unproved = listOf(change.entry, 'endpoints').filter(
      ({ id, url }) => !known.has(String(url)) && !change.proved.has(String(id)),
    );
    if (unproved.length > 0) this.#find('an address is approved that nobody proved');
    const waiting = this.entry === null ? [] : (WAITING[this.ref.kind] ?? []);
    const waits = waiting.some((field) => toJson(this.entry?.[field] ?? null) !== toJson(change.entry[field] ?? null));
    change.from = waits ? plus(at, COOLING_MS) : at;
    this.settle(at);
  }

  #end({ at, actor, step: { act } }: RecordedCommit, isOpen: boolean): void {
    const { change } = this;
    if (!change || !isOpen) return this.#find(`a change is ${act} that is over`);
    const isOwn = humanOf(actor.by) === change.by;
    if (act !== 'objected' && isOwn !== (act === 'withdrawn')) this.#find(`a change is ${act} by ${actor.by}`);
    change.endedAt = at;
  }

  /** Every key of the entry that is the one which is named, under whichever id, from that second on. */
  #revoke({ at, step: { about }, state }: RecordedCommit): void {
    const revoked = keysOf(this.entry).find((key) => key['id'] === about);
    const written = keysOf(Object(state.entry)).find((key) => key['id'] === about);
    const doubtedSince = written?.['doubtedSince'];
    const marks = { revokedAt: toRfc3339(at), ...(doubtedSince !== undefined && { doubtedSince }) };
    const keys = keysOf(this.entry).map((key) =>
      key['publicKey'] === revoked?.['publicKey'] && !isRevoked(key, at) ? { ...key, ...marks } : key,
    );
    this.#put({ ...this.entry, keys }, at);
  }

  #suspend(
    { at, actor, step: { act, about }, state }: RecordedCommit,
    isSuspended: (person: string, at: Instant) => boolean,
  ): void {
    const number = Number(String(about).slice(1));
    const by = humanOf(actor.by);
    const known = this.suspensions.find((one) => one.number === number);
    if (act === 'suspended' && !known) {
      const person = state.suspensions.find((one) => one.number === number)?.person;
      this.suspensions.push({ number, person, from: at, saidBy: new Set([by]) });
      return;
    }
    const find = (what: string): void =>
      void this.againstTwoToSuspend.push(`${this.name}: suspension ${number} ${what}`);
    if (!known) return find('is said by nobody');
    if (!suspendedAt(known, at)) find(`is over, and then ${act}`);
    if (act === 'suspended' || act === 'suspension-confirmed') {
      if (known.saidBy.has(by)) find(`is confirmed by ${by}, who said it`);
      known.saidBy.add(by);
    } else if (act === 'lifting-proposed') known.liftingBy = by;
    else {
      const { liftingBy } = known;
      const isOfTwo = liftingBy !== undefined && liftingBy !== by && !isSuspended(liftingBy, at);
      if (isOfTwo) known.liftedAt = at;
      else find(`is lifted by ${by} alone`);
    }
  }
}

export const isRevoked = ({ revokedAt }: Entry, at: Instant): boolean =>
  typeof revokedAt === 'string' && Date.parse(revokedAt) <= at;

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

/** Whether a key counts at an instant. */
export const counts = ({ notBefore, notAfter, revokedAt }: Entry, at: Instant): boolean =>
  Date.parse(String(notBefore)) <= at &&
  [notAfter, revokedAt].every((end) => typeof end !== 'string' || at < Date.parse(end));

/** The roster of those who keep the directory. */
export const KEEPERS = { kind: 'roster', id: 'registrars' } as const satisfies EntryRef;
const isRoster = ({ ref }: RecordedCommit): boolean => ref.kind === KEEPERS.kind && ref.id === KEEPERS.id;

const registers = new WeakMap<World, Register>();

export function registerOf(world: World): Register {
  const register = registers.get(world) ?? new Register(world);
  registers.set(world, register);
  return register;
}
