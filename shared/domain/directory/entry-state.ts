import { canonicalJson, type Digest, sha256 } from '../digest.ts';
import type { Instant } from '../instant.ts';
import type { Suspension } from './suspensions.ts';

export const ENTRY_KINDS = ['authority', 'provider', 'roster', 'office'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An entry of the directory, whatever stands in it. */
export interface EntryBody {
  readonly kind: EntryKind;
  readonly id: string;
}

export interface EntryRef {
  readonly kind: EntryKind;
  readonly id: string;
}

/** What was asked of a provider's new address: to send back, signed, what was sent there. Only its digest is on record. */
export interface EndpointChallenge {
  readonly endpoint: string;
  readonly url: string;
  readonly digest: Digest;
  readonly sentAt: Instant;
}

/** That whoever reads an address holds a key of the provider. */
export interface EndpointProof {
  readonly endpoint: string;
  readonly url: string;
  /** The id of the key that signed. */
  readonly key: string;
  readonly at: Instant;
}

/** Why a change never comes into force. `superseded`: the entry was changed beside it, as by an emergency. */
export const CHANGE_ENDINGS = ['refused', 'withdrawn', 'objected', 'superseded'] as const;
export type ChangeEnding = (typeof CHANGE_ENDINGS)[number];

/** One change of one entry, from its proposal on. */
export interface Change<E extends EntryBody = EntryBody> {
  /** The version of the commit it was proposed by: no other change of the entry has it. */
  readonly number: number;
  /** The version of the entry that whoever proposed had read; 0 for an entry that is new. */
  readonly replaces: number;
  readonly entry: E;
  /** Of the canonical form of `entry`: what the approval names. */
  readonly digest: Digest;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** When it ends by itself unless it is approved by then. */
  readonly endsAt: Instant;
  readonly challenges: readonly EndpointChallenge[];
  readonly proofs: readonly EndpointProof[];
  readonly approved: {
    readonly by: string;
    readonly at: Instant;
    /** When it comes into force: at once, or after the time in which the old contacts can object. */
    readonly from: Instant;
    /** The fields for whose sake it waits. */
    readonly cooled: readonly string[];
    /** Whether `entry` of the state is this one already. */
    readonly isSettled: boolean;
  } | null;
  readonly ended: {
    readonly how: ChangeEnding;
    readonly by: string;
    readonly at: Instant;
    readonly reason: string | null;
  } | null;
}

/** Everything known of an entry after a commit: every commit carries all of it, so that one read tells. */
export interface EntryState<E extends EntryBody = EntryBody> {
  /** In force as of the commit, unless the change has come into force since; `null` for one that never was. */
  readonly entry: E | null;
  /** The latest change, also when it is over. */
  readonly change: Change<E> | null;
  /** Of an authority or a roster, who of it was suspended and is: beside the entry, so that no change of the entry touches it. */
  readonly suspensions: readonly Suspension[];
}

export const EMPTY_STATE: EntryState<never> = { entry: null, change: null, suspensions: [] };

/** The state with what time has done: a change that has come into force is the entry. */
export function applyTimeTo<E extends EntryBody>(state: EntryState<E>, now: Instant): EntryState<E> {
  const { change } = state;
  if (!change?.approved || change.ended || change.approved.isSettled || now < change.approved.from) return state;
  return { ...state, entry: change.entry, change: { ...change, approved: { ...change.approved, isSettled: true } } };
}

/**
 * @see EntryState: what is in force now. Time decides, and nobody has to act. A change that is the entry already is not asked again: a key may
 * have been revoked since, or an operator put another.
 */
export const inForceAt = <E extends EntryBody>(state: EntryState<E>, now: Instant): E | null =>
  applyTimeTo(state, now).entry;

export const CHANGE_STANDINGS = ['proposed', 'expired', 'cooling', 'in-force', ...CHANGE_ENDINGS] as const;
export type ChangeStanding = (typeof CHANGE_STANDINGS)[number];

/** Where a change stands. */
export function standingOfChange({ ended, approved, endsAt }: Change, now: Instant): ChangeStanding {
  if (ended) return ended.how;
  if (approved) return now < approved.from ? 'cooling' : 'in-force';
  return now < endsAt ? 'proposed' : 'expired';
}

/** Whether it can still come into force, and has not. */
export const isChangeOpen = (change: Change, now: Instant): boolean =>
  ['proposed', 'cooling'].includes(standingOfChange(change, now));

/** Of the one form in which an entry is shown, approved and kept. */
export const digestOfEntry = (entry: EntryBody): Digest => sha256(canonicalJson(entry));

const CHANGE_ID = /^(authority|provider|roster|office)\.([a-z0-9]+(?:-[a-z0-9]+)*)\.([1-9]\d{0,8})$/;
export const CHANGE_ID_PATTERN: RegExp = CHANGE_ID;

/** A change by its entry and its number: whoever has the id finds the entry without a search. */
export const spellChangeId = ({ kind, id }: EntryRef, number: number): string => `${kind}.${id}.${number}`;

export function readChangeId(text: string): (EntryRef & { readonly number: number }) | undefined {
  const [, kind, id, number] = CHANGE_ID.exec(text) ?? [];
  const known = ENTRY_KINDS.find((one) => one === kind);
  return known && id !== undefined ? { kind: known, id, number: Number(number) } : undefined;
}
