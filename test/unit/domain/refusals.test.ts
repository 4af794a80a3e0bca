import { describe, expect, it } from 'vitest';
import { canonicalJson, digest } from '../../../shared/domain/digest.ts';
import { earlierFilingIdFor, orderIdFor, readReference } from '../../../shared/domain/ids.ts';
import { fromRfc3339, instant, latestOf } from '../../../shared/domain/instant.ts';
import { unseal } from '../../../shared/domain/sealing.ts';

describe('a refusal says what was expected', () => {
  it.each(['2026-11-20', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T00:00:00+24:00'])(
    'of %s',
    (text) => {
      expect(() => fromRfc3339(text)).toThrow(
        'must be an RFC 3339 date-time with its offset, such as 2026-11-20T17:10:00+01:00',
      );
    },
  );

  it('of a number that is no instant', () => {
    expect(() => instant(0.5)).toThrow('0.5 is not a whole number of milliseconds between 1970 and 9999');
  });

  it('of a text that is no digest', () => {
    expect(() => digest('ABC')).toThrow('must be 64 lower-case hexadecimal characters');
  });

  it('of a value JSON cannot carry', () => {
    expect(() => canonicalJson(undefined)).toThrow(new TypeError('only JSON values have a canonical form'));
  });

  it('and keeps for the log why a part would not open', () => {
    const place = {
      orderId: orderIdFor(earlierFilingIdFor('aut-police', 'key-1'), 0),
      version: 1,
      part: 'form',
    } as const;
    const part = { ciphertext: new Uint8Array(60), commitment: digest('0'.repeat(64)) };
    expect(() => unseal(new Uint8Array(32), place, part)).toThrow(
      expect.objectContaining({ code: 'record-damaged', cause: expect.any(Error) }),
    );
  });
});

describe('a reference is twelve characters of its alphabet, even where the check character alone would let it pass', () => {
  it.each`
    heard               | why
    ${'2345-6789-ACYW'} | ${'this one is right'}
    ${'2345-6789-ACE5'} | ${'and this one'}
  `('$heard: $why', ({ heard }: { heard: string }) => expect(readReference(heard)).toBe(heard));

  it.each`
    heard                | why
    ${'2345-6789-AC!W'}  | ${'a sign weighs as much as the last letter of the alphabet'}
    ${'2345-6789-ACVW'}  | ${'so does a letter that is not in it'}
    ${'2345-6789-ACE25'} | ${'a character too many, before the check character'}
    ${'2345-6789-ACJ'}   | ${'eleven characters whose last would check them'}
  `('$heard is not taken: $why', ({ heard }: { heard: string }) => expect(readReference(heard)).toBeUndefined());
});

it('the later of two instants, and either of two that are one', () => {
  expect(latestOf(instant(1), instant(2))).toBe(2);
  expect(latestOf(instant(2), instant(1))).toBe(2);
  expect(latestOf(instant(2), instant(2))).toBe(2);
});
