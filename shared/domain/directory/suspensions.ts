import { HoldfastError } from '../../errors.ts';
import { gatherIds, type Identified, isKnownAs } from '../actor.ts';
import type { Digest } from '../digest.ts';
import { fromRfc3339, type Instant, plus, toRfc3339 } from '../instant.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';

/** Why an account is suspended: a code, because an entry of the directory is not sealed. */
export const SUSPENSION_REASONS = ['account-stolen', 'device-lost', 'coerced', 'insider', 'other'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** Whose people can be suspended beside officers. */
export const SUSPENDED_ROSTERS = ['registrars', 'reviewers'] as const;
export type SuspendedRoster = (typeof SUSPENDED_ROSTERS)[number];

/**
 * So many of one entry are kept, the latest, beside those that still matter: what stays on record of the others are earlier versions of the
 * entry. None that is in force is ever pushed out by others.
 */
export const SUSPENSIONS_KEPT = 50;

/** A registrar's word with its instant; every instant here is RFC 3339, as in all of the directory. */
interface Said {
  /** By which id the registrar stands in the roster. */
  readonly by: string;
  readonly at: string;
}

/** That an officer, or a whole authority, may not act for now. */
export interface Suspension {
  /** Among those of its authority, from 1. */
  readonly number: number;
  /** By which id the officer stands on record; left out: everybody of the authority. */
  readonly person?: string | undefined;
  /** By which other ids the entry knew them when it was said: whatever becomes of the entry, their accounts stay suspended. */
  readonly alsoKnownAs?: readonly string[] | undefined;
  /** From when on what was done with the account is doubted. */
  readonly since: string;
  readonly reason: SuspensionReason;
  readonly from: string;
  /** When it is undone by itself, or was lifted; left out once a second registrar confirmed it. */
  readonly until?: string | undefined;
  readonly by: string;
  /** SHA-256 of the registrar and the key of the request, by which its repeat is known. */
  readonly key: Digest;
  /** With the key of its request, where it was said by suspending the same account. */
  readonly confirmed?: (Said & { readonly key?: Digest | undefined }) | undefined;
  /** Somebody proposed to lift it. */
  readonly lifting?: Said | undefined;
  readonly lifted?: Said | undefined;
}

/** What a registrar asks. */
export interface AskedSuspension extends Pick<Suspension, 'person' | 'reason' | 'key'> {
  /** By every id the registrar may stand on record. */
  readonly by: Identified;
  readonly since: Instant;
  /** By which other ids the entry knows the person: what is said of an account is said of its human. */
  readonly alsoKnownAs?: readonly string[] | undefined;
}

/** What became of the suspensions beside an entry, and which of them was meant. */
export interface SuspensionsChanged {
  readonly suspensions: readonly Suspension[];
  readonly meant: Suspension;
}

/** Whether it is in force: time undoes what nobody confirmed, whether or not anything was written. */
export const isSuspendedAt = ({ from, until }: Suspension, now: Instant): boolean =>
  fromRfc3339(from) <= now && (until === undefined || now < fromRfc3339(until));

const spell = (by: string, now: Instant): Said => ({ by, at: toRfc3339(now) });

const replaceIn = (suspensions: readonly Suspension[], meant: Suspension): SuspensionsChanged => ({
  suspensions: suspensions.map((one) => (one.number === meant.number ? meant : one)),
  meant,
});

/** Whose it is, by the ids that were known when it was said; left out: everybody's of the authority. */
export const nameSuspended = ({ person, alsoKnownAs }: Suspension): Identified | undefined =>
  person === undefined ? undefined : { person, alsoKnownAs };

/** Whether it is said of somebody: under whichever id they have now, or had when it was. */
export const isSaidOf = ({ person, alsoKnownAs = [] }: Suspension, whose: Identified): boolean =>
  person === undefined || [person, ...alsoKnownAs].some((id) => isKnownAs(whose, id));

/** Whether it is of the same human, or of the same whole authority. */
const isAlike = (one: Suspension, { person: asked, alsoKnownAs }: AskedSuspension): boolean =>
  one.person === undefined || asked === undefined
    ? one.person === asked
    : isSaidOf(one, { person: asked, alsoKnownAs });

/** All ids of a human whom two registrars named, each by those that were known then. */
function joinIds(one: Suspension, { person, alsoKnownAs }: AskedSuspension): Pick<Suspension, 'alsoKnownAs'> {
  const whose = nameSuspended(one);
  const joined = whose && person !== undefined ? gatherIds(whose, [{ person, alsoKnownAs }]).alsoKnownAs : undefined;
  return joined ? { alsoKnownAs: joined } : {};
}

function confirmBy(one: Suspension, confirmed: Suspension['confirmed']): Suspension {
  const { until: _undone, ...kept } = one;
  return { ...kept, confirmed };
}

/** Until when one that no second registrar confirmed counts against whoever made it, and any is kept. */
const remembersUntil = ({ until }: Suspension): Instant | undefined =>
  until === undefined ? undefined : plus(fromRfc3339(until), AUTHORITY_POLICY.suspensionAloneAgainAfterMs);

const isRemembered = (one: Suspension, now: Instant): boolean => {
  const end = remembersUntil(one);
  return end === undefined || now < end;
};

/**
 * One registrar alone does not hold the same account day after day, nor many accounts of one entry: what they suspended and nobody confirmed
 * counts for a week after its end. Another registrar may.
 *
 * @throws HoldfastError `suspended-alone-lately`.
 */
function requireWithinAlone(suspensions: readonly Suspension[], asked: AskedSuspension, now: Instant): void {
  const alone = suspensions.filter(
    (one) => isKnownAs(asked.by, one.by) && one.confirmed === undefined && isRemembered(one, now),
  );
  const before = alone.findLast((one) => isAlike(one, asked) || one.person === undefined);
  const again = before && remembersUntil(before);
  if (before?.until !== undefined && again !== undefined) {
    const detail = `you alone suspended it until ${before.until}, and nobody confirmed it: another registrar has to, or you again from ${toRfc3339(again)} on`;
    throw new HoldfastError('suspended-alone-lately', detail);
  }
  if (asked.person === undefined || alone.length < AUTHORITY_POLICY.suspensionsAloneAtMost) return;
  const detail = `you alone suspended ${alone.length} accounts of one entry lately, and nobody confirmed them: another registrar has to`;
  throw new HoldfastError('suspended-alone-lately', detail);
}

/** With the new one, without the oldest that matter no more. */
function addTo(suspensions: readonly Suspension[], added: Suspension, now: Instant): readonly Suspension[] {
  const all = [...suspensions, added];
  const over = Math.max(0, all.length - SUSPENSIONS_KEPT);
  const forgotten = all.filter((one) => !isRemembered(one, now)).slice(0, over);
  return all.filter((one) => !forgotten.includes(one));
}

/**
 * Suspends at once, for a day. Where another registrar suspended the same account and nobody confirmed it yet, this is the second word; the
 * earlier of the two instants counts from which the account is doubted.
 *
 * @throws HoldfastError `idempotency-key-reused` for a repeat that asks for something else, `suspended-alone-lately`.
 */
export function suspend(suspensions: readonly Suspension[], asked: AskedSuspension, now: Instant): SuspensionsChanged {
  const repeated = suspensions.find(({ key, confirmed }) => [key, confirmed?.key].includes(asked.key));
  if (repeated) {
    const isSame = isAlike(repeated, asked) && repeated.reason === asked.reason;
    if (!isSame) throw new HoldfastError('idempotency-key-reused', 'this key came before, of another suspension');
    return { suspensions, meant: repeated };
  }
  const open = suspensions.find((one) => isAlike(one, asked) && isSuspendedAt(one, now));
  if (open && !isKnownAs(asked.by, open.by) && open.confirmed === undefined) {
    const since = toRfc3339(Math.min(fromRfc3339(open.since), asked.since) as Instant);
    const confirmed = { ...spell(asked.by.person, now), key: asked.key };
    return replaceIn(suspensions, { ...confirmBy(open, confirmed), ...joinIds(open, asked), since });
  }
  requireWithinAlone(suspensions, asked, now);
  const number = Math.max(0, ...suspensions.map((one) => one.number)) + 1;
  const meant: Suspension = {
    number,
    ...(asked.person !== undefined && { person: asked.person }),
    ...(asked.alsoKnownAs && { alsoKnownAs: asked.alsoKnownAs }),
    since: toRfc3339(asked.since),
    reason: asked.reason,
    from: toRfc3339(now),
    until: toRfc3339(plus(now, AUTHORITY_POLICY.suspensionAloneMs)),
    by: asked.by.person,
    key: asked.key,
  };
  return { suspensions: addTo(suspensions, meant, now), meant };
}

function findOne(suspensions: readonly Suspension[], number: number): Suspension {
  const found = suspensions.find((one) => one.number === number);
  if (found) return found;
  throw suspensionUnknown();
}

export const suspensionUnknown = (): HoldfastError =>
  new HoldfastError('suspension-unknown', 'there is no such suspension');

const secondRegistrarNeeded = (): HoldfastError =>
  new HoldfastError('second-registrar-needed', 'you said so yourself: another registrar has to');

function requireInForce(one: Suspension, now: Instant): void {
  if (!isSuspendedAt(one, now))
    throw new HoldfastError('suspension-over', 'it was lifted, or undone because nobody confirmed it');
}

/**
 * A second registrar confirms it: from then on it stands until two lift it. Said again it changes nothing.
 *
 * @throws HoldfastError `suspension-unknown`, `suspension-over`, `second-registrar-needed`.
 */
export function confirmSuspension(
  suspensions: readonly Suspension[],
  number: number,
  by: Identified,
  now: Instant,
): SuspensionsChanged {
  const one = findOne(suspensions, number);
  requireInForce(one, now);
  if (isKnownAs(by, one.by)) throw secondRegistrarNeeded();
  return one.confirmed ? { suspensions, meant: one } : replaceIn(suspensions, confirmBy(one, spell(by.person, now)));
}

/**
 * One registrar proposes to lift it, another does. Orders that it held stay held: the account has its owner again, and what a thief issued
 * with it is as doubtful as before. Of a registrar who is suspended since, the proposal counts for nothing: whoever agrees with it proposes.
 *
 * @param isSuspended whether a registrar may not act for now. @throws HoldfastError `suspension-unknown`, `suspension-over`.
 */
export function liftSuspension(
  suspensions: readonly Suspension[],
  number: number,
  { by, isSuspended }: { readonly by: Identified; readonly isSuspended: (person: string) => boolean },
  now: Instant,
): SuspensionsChanged {
  const one = findOne(suspensions, number);
  if (one.lifted && isKnownAs(by, one.lifted.by)) return { suspensions, meant: one };
  requireInForce(one, now);
  if (one.lifting && isKnownAs(by, one.lifting.by)) return { suspensions, meant: one };
  if (!one.lifting || isSuspended(one.lifting.by))
    return replaceIn(suspensions, { ...one, lifting: spell(by.person, now) });
  const lifted = spell(by.person, now);
  return replaceIn(suspensions, { ...one, lifted, until: lifted.at });
}

/** How one stands. */
export type SuspensionStatus = 'alone' | 'confirmed' | 'undone' | 'lifted';

export function statusOfSuspension(one: Suspension, now: Instant): SuspensionStatus {
  if (one.lifted) return 'lifted';
  if (one.confirmed) return 'confirmed';
  return isSuspendedAt(one, now) ? 'alone' : 'undone';
}
