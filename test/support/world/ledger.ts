import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import { DAY_MS, type Instant, plus } from '../../../shared/domain/instant.ts';

/** An entry as JSON has it. */
export type Entry = Readonly<Record<string, unknown>>;

/** A proposal that was taken, and what was said of it since. */
export interface SaidChange {
  readonly id: string;
  readonly ref: EntryRef;
  readonly entry: Entry;
  readonly digest: string;
  readonly proposedBy: Word;
  readonly proposedAt: Instant;
  approved?: {
    readonly at: Instant;
    /** What was in force then; `undefined` where nothing was. */
    readonly over: Entry | undefined;
    /** Whether the roster in force then says that whoever approved had proposed it. */
    readonly isOwn: boolean;
  };
  endedAt?: Instant;
}

/** A revocation of a key that was answered with yes. */
export interface SaidRevocation {
  readonly key: string;
  readonly at: Instant;
  /** What it puts into the entry. */
  readonly marks: { readonly revokedAt: string; readonly doubtedSince: string };
}

/** A suspension, and who said what of it. */
export interface SaidSuspension {
  readonly id: string;
  /** Left out: everybody. */
  readonly person: string | undefined;
  readonly from: Instant;
  readonly suspending: Word[];
  readonly lifting: Word[];
}

/** What a registrar said, and by which ids the roster in force then knew them. */
export interface Word {
  readonly account: string;
  readonly ids: readonly string[];
}

/** Whether two people said so, as far as the roster knew when the later did. */
export const isOfTwo = (words: readonly Word[]): boolean =>
  words.some((later, place) =>
    words.slice(0, place).some(({ account, ids }) => ![account, ...ids].some((id) => later.ids.includes(id))),
  );

/** The fields that wait, as docs/api/registrars.md has them: written out here, so that a slip of the product's table is seen. */
const WAITING_FIELDS: Readonly<Record<string, readonly string[]>> = {
  authority: [
    'address',
    'callingCodes',
    'contact',
    'filesFor',
    'mailDomains',
    'officers',
    'reach',
    'rightsContact',
    'secondOfficer',
  ],
  provider: ['addressee', 'endpoints', 'keys', 'reach'],
  roster: ['registrars'],
};
const COOLING_MS = 2 * DAY_MS;
const ANSWERED_WITHIN_MS = 7 * DAY_MS;
const ALONE_MS = DAY_MS;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The same with members in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

/** From when a change may be in force, by what was said of it alone; `undefined` where it may never be. */
export function mayHoldFrom({ ref, entry, proposedAt, approved, endedAt }: SaidChange): Instant | undefined {
  if (!approved || approved.isOwn || approved.at >= plus(proposedAt, ANSWERED_WITHIN_MS)) return undefined;
  const { at, over } = approved;
  const waiting = over === undefined ? [] : (WAITING_FIELDS[ref.kind] ?? []);
  const waits = waiting.some((field) => !isSame(over?.[field], entry[field]));
  const from = waits ? plus(at, COOLING_MS) : at;
  return endedAt !== undefined && endedAt < from ? undefined : from;
}

/** An entry once a key of it is revoked. */
function mark(entry: Entry, { key, marks }: SaidRevocation): Entry {
  const { keys } = entry;
  if (!Array.isArray(keys)) return entry;
  return { ...entry, keys: keys.map((one) => (Object(one).id === key ? { ...Object(one), ...marks } : one)) };
}

/** What people said and got a yes for, beside the product: what the product does has to follow from it, and from nothing else. */
export class Ledger {
  readonly changes: SaidChange[] = [];
  readonly revocations: SaidRevocation[] = [];
  readonly suspensions: SaidSuspension[] = [];

  /** Why an entry may stand now as it stands, where it stood otherwise a step before. @param since when that was. */
  explain(
    ref: EntryRef,
    before: Entry | undefined,
    now: Entry | undefined,
    since: Instant,
    at: Instant,
  ): string | undefined {
    if (isSame(before, now)) return 'as before';
    const may = this.changes.filter((one) => {
      const from = one.ref.kind === ref.kind && one.ref.id === ref.id ? mayHoldFrom(one) : undefined;
      return from !== undefined && from <= at;
    });
    const held = [
      ...may.map(({ id, entry }) => ({ why: id, entry })),
      ...(before ? [{ why: 'before', entry: before }] : []),
    ];
    const revoked = this.revocations.filter((one) => one.at >= since);
    return held
      .flatMap(({ why, entry }) => [
        { why, entry },
        ...revoked.map((one) => ({ why: `${why} and ${one.key} revoked`, entry: mark(entry, one) })),
      ])
      .find(({ entry }) => isSame(entry, now))?.why;
  }

  /** Whether a change that two agreed on has put a key back since it was revoked. */
  isPutBack({ key, at }: SaidRevocation, now: Instant): boolean {
    return this.changes.some((one) => {
      const from = mayHoldFrom(one);
      if (from === undefined || from > now || from < at) return false;
      const { keys } = one.entry;
      return (
        Array.isArray(keys) && !keys.some((kept) => Object(kept).id === key && Object(kept).revokedAt !== undefined)
      );
    });
  }

  /** Whether nothing that this key signs may be taken at an instant, as of the revocations up to it. */
  isRevoked(key: string, at: Instant): boolean {
    const last = this.revocations.findLast((one) => one.key === key && one.at <= at);
    return last !== undefined && !this.isPutBack(last, at);
  }

  /** What is in force of an entry at an instant, by the changes that two agreed on. @param first what it began with. */
  entryAt(ref: EntryRef, at: Instant, first: Entry): Entry {
    const held = this.changes.flatMap((one) => {
      const from = one.ref.kind === ref.kind && one.ref.id === ref.id ? mayHoldFrom(one) : undefined;
      return from !== undefined && from <= at ? [{ from, entry: one.entry }] : [];
    });
    return held.toSorted((one, other) => one.from - other.from).at(-1)?.entry ?? first;
  }

  /** Whether this officer may do nothing now. */
  isSuspended(person: string, now: Instant): boolean {
    return this.suspensions.some(
      (one) =>
        (one.person === undefined || one.person === person) &&
        !isOfTwo(one.lifting) &&
        (isOfTwo(one.suspending) || now < plus(one.from, ALONE_MS)),
    );
  }
}
