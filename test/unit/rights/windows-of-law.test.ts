import { expect, it, vi } from 'vitest';
import { challengeDecisionDue, challengeWindowEnds } from '../../../shared/domain/rights/windows.ts';
import { at } from '../../support/builders.ts';
import { STORIES } from '../../support/order-story.ts';

/** No instrument that orders can rest on has such periods of its own; this one is lent those of a law that has, five working days. */
vi.mock(import('../../../shared/domain/instruments/instruments.ts'), async (original) => {
  const real = await original();
  const { NZ_79F } = await import('../../../shared/domain/law/new-zealand.ts');
  const { 'review-filing': filing, 'review-decision': decision } = NZ_79F.periods;
  const row = real.INSTRUMENTS['EU-EPOC-PR'];
  const changed = { ...row, periods: { ...row.periods, 'review-filing': filing, 'review-decision': decision } };
  return { ...real, INSTRUMENTS: { ...real.INSTRUMENTS, 'EU-EPOC-PR': changed } };
});

it('counts the time to object, and to decide on it, as the instrument says where it says so', () => {
  const { state } = STORIES.issued();
  // a Friday, and a Monday: the day itself does not count; a reply is counted where it is awaited, in Berlin
  expect(challengeWindowEnds(state, at('2026-12-04T10:00:00Z'))).toBe(at('2026-12-12T00:00:00Z'));
  expect(challengeDecisionDue(state, ['privilege'], at('2026-12-14T10:00:00Z'))).toBe(at('2026-12-21T23:00:00Z'));
});
