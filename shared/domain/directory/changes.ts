import { HoldfastError } from '../../errors.ts';
import type { Digest } from '../digest.ts';
import { type Instant, plus } from '../instant.ts';
import { OVERSIGHT_POLICY } from '../policy/oversight.ts';
import { listCooledFields } from './cooled-fields.ts';
import type { EntryStep } from './entry-commit.ts';
import {
  applyTimeTo,
  type Change,
  type ChangeEnding,
  digestOfEntry,
  type EndpointChallenge,
  type EntryBody,
  type EntryState,
  isChangeOpen,
  spellChangeId,
  standingOfChange,
} from './entry-state.ts';
import { listUnproved } from './new-endpoints.ts';
import { type By, isBy } from './put-entry.ts';

/** What somebody did to an entry, and the state after it. */
export interface Decided {
  readonly step: EntryStep;
  readonly state: EntryState;
}

export const changeUnknown = (): HoldfastError =>
  new HoldfastError('change-unknown', 'the directory knows no such change');

const changeNotOpen = (change: Change, now: Instant): HoldfastError =>
  new HoldfastError(
    'change-not-open',
    `that is not done to a change that is ${standingOfChange(change, now)}: read it again`,
  );

/** A proposal as a registrar makes it. */
export interface Proposal {
  readonly entry: EntryBody;
  /** The version of the entry it replaces, as whoever proposes read it; 0 for an entry that is new. */
  readonly replaces: number;
  readonly reason: string;
  /** What was sent to addresses that are new. */
  readonly challenges: readonly EndpointChallenge[];
}

/**
 * Puts a change before a second registrar. Nothing comes into force by it, and it ends by itself.
 *
 * @param version of the latest commit on the entry, 0 where there is none.
 * @throws HoldfastError `entry-version-mismatch` when the entry is at another version than the one that was read; `change-open` while
 * another change of it is; `invalid-request` when nothing would change.
 */
export function proposeChange(before: EntryState, version: number, proposal: Proposal, { by, at }: By): Decided {
  const { entry: standing, change: latest } = applyTimeTo(before, at);
  const { entry, replaces, reason, challenges } = proposal;
  if (latest && isChangeOpen(latest, at)) {
    const detail = `${spellChangeId(entry, latest.number)} is ${standingOfChange(latest, at)}: wait until it is over, or end it`;
    throw new HoldfastError('change-open', detail);
  }
  if (replaces !== version) {
    const detail = `the entry is at version ${version}, and the proposal replaces ${replaces}: read it anew`;
    throw new HoldfastError('entry-version-mismatch', detail);
  }
  const digest = digestOfEntry(entry);
  if (standing && digestOfEntry(standing) === digest) {
    const faults = [{ pointer: '/entry', detail: 'is what is in force: nothing would change' }];
    throw new HoldfastError('invalid-request', 'the proposal changes nothing', { faults });
  }
  const change: Change = {
    number: version + 1,
    replaces,
    entry,
    digest,
    reason,
    proposedBy: by,
    proposedAt: at,
    endsAt: plus(at, OVERSIGHT_POLICY.directoryChangeAnsweredWithinMs),
    challenges,
    proofs: [],
    approved: null,
    ended: null,
  };
  return { step: stepOf('proposed', null, reason), state: { ...before, entry: standing, change } };
}

/**
 * Puts a change in force, at once or after the time to object.
 *
 * @param digest of what the approver was shown. @param isSuspended whether a registrar may not act for now.
 * @throws HoldfastError `change-unknown`, `change-not-open`, `change-own`, `account-suspended` where whoever proposed it is,
 * `change-differs`, `endpoint-unproven`.
 */
export function approveChange(
  before: EntryState,
  number: number,
  { digest, isSuspended }: { readonly digest: Digest; readonly isSuspended: (person: string) => boolean },
  who: By,
): Decided {
  const { by, at } = who;
  const { entry: standing, change } = requireOpen(before, number, at);
  if (change.approved) throw changeNotOpen(change, at);
  if (isBy(who, change.proposedBy)) {
    throw new HoldfastError('change-own', 'you proposed this yourself: another registrar has to look at it');
  }
  if (isSuspended(change.proposedBy)) {
    const detail = 'the registrar who proposed it is suspended: refuse it, and propose it yourself if it stands';
    throw new HoldfastError('account-suspended', detail);
  }
  if (change.digest !== digest) {
    throw new HoldfastError('change-differs', `what is proposed has the digest ${change.digest}: read it anew`);
  }
  const unproved = listUnproved(standing, change);
  if (unproved.length > 0) {
    const names = unproved.map(({ id }) => id).join(', ');
    throw new HoldfastError('endpoint-unproven', `nobody has signed what was sent to ${names}`);
  }
  const cooled = listCooledFields(standing, change.entry);
  const from = cooled.length === 0 ? at : plus(at, OVERSIGHT_POLICY.directoryCoolingMs);
  const isSettled = from === at;
  const approved = { by, at, from, cooled, isSettled };
  const state = { ...before, entry: isSettled ? change.entry : standing, change: { ...change, approved } };
  return { step: stepOf('approved', null, null), state };
}

/** Somebody's word that a change shall not come into force. */
export interface Refusal {
  readonly how: Exclude<ChangeEnding, 'superseded'>;
  readonly reason: string;
}

/**
 * Ends a change that is proposed, or approved and not in force yet. Another registrar refuses it, whoever proposed it withdraws it, the
 * contact it concerns objects.
 *
 * @throws HoldfastError `change-unknown`, `change-not-open`, `change-own`, `change-not-yours`.
 */
export function endChange(before: EntryState, number: number, { how, reason }: Refusal, who: By): Decided {
  const { by, at } = who;
  const { entry, change } = requireOpen(before, number, at);
  if (how === 'refused' && isBy(who, change.proposedBy)) {
    throw new HoldfastError('change-own', 'you proposed this yourself: withdraw it');
  }
  if (how === 'withdrawn' && !isBy(who, change.proposedBy)) {
    throw new HoldfastError('change-not-yours', 'somebody else proposed this: refuse it');
  }
  return {
    step: stepOf(how, null, reason),
    state: { ...before, entry, change: { ...change, ended: { how, by, at, reason } } },
  };
}

/** The state with what time has done, and the change of that number, which is open. @throws HoldfastError `change-unknown`, `change-not-open`. */
export function requireOpen(
  before: EntryState,
  number: number,
  now: Instant,
): { readonly entry: EntryBody | null; readonly change: Change } {
  const { entry, change } = applyTimeTo(before, now);
  if (change === null || change.number < number) throw changeUnknown();
  if (change.number !== number) throw new HoldfastError('change-not-open', 'a later change of the entry stands');
  if (!isChangeOpen(change, now)) throw changeNotOpen(change, now);
  return { entry, change };
}

const stepOf = (act: EntryStep['act'], about: string | null, reason: string | null): EntryStep => ({
  act,
  about,
  reason,
});
