import { HoldfastError } from '../../errors.ts';
import { type Instant, toRfc3339 } from '../instant.ts';
import type { Decided } from './changes.ts';
import { applyTimeTo, type EntryBody, type EntryState } from './entry-state.ts';
import { isKeyed, type Keyed } from './kept-keys.ts';
import { type By, putEntry } from './put-entry.ts';

/** Why a key is no longer trusted. */
export interface Doubt {
  readonly key: string;
  readonly reason: string;
  /** Since when it is doubted that the provider alone could sign with it. */
  readonly since: Instant;
}

/**
 * Takes a key out of use at once, by one registrar alone; the last one too. A change that was open is over: it was proposed to replace what
 * stands no longer, and whoever proposes anew sees which key is revoked.
 *
 * @throws HoldfastError `key-unknown`; `key-revoked` for one that is already; `invalid-request` for a doubt that begins later than now.
 */
export function revokeKey(before: EntryState, { key, reason, since }: Doubt, { by, at }: By): Decided {
  const { entry } = applyTimeTo(before, at);
  const known = isKeyed(entry) ? entry.keys.find(({ id }) => id === key) : undefined;
  if (!isKeyed(entry) || !known) throw new HoldfastError('key-unknown', 'the provider has no key of that id');
  if (known.revokedAt !== undefined) {
    throw new HoldfastError('key-revoked', `the key is revoked since ${known.revokedAt}: two registrars can undo it`);
  }
  if (since > at) {
    const faults = [{ pointer: '/doubtedSince', detail: 'must not be later than now' }];
    throw new HoldfastError('invalid-request', 'a doubt begins now at the latest', { faults });
  }
  const marks = { revokedAt: toRfc3339(at), doubtedSince: toRfc3339(since) };
  const keys = entry.keys.map((one) => (one.id === key ? { ...one, ...marks } : one));
  const revoked: Keyed = { ...entry, keys };
  return { step: { act: 'key-revoked', about: key, reason }, state: putEntry<EntryBody>(before, revoked, { by, at }) };
}
