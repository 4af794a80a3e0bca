import { expect, it } from 'vitest';
import { SIGN_OFFS, type SignOff } from '../../../../shared/domain/law/sign-off.ts';
import { listUnverified } from '../../../support/rules.ts';

const signed = (answer: string, instrument: SignOff['instrument'] = 'US-2703f'): SignOff => ({
  instrument,
  answer,
  by: 'A. Counsel, legal service',
  on: '2026-11-20',
  source: '18 U.S.C. § 2703, edition of 2026',
});

it('the European row rests on nothing that was not read', () => {
  expect(listUnverified('EU-EPOC-PR', 'refused')).toEqual([]);
});

it('what was not read is shown where it may be used', () => {
  expect(listUnverified('US-2703f', 'shown')).toEqual(['/computation/basis', '/firstDay']);
});

it('a request between States needs a lawyer’s word where orders are real', () => {
  expect(listUnverified('COE-29', 'shown')).toEqual(['/computation/basis', '/firstDay']);
  expect(() => listUnverified('COE-29', 'refused')).toThrow(
    expect.objectContaining({
      code: 'instrument-not-verified',
      rule: 'Holdfast policy: law that was not verified is used only once a lawyer has signed it off',
    }),
  );
});

it.each([
  ['nothing', []],
  ['one of two answers', [signed('/firstDay')]],
  [
    'the answers of another instrument',
    [signed('/firstDay', 'EU-EPOC-PR'), signed('/computation/basis', 'EU-EPOC-PR')],
  ],
])('with %s signed off it is refused', (_, signOffs) => {
  expect(() => listUnverified('US-2703f', 'refused', signOffs)).toThrow(
    expect.objectContaining({ code: 'instrument-not-verified' }),
  );
});

it('with every answer signed off it may be used', () => {
  expect(listUnverified('US-2703f', 'refused', [signed('/firstDay'), signed('/computation/basis')])).toEqual([]);
});

it('a sign-off names an answer that is open, who, when and what source', () => {
  for (const { instrument, answer, by, on, source } of SIGN_OFFS) {
    expect(listUnverified(instrument, 'shown', [])).toContain(answer);
    expect([by, source].every((text) => text.length > 5)).toBe(true);
    expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});
