import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedDigest } from '../../../shared/domain/digest.ts';
import {
  earlierFilingIdFor,
  filingIdFor,
  isOrderId,
  orderIdFor,
  readReference,
  referenceFor,
} from '../../../shared/domain/ids.ts';

const SPOKEN = '23456789ACEFHJKMNPRTWXY';

const filing = earlierFilingIdFor('aut-police', 'key-1');
const order = orderIdFor(filing, 0);

const reference = fc
  .tuple(fc.string(), fc.string(), fc.nat(50))
  .map(([authority, key, position]) => referenceFor(orderIdFor(earlierFilingIdFor(authority, key), position)));

const plain = (spoken: string): string => spoken.replaceAll('-', '');

/** `text` with the characters at the given places replaced. */
const replaced = (text: string, changes: ReadonlyMap<number, string>): string =>
  [...text].map((character, index) => changes.get(index) ?? character).join('');

describe('ids', () => {
  it('are what they were yesterday: a stored id is never derived differently', () => {
    expect(filing).toBe('fil_0dearm566ggbffekx3fcjgrs14');
    expect(order).toBe('ord_r93gys5k6j14nr5x1fkcqxvwvd');
    expect(referenceFor(order)).toBe('E7PM-X37E-W9TF');
  });

  it('the same inputs give the same id, any other input another', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.string(), fc.string(), fc.nat()),
        fc.tuple(fc.string(), fc.string(), fc.nat()),
        (a, b) => {
          const same = a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
          const idOf = ([authority, key, position]: readonly [string, string, number]) =>
            orderIdFor(earlierFilingIdFor(authority, key), position);
          expect(idOf(a)).toBe(idOf([...a]));
          expect(idOf(a) === idOf(b)).toBe(same);
        },
      ),
    );
  });

  it('of a new filing is not to be guessed from its key', () => {
    const [hash, other] = ['one key', 'another'].map((key) => (text: string) => keyedDigest(Buffer.from(key), text));
    if (!hash || !other) throw new Error('two');
    const known = filingIdFor(hash, 'aut-police', 'my-first-order');
    expect(known).toMatch(/^fil_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(filingIdFor(hash, 'aut-police', 'my-first-order')).toBe(known);
    expect(filingIdFor(other, 'aut-police', 'my-first-order')).not.toBe(known);
    expect(earlierFilingIdFor('aut-police', 'my-first-order')).not.toBe(known);
    expect(filingIdFor(hash, 'aut-a', 'b')).not.toBe(filingIdFor(hash, 'aut-', 'ab'));
  });

  it('authority and key are told apart wherever one ends and the other begins', () => {
    expect(earlierFilingIdFor('aut-a', 'b')).not.toBe(earlierFilingIdFor('aut-', 'ab'));
  });

  it('every order of a filing has its own', () => {
    const ids = Array.from({ length: 100 }, (_, position) => orderIdFor(filing, position));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every(isOrderId)).toBe(true);
  });

  it.each`
    text                                  | why
    ${''}                                 | ${'empty'}
    ${'ord_'}                             | ${'no characters'}
    ${'fil_00000000000000000000000000'}   | ${'a filing'}
    ${'ord_0000000000000000000000000'}    | ${'too short'}
    ${'ord_000000000000000000000000000'}  | ${'too long'}
    ${'ord_0000000000000000000000000i'}   | ${'a letter that is not in the alphabet'}
    ${'ord_0000000000000000000000000l'}   | ${'a letter that is not in the alphabet'}
    ${'ord_0000000000000000000000000o'}   | ${'a letter that is not in the alphabet'}
    ${'ord_0000000000000000000000000u'}   | ${'a letter that is not in the alphabet'}
    ${'ORD_00000000000000000000000000'}   | ${'upper case'}
    ${'ord_00000000000000000000000000\n'} | ${'a line break after it'}
    ${' ord_00000000000000000000000000'}  | ${'a space before it'}
  `('$text is no order id: $why', ({ text }: { text: string }) => {
    expect(isOrderId(text)).toBe(false);
  });
});

describe('a spoken reference', () => {
  it('has three groups of four, from characters that stay apart over the phone', () => {
    fc.assert(
      fc.property(reference, (spoken) => {
        expect(spoken).toMatch(/^[2-9ACEFHJKMNPRTWXY]{4}-[2-9ACEFHJKMNPRTWXY]{4}-[2-9ACEFHJKMNPRTWXY]{4}$/);
      }),
    );
  });

  it('reads back to itself', () => {
    fc.assert(
      fc.property(reference, (spoken) => {
        expect(readReference(spoken)).toBe(spoken);
      }),
    );
  });

  it.each`
    heard                     | why
    ${'2345 6789 ace5'}       | ${'lower case, spaces'}
    ${'23456789ACE5'}         | ${'nothing between'}
    ${'23-45-67-89-AC-E5'}    | ${'other groups'}
    ${'  2345-6789-ACE5\t\n'} | ${'space around'}
    ${'2345 - 6789 - aCe5'}   | ${'spaces and dashes'}
  `('is understood with $why', ({ heard }: { heard: string }) => {
    expect(readReference(heard)).toBe('2345-6789-ACE5');
  });

  it.each`
    heard                | why
    ${''}                | ${'nothing said'}
    ${'2345-6789-ACE'}   | ${'a character too few'}
    ${'2345-6789-ACE52'} | ${'a character too many'}
    ${'2345-6789-AC05'}  | ${'a zero, which is not in the alphabet'}
    ${'2345-6789-ACE!'}  | ${'a sign'}
    ${'2345_6789_ACE5'}  | ${'another separator'}
    ${'2345-6789-ACEX'}  | ${'the wrong check character'}
  `('is not taken: $why', ({ heard }: { heard: string }) => {
    expect(readReference(heard)).toBeUndefined();
  });

  it('every single wrong character shows', () => {
    fc.assert(
      fc.property(reference, fc.nat(11), fc.constantFrom(...SPOKEN), (spoken, place, wrong) => {
        const text = plain(spoken);
        fc.pre(text[place] !== wrong);
        expect(readReference(replaced(text, new Map([[place, wrong]])))).toBeUndefined();
      }),
    );
  });

  it('every single wrong character shows, whichever and wherever', () => {
    const text = plain(referenceFor(order));
    for (const place of [...text].keys()) {
      const taken = [...SPOKEN].filter((one) => readReference(replaced(text, new Map([[place, one]]))) !== undefined);
      expect(taken, `place ${place}`).toEqual([text[place]]);
    }
  });

  it('every swap of two neighbours shows, the check character included', () => {
    fc.assert(
      fc.property(reference, fc.nat(10), (spoken, place) => {
        const text = plain(spoken);
        const [one = '', next = ''] = text.slice(place, place + 2);
        fc.pre(one !== next);
        const swapped = replaced(
          text,
          new Map([
            [place, next],
            [place + 1, one],
          ]),
        );
        expect(readReference(swapped)).toBeUndefined();
      }),
    );
  });
});
