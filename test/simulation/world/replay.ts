import type { RecordedCommit } from '../../../shared/domain/directory/entry-commit.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { DAY_MS, type Instant, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { type Entry, isRevoked, keysOf, listOf, toJson, urlsOf } from './entries.ts';
import { humanOf } from './keepers.ts';
import { addSuspension, type Suspended } from './suspensions.ts';

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

  /** A machine whose clock is behind writes before the instant at which time let a change through for whoever looked: then it had not yet. */
  #unsettle(at: Instant): void {
    const { change, spans } = this;
    const isAhead = change?.from !== undefined && change.endedAt === change.from && at < change.from;
    if (!isAhead || spans.at(-1)?.entry !== change.entry) return;
    spans.pop();
    this.entry = spans.at(-1)?.entry ?? null;
    delete change.endedAt;
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
    this.#unsettle(at);
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
        addSuspension(this.suspensions, commit, isSuspended, (what) => {
          this.againstTwoToSuspend.push(`${this.name}: ${what}`);
        });
    }
  }

  #propose({ version, at, actor, state: { change } }: RecordedCommit, isOpen: boolean): void {
    if (isOpen) this.#find('a change is proposed while another is open');
    if (change === null) throw new Error('a proposal proposes nothing');
    const { entry, digest } = change;
    this.change = { number: version, entry: Object(entry), digest, by: humanOf(actor.by), at, proved: new Set() };
  }

  #approve(
    { at, actor }: RecordedCommit,
    isOpen: boolean,
    isSuspended: (person: string, at: Instant) => boolean,
  ): void {
    const { change } = this;
    if (!change || !isOpen || change.from !== undefined) {
      this.#find('a change is approved that is over');
      return;
    }
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
    if (!change || !isOpen) {
      this.#find(`a change is ${act} that is over`);
      return;
    }
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
}
