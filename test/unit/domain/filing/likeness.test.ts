import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartOfName, isSameText } from '../../../../shared/domain/filing/likeness.ts';

describe('one name or number, however an office writes it', () => {
  it.each`
    one                           | other                            | same     | part
    ${'LKA-ML 4100-2026-0831'}    | ${'lka ml 4100/2026/0831'}       | ${true}  | ${true}
    ${'Skylark Mail S.à r.l.'}    | ${'SKYLARK MAIL SARL'}           | ${true}  | ${false}
    ${'Landeskriminalamt Muster'} | ${'Landeskriminalamt Muster, Z'} | ${false} | ${true}
    ${'Landeskriminalamt'}        | ${'Landgericht'}                 | ${false} | ${false}
    ${'Lantern Hosting Limited'}  | ${'Skylark Mail Limited'}        | ${false} | ${false}
    ${'—'}                        | ${'Landgericht'}                 | ${false} | ${false}
    ${'Генеральная прокуратура'}  | ${'генеральная  ПРОКУРАТУРА'}    | ${true}  | ${true}
  `('$one and $other: same $same, part $part', ({ one, other, same, part }) => {
    expect([isSameText(one, other), isPartOfName(one, other)]).toEqual([same, part]);
    expect([isSameText(other, one), isPartOfName(other, one)]).toEqual([same, part]); // whichever comes first
  });

  it('case, spaces and punctuation never matter; another digit always does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/), fc.nat(9), (number, digit) => {
        expect(isSameText([...number].join(' - ').toUpperCase(), number)).toBe(true);
        expect(isSameText(`${number}${digit}`, number)).toBe(false);
      }),
    );
  });
});
