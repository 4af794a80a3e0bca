import { expect, it } from 'vitest';
import type { SignOff } from '../../../../shared/domain/law/sign-off.ts';
import { listUnverified } from '../../../support/rules.ts';

const FIRST_DAY: SignOff = {
  instrument: 'US-2703f',
  answer: '/firstDay',
  by: 'A. Counsel, legal service',
  on: '2026-11-20',
  source: '18 U.S.C. § 2703, edition of 2026',
};

it('a sign-off closes the answer it names and leaves the other open', () => {
  expect(listUnverified('US-2703f', 'shown', [FIRST_DAY])).toEqual(['/computation/basis']);
});

it('a refusal names every answer that is open', () => {
  expect(() => listUnverified('US-2703f', 'refused', [])).toThrow(
    'US-2703f is neither verified nor signed off: /computation/basis, /firstDay',
  );
});
