import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference, referenceFor } from '../../../shared/domain/ids.ts';
import { listMeantReferences, mayBeReference } from '../../../shared/domain/spoken-reference.ts';
import { anOrderId } from '../../support/builders.ts';

const SPOKEN = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const REFERENCES = Array.from({ length: 40 }, (_, number) => referenceFor(anOrderId(number)));

const characters = (reference: string): string[] => [...reference.replaceAll('-', '')];
const meant = (heard: readonly string[]): string[] => listMeantReferences(heard.join(''));

const anyReference = fc.constantFrom(...REFERENCES);
const anyPlace = fc.nat(11);
const anyCharacter = fc.constantFrom(...SPOKEN);

describe('what was meant by a reference', () => {
  it('with any one character misheard is among what is proposed, and nothing is read off it', () => {
    for (const reference of REFERENCES) {
      const right = characters(reference);
      for (const [place, character] of right.entries()) {
        for (const misheard of SPOKEN.filter((one) => one !== character)) {
          const heard = right.with(place, misheard);
          expect(readReference(heard.join(''))).toBeUndefined();
          expect(meant(heard)).toContain(reference);
        }
      }
    }
  });

  it('with two neighbours swapped is too', () => {
    fc.assert(
      fc.property(anyReference, fc.nat(10), (reference, place) => {
        const right = characters(reference);
        const [one = '', other = ''] = right.slice(place, place + 2);
        expect(meant(right.toSpliced(place, 2, other, one))).toContain(reference);
      }),
    );
  });

  it('with one missing, doubled or too many is too', () => {
    fc.assert(
      fc.property(anyReference, anyPlace, anyCharacter, (reference, place, more) => {
        const right = characters(reference);
        expect(meant(right.toSpliced(place, 1))).toContain(reference);
        expect(meant(right.toSpliced(place, 0, right[place] ?? ''))).toContain(reference);
        expect(meant(right.toSpliced(place, 0, more))).toContain(reference);
      }),
    );
  });

  it('with two that no reference has is too, and of three nothing is proposed', () => {
    fc.assert(
      fc.property(
        anyReference,
        fc.uniqueArray(anyPlace, { minLength: 3, maxLength: 3 }),
        (reference, [a = 0, b = 0, c = 0]) => {
          const heard = characters(reference).with(a, 'B').with(b, '0');
          expect(meant(heard)).toContain(reference);
          expect(meant(heard.with(c, 'S'))).toEqual([]);
        },
      ),
    );
  });

  it.each`
    heard                | why
    ${'JKLM.NPRT.WXY2'}  | ${'dots between its groups'}
    ${'j k l m n p r t'} | ${'too short'}
    ${''}                | ${'nothing'}
  `('keeps to what passes the check: $why', ({ heard }) => {
    for (const reference of listMeantReferences(heard)) expect(readReference(reference)).toBe(reference);
  });

  it('is few: one for each place, and hardly more', () => {
    fc.assert(
      fc.property(anyReference, anyPlace, anyCharacter, (reference, place, misheard) => {
        const heard = characters(reference).with(place, misheard);
        expect(meant(heard).length).toBeLessThanOrEqual(23);
        expect(meant(characters(reference).toSpliced(place, 1)).length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('is the same whatever stands between its characters', () => {
    const [reference = ''] = REFERENCES;
    const right = characters(reference);
    expect(listMeantReferences(right.join('.'))).toContain(reference);
    expect(listMeantReferences(` ${right.join('–').toLowerCase()} `)).toContain(reference);
  });
});

it.each([
  ['ABCD-EFGH-JKLM', true],
  ['abcd efgh jkl', true],
  ['ABCD-EFGH-JKLMN', true],
  ['ABCD-EFGH-JK', false],
  ['ABCD-EFGH-JKLM-NP', false],
  ['------------', false],
])('%s may be a reference: %s', (spoken, may) => {
  expect(mayBeReference(spoken)).toBe(may);
});
