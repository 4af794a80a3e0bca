import { HoldfastError } from '../../errors.ts';
import type { Digest } from '../digest.ts';
import { fromRfc3339, type Instant, plus, toRfc3339 } from '../instant.ts';
import { AUTHORITY_POLICY } from '../policy/authorities.ts';

/** Why an account is suspended: a code, because an entry of the directory is not sealed. */
export const SUSPENSION_REASONS = ['account-stolen', 'device-lost', 'coerced', 'insider', 'other'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** So many of one authority are kept, the latest: what stays on record of the others are earlier versions of its entry. */
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
  /** From when on what was done with the account is doubted. */
  readonly since: string;
  readonly reason: SuspensionReason;
  readonly from: string;
  /** When it is undone by itself, or was lifted; left out once a second registrar confirmed it. */
  readonly until?: string | undefined;
  readonly by: string;
  /** SHA-256 of the registrar and the key of the request, by which its repeat is known. */
  readonly key: Digest;
  readonly confirmed?: Said | undefined;
  /** Somebody proposed to lift it. */
  readonly lifting?: Said | undefined;
  readonly lifted?: Said | undefined;
}

/** What a registrar asks. */
export interface AskedSuspension extends Pick<Suspension, 'person' | 'reason' | 'by' | 'key'> {
  readonly since: Instant;
}

/** What became of an authority's suspensions, and which of them was meant. */
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

const isAlike = ({ person }: Suspension, asked: AskedSuspension): boolean => person === asked.person;

function confirmBy(one: Suspension, by: string, now: Instant): Suspension {
  const { until: _undone, ...kept } = one;
  return { ...kept, confirmed: spell(by, now) };
}

/**
 * Suspends at once, for a day. Where another registrar suspended the same account and nobody confirmed it yet, this is the second word; the
 * earlier of the two instants counts from which the account is doubted.
 *
 * @throws HoldfastError `idempotency-key-reused` for a repeat that asks for something else.
 */
export function suspend(suspensions: readonly Suspension[], asked: AskedSuspension, now: Instant): SuspensionsChanged {
  const repeated = suspensions.find(({ key }) => key === asked.key);
  if (repeated) {
    const isSame = isAlike(repeated, asked) && repeated.reason === asked.reason;
    if (!isSame) throw new HoldfastError('idempotency-key-reused', 'this key came before, of another suspension');
    return { suspensions, meant: repeated };
  }
  const open = suspensions.find((one) => isAlike(one, asked) && isSuspendedAt(one, now));
  if (open && open.by !== asked.by && open.confirmed === undefined) {
    const since = toRfc3339(Math.min(fromRfc3339(open.since), asked.since) as Instant);
    return replaceIn(suspensions, { ...confirmBy(open, asked.by, now), since });
  }
  const number = Math.max(0, ...suspensions.map((one) => one.number)) + 1;
  const meant: Suspension = {
    number,
    ...(asked.person !== undefined && { person: asked.person }),
    since: toRfc3339(asked.since),
    reason: asked.reason,
    from: toRfc3339(now),
    until: toRfc3339(plus(now, AUTHORITY_POLICY.suspensionAloneMs)),
    by: asked.by,
    key: asked.key,
  };
  return { suspensions: [...suspensions, meant].slice(-SUSPENSIONS_KEPT), meant };
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
  by: string,
  now: Instant,
): SuspensionsChanged {
  const one = findOne(suspensions, number);
  requireInForce(one, now);
  if (by === one.by) throw secondRegistrarNeeded();
  return one.confirmed ? { suspensions, meant: one } : replaceIn(suspensions, confirmBy(one, by, now));
}

/**
 * One registrar proposes to lift it, another does. Orders that it held stay held: the account has its owner again, and what a thief issued
 * with it is as doubtful as before.
 *
 * @throws HoldfastError `suspension-unknown`, `suspension-over`.
 */
export function liftSuspension(
  suspensions: readonly Suspension[],
  number: number,
  by: string,
  now: Instant,
): SuspensionsChanged {
  const one = findOne(suspensions, number);
  if (one.lifted?.by === by) return { suspensions, meant: one };
  requireInForce(one, now);
  if (one.lifting === undefined) return replaceIn(suspensions, { ...one, lifting: spell(by, now) });
  if (one.lifting.by === by) return { suspensions, meant: one };
  const lifted = spell(by, now);
  return replaceIn(suspensions, { ...one, lifted, until: lifted.at });
}

/** How one stands. */
export type SuspensionStatus = 'alone' | 'confirmed' | 'undone' | 'lifted';

export function statusOfSuspension(one: Suspension, now: Instant): SuspensionStatus {
  if (one.lifted) return 'lifted';
  if (one.confirmed) return 'confirmed';
  return isSuspendedAt(one, now) ? 'alone' : 'undone';
}
