import { describe, expect, it } from 'vitest';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import { canBeFound, createImprints } from '../../../../shared/domain/overlap/imprints.ts';
import { createMarks } from '../../../../shared/domain/overlap/marks.ts';

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);
const otherHash = (text: string): Digest => keyedDigest(new Uint8Array(32).fill(1), text);

type Named = Parameters<typeof createImprints>[0][number];

const digestsOf = (type: Named['type'], value: string): string[] =>
  createImprints([{ id: 't1', type, value }], hash).map(({ digest }) => digest);

describe('an imprint', () => {
  it.each<{ one: [Named['type'], string]; other: [Named['type'], string] }>([
    { one: ['email', 'M.Reuther@SKYLARK.example'], other: ['account', 'm.reuther@skylark.example'] },
    { one: ['phone', '+49 30 901820'], other: ['user_or_unique_id', '+4930901820'] },
    { one: ['ip_with_timestamp', '2001:DB8::0:1'], other: ['ip_with_timestamp', '2001:db8::1'] },
  ])('of $one is that of $other', ({ one, other }) => {
    expect(digestsOf(...one)).toEqual(digestsOf(...other));
    expect(digestsOf(...one)).toHaveLength(1);
  });

  it.each<{ one: [Named['type'], string]; other: [Named['type'], string] }>([
    { one: ['email', 'm.reuther@skylark.example'], other: ['email', 'n.reuther@skylark.example'] },
    { one: ['ip_with_timestamp', '192.0.2.44'], other: ['ip_with_timestamp', '192.0.2.0/24'] },
    { one: ['imei', '490154203237518'], other: ['imsi', '490154203237518'] },
  ])('of $one is not that of $other', ({ one, other }) => {
    expect(digestsOf(...one)).not.toEqual(digestsOf(...other));
  });

  it('is one for an identifier, with every target that names it', () => {
    const targets: Named[] = [
      { id: 't1', type: 'email', value: 'm.reuther@skylark.example' },
      { id: 't2', type: 'phone', value: '+4930901820' },
      { id: 't3', type: 'account', value: 'M.Reuther@skylark.example' },
    ];
    expect(createImprints(targets, hash).map(({ targets: ids }) => ids)).toEqual([['t1', 't3'], ['t2']]);
  });

  it('needs the key, and is no mark of whatever provider', () => {
    const target = { id: 't1', type: 'email', value: 'm.reuther@skylark.example' } as const;
    const [imprint] = createImprints([target], hash);
    expect(imprint?.digest).not.toBe(createImprints([target], otherHash)[0]?.digest);
    const [mark] = createMarks('imprint', [{ ...target, span: null, port: null }], hash);
    expect(imprint?.digest).not.toBe(mark?.place);
  });

  it('is of what an earlier rule took, as it was written', () => {
    expect(digestsOf('email', ' not*a@mailbox ')).toEqual(digestsOf('account', 'not*a@mailbox'));
    expect(digestsOf('email', 'not*a@mailbox')).toHaveLength(1);
  });

  it.each<[Named['type'], string]>([
    ['service_name', 'Skylark Mail'],
    ['other', 'the brown parcel'],
  ])('there is none of %s', (type, value) => {
    expect(digestsOf(type, value)).toEqual([]);
  });
});

describe('what can be found', () => {
  it.each<{ type: Named['type']; value: string; found: boolean; why: string }>([
    { type: 'email', value: 'm.reuther@skylark.example', found: true, why: 'a mailbox' },
    { type: 'other', value: 'm.reuther@skylark.example', found: true, why: 'a mailbox in the box for anything' },
    { type: 'other', value: 'the brown parcel', found: false, why: 'free text' },
    { type: 'service_name', value: 'Skylark Mail', found: false, why: 'a service' },
    { type: 'email', value: '*@skylark.example', found: false, why: 'a wildcard' },
  ])('$why: $found', ({ type, value, found }) => {
    expect(canBeFound(type, value)).toBe(found);
  });
});
