import { HoldfastError } from '../../errors.ts';
import { fromRfc3339, type Instant, toRfc3339 } from '../instant.ts';
import type { Decided } from './changes.ts';
import { applyTimeTo, type EntryBody, type EntryState } from './entry-state.ts';
import { isKeyed, type KeptKey, type Keyed } from './kept-keys.ts';
import { type By, putEntry } from './put-entry.ts';

/** Why a key is no longer trusted. */
export interface Doubt {
  readonly key: string;
  readonly reason: string;
  /** Since when it is doubted that the provider alone could sign with it. */
  readonly since: Instant;
}

/**
 * Takes a key out of use at once, under every id that the entry has for it, by one registrar alone; the last one too. A change that was open
 * is over: it was proposed to replace what stands no longer, and whoever proposes anew sees which key is revoked.
 *
 * @throws HoldfastError `key-unknown`; `key-revoked` for one that is already; `invalid-request` for a doubt that begins later than now.
 */
export function revokeKey(before: EntryState, { key, reason, since }: Doubt, { by, at }: By): Decided {
  const { entry } = applyTimeTo(before, at);
  const known = isKeyed(entry) ? entry.keys.find(({ id }) => id === key) : undefined;
  if (!isKeyed(entry) || !known) throw new HoldfastError('key-unknown', 'the provider has no key of that id');
  if (isRevoked(known, at)) {
    throw new HoldfastError('key-revoked', `the key is revoked since ${known.revokedAt}: two registrars can undo it`);
  }
  if (since > at) {
    const faults = [{ pointer: '/doubtedSince', detail: 'must not be later than now' }];
    throw new HoldfastError('invalid-request', 'a doubt begins now at the latest', { faults });
  }
  const marks = { revokedAt: toRfc3339(at), doubtedSince: toRfc3339(since) };
  const keys = entry.keys.map((one) =>
    one.publicKey === known.publicKey && !isRevoked(one, at) ? { ...one, ...marks } : one,
  );
  const revoked: Keyed = { ...entry, keys };
  return { step: { act: 'key-revoked', about: key, reason }, state: putEntry<EntryBody>(before, revoked, { by, at }) };
}

/** Whether it signs no more: an entry can say of a key that it will be revoked, and until then it signs. */
const isRevoked = ({ revokedAt }: KeptKey, now: Instant): boolean =>
  revokedAt !== undefined && fromRfc3339(revokedAt) <= now;
