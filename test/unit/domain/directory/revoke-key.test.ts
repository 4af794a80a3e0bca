import { describe, expect, it } from 'vitest';
import { EMPTY_STATE } from '../../../../shared/domain/directory/entry-state.ts';
import type { KeptKey, Keyed } from '../../../../shared/domain/directory/kept-keys.ts';
import { revokeKey } from '../../../../shared/domain/directory/revoke-key.ts';
import { at } from '../../../support/builders.ts';

const NOW = at('2026-11-20T16:10:00Z');
const SINCE = at('2026-11-20T15:00:00Z');
const MARKS = { revokedAt: '2026-11-20T16:10:00.000Z', doubtedSince: '2026-11-20T15:00:00.000Z' };

const key = (id: string, publicKey: string, changes: Partial<KeptKey> = {}): KeptKey => ({
  id,
  publicKey,
  notBefore: '2026-01-01T00:00:00Z',
  ...changes,
});
function revoke(keys: readonly KeptKey[]): readonly KeptKey[] {
  const entry: Keyed = { kind: 'provider', id: 'prv-demo', keys };
  const doubt = { key: 'key-1', reason: 'A laptop.', since: SINCE };
  const { step, state } = revokeKey({ ...EMPTY_STATE, entry }, doubt, { by: 'registrar-1', at: NOW });
  expect(step).toEqual({ act: 'key-revoked', about: 'key-1', reason: 'A laptop.' });
  return (state.entry as Keyed).keys;
}

describe('a key that is revoked', () => {
  it('is so under every id that the entry has for it, and no other key is', () => {
    const [one, twin, other] = [key('key-1', 'AAA='), key('key-2', 'AAA='), key('key-3', 'BBB=')];
    expect(revoke([one, twin, other])).toEqual([{ ...one, ...MARKS }, { ...twin, ...MARKS }, other]);
  });

  it('keeps what is on file of an earlier revocation under another id', () => {
    const earlier = key('key-2', 'AAA=', { revokedAt: '2026-10-01T00:00:00Z', doubtedSince: '2026-09-01T00:00:00Z' });
    expect(revoke([key('key-1', 'AAA='), earlier])[1]).toEqual(earlier);
  });

  it.each`
    revokedAt                     | revokes  | why
    ${'2026-11-20T16:10:00.001Z'} | ${true}  | ${'it would have signed until then'}
    ${'2031-01-01T00:00:00Z'}     | ${true}  | ${'likewise, for years'}
    ${'2026-11-20T16:10:00Z'}     | ${false} | ${'it signs no more'}
    ${'2026-01-01T00:00:00Z'}     | ${false} | ${'nor has it for long'}
  `('is revoked at once where that was to be at $revokedAt: $revokes, $why', ({ revokedAt, revokes }) => {
    const act = () => revoke([key('key-1', 'AAA=', { revokedAt })]);
    if (revokes) expect(act()).toEqual([key('key-1', 'AAA=', MARKS)]);
    else expect(act).toThrow(expect.objectContaining({ code: 'key-revoked' }));
  });
});
