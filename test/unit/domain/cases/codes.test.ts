import { describe, expect, it } from 'vitest';
import { findLatestOfProvider, type ListEntry, listCode } from '../../../../shared/domain/cases/code-list.ts';
import { type Hands, type ListedCode, mayEnd, requireEndable } from '../../../../shared/domain/cases/listed-code.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import type { Instant } from '../../../../shared/domain/instant.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import { at } from '../../../support/builders.ts';

const START = at('2026-12-05T10:00:00Z');
const idOf = (name: string) => sha256(`id ${name}`);

/** Codes in the order they were made: a capital came through the authority. */
const codesOf = (names: string): ListedCode[] =>
  [...names].map((name, index) => ({
    code: sha256(name),
    id: idOf(name),
    through: name === name.toLowerCase() ? 'provider' : 'authority',
    madeAt: plus(START, index),
    firstUsedAt: null,
    endedAt: null,
  }));

describe('who may end a code', () => {
  it.each`
    own    | wanted | may      | why
    ${'a'} | ${'a'} | ${true}  | ${'it is one’s own'}
    ${'a'} | ${'b'} | ${true}  | ${'it came later through the same hands'}
    ${'a'} | ${'c'} | ${true}  | ${'also with others between'}
    ${'b'} | ${'a'} | ${false} | ${'it came before'}
    ${'c'} | ${'b'} | ${false} | ${'it came before, though through the same hands'}
    ${'a'} | ${'L'} | ${false} | ${'it came through other hands'}
    ${'L'} | ${'b'} | ${false} | ${'it came through other hands'}
    ${'L'} | ${'M'} | ${true}  | ${'it is a later letter'}
    ${'M'} | ${'L'} | ${false} | ${'it is an earlier letter'}
    ${'z'} | ${'a'} | ${false} | ${'nobody knows when one’s own was made'}
  `('with $own of aLbMc, $wanted: $may, as $why', ({ own, wanted, may }) => {
    const codes = codesOf('aLbMc');
    const code = codes.find(({ id }) => id === idOf(wanted));
    expect(code && mayEnd(codes, idOf(own), code)).toBe(may);
    const ending = () => requireEndable(codes, idOf(own), idOf(wanted));
    if (may) expect(ending()).toBe(code);
    else expect(ending).toThrow(expect.objectContaining({ code: 'code-not-yours' }));
  });

  it('nobody knows of one that is not listed, and of one from before lists only itself may be ended', () => {
    const [one, two] = codesOf('ab').map((code) => ({ ...code, through: null, madeAt: null }));
    const codes = [one, two].flatMap((code) => code ?? []);
    expect(() => requireEndable(codes, idOf('a'), idOf('c'))).toThrow(
      expect.objectContaining({ code: 'code-unknown' }),
    );
    expect(codes.map((code) => mayEnd(codes, idOf('a'), code))).toEqual([true, false]);
  });
});

const entry = (name: string, madeAt: Instant | undefined, through: Hands = 'provider'): ListEntry => ({
  code: sha256(name),
  through,
  madeAt,
});
const many = (count: number, from = 0, through: Hands = 'provider') =>
  Array.from({ length: count }, (_, index) => entry(`${from + index}`, plus(START, from + index), through));

describe('the list of an order’s codes', () => {
  it('is in the order they were made, whenever they are put; what is older than lists comes first', () => {
    const [old, one, two] = [entry('old', undefined), entry('one', START), entry('two', plus(START, 1))];
    expect(listCode(listCode([old], two), one)).toEqual([old, one, two]);
    const same = entry('same', START);
    expect(listCode([one], same)).toEqual([one, same]);
  });

  it('knows the provider’s latest', () => {
    const letter = entry('letter', plus(START, 5), 'authority');
    expect(findLatestOfProvider([...many(2), letter])).toEqual(many(2)[1]);
    expect(findLatestOfProvider([letter])).toBeUndefined();
  });
});
