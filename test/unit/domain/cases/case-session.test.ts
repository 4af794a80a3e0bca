import { describe, expect, it } from 'vitest';
import { beginSession, readSession, renewSession, tokenOf } from '../../../../shared/domain/cases/case-session.ts';
import { keyedDigest, sha256 } from '../../../../shared/domain/digest.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const mac = (text: string) => keyedDigest(new Uint8Array(32).fill(1), text);
const otherMac = (text: string) => keyedDigest(new Uint8Array(32).fill(2), text);

const NOW = at('2026-12-05T10:00:00Z');
const session = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  code: sha256('a code'),
  expiresAt: at('2026-12-05T10:30:00Z'),
  endsAt: at('2026-12-05T14:00:00Z'),
};
const token = tokenOf(session, mac);
const over = expect.objectContaining({
  name: 'HoldfastError',
  code: 'case-session-invalid',
  message: expect.any(String),
});
const parts = token.split('.');
const withPart = (index: number, value: string) => parts.map((part, at) => (at === index ? value : part)).join('.');

describe('the token of a session', () => {
  it('is read back until its time, to the millisecond', () => {
    expect(readSession(token, mac, NOW)).toEqual(session);
    expect(readSession(token, mac, plus(session.expiresAt, -1))).toEqual(session);
    expect(() => readSession(token, mac, session.expiresAt)).toThrow(over);
  });

  it.each`
    forged                                          | why
    ${''}                                           | ${'nothing'}
    ${'Bearer'}                                     | ${'a word'}
    ${withPart(0, 'BAAAAAAAAAAAAAAAAAAAAA')}        | ${'another id'}
    ${withPart(1, sha256('another code'))}          | ${'another code'}
    ${withPart(2, `${at('2026-12-06T10:30:00Z')}`)} | ${'a longer life'}
    ${withPart(2, '999999999999999')}               | ${'an expiry no calendar has'}
    ${withPart(3, `${at('2026-12-06T14:00:00Z')}`)} | ${'a later end'}
    ${withPart(4, 'f'.repeat(64))}                  | ${'another signature'}
    ${withPart(4, '')}                              | ${'no signature'}
    ${parts.slice(0, 4).join('.')}                  | ${'too few parts'}
    ${`${token}.x`}                                 | ${'too many parts'}
    ${tokenOf(session, otherMac)}                   | ${'made under another key'}
  `('is refused with $why, always alike', ({ forged }) => {
    const caught = () => readSession(forged, mac, NOW);
    expect(caught).toThrow(over);
    expect(caught).toThrow('the session is over: open another with the case code');
  });

  it('says nothing of a person, and nothing of an order', () => {
    expect(token).toMatch(/^A{22}\.[0-9a-f]{64}\.1796466600000\.1796479200000\.[0-9a-f]{64}$/);
  });
});

describe('a session', () => {
  it('begins with half an hour, and may reach four', () => {
    expect(beginSession(session.id, session.code, NOW)).toEqual(session);
  });

  it.each`
    now                           | expiresAt                     | why
    ${'2026-12-05T10:00:00.000Z'} | ${'2026-12-05T10:30:00.000Z'} | ${'at once: nothing is won'}
    ${'2026-12-05T10:29:59.999Z'} | ${'2026-12-05T10:59:59.999Z'} | ${'half an hour from then'}
    ${'2026-12-05T13:30:00.000Z'} | ${'2026-12-05T14:00:00.000Z'} | ${'half an hour, to the end'}
    ${'2026-12-05T13:30:00.001Z'} | ${'2026-12-05T14:00:00.000Z'} | ${'never past the end'}
    ${'2026-12-05T13:59:59.999Z'} | ${'2026-12-05T14:00:00.000Z'} | ${'to the end, once more'}
  `('renewed at $now is good until $expiresAt ($why), and is the same otherwise', ({ now, expiresAt }) => {
    expect(renewSession(session, at(now))).toEqual({ ...session, expiresAt: at(expiresAt) });
  });
});
