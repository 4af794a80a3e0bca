import { describe, expect, it } from 'vitest';
import { EU_EPOC_PR } from '../../../../../shared/domain/law/eu-epoc-pr/instrument.ts';
import { NZ_79F } from '../../../../../shared/domain/law/reckoned/new-zealand.ts';
import type { Instrument } from '../../../../../shared/domain/law/terms/instrument.ts';
import {
  computeChallengeDecisionDue,
  computeChallengeWindowEnd,
} from '../../../../../shared/domain/order/life/windows.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { RIGHTS_COMMANDS } from '../rights-cases.ts';

/**
 * No instrument that orders can rest on has periods of review of its own, nor a say on what an objection does; this row is lent
 * those of a law that has: five working days, and a hold that goes on until the applicant is told the result.
 */
const LENT: Instrument = {
  ...EU_EPOC_PR,
  periods: {
    ...EU_EPOC_PR.periods,
    'review-filing': NZ_79F.periods['review-filing'],
    'review-decision': NZ_79F.periods['review-decision'],
  },
  objection: { ...EU_EPOC_PR.objection, production: 'waits', onSilence: 'hold-unaffected', setBy: 'law' },
};

const { object, assign, permit, revoke } = RIGHTS_COMMANDS;
const challenged = () => STORIES.preserved({ law: LENT }).applyTimeUntil('notice.given').act(object);

it('counts the time to object, and to decide on it, as the instrument says where it says so', () => {
  const { state } = STORIES.issued();
  // a Friday, and a Monday: the day itself does not count; a reply is counted where it is awaited, in Berlin
  expect(computeChallengeWindowEnd(LENT, state, at('2026-12-04T10:00:00Z'))).toBe(at('2026-12-12T00:00:00Z'));
  expect(computeChallengeDecisionDue(LENT, state, ['privilege'], at('2026-12-14T10:00:00Z'))).toBe(
    at('2026-12-21T23:00:00Z'),
  );
});

describe('where the instrument lets production wait for an open objection', () => {
  it('the data are not asked for until its reviewer lets them be', () => {
    expect(() => challenged().act({ type: 'continue' })).toThrow(
      expect.objectContaining({ code: 'challenge-pending' }),
    );
    const permitted = challenged().act(assign).act(permit).act({ type: 'continue' });
    expect(permitted.state.phase.kind).toBe('continued');
  });

  it('nor is anything kept for it after the hold was revoked', () => {
    expect(() => challenged().act(assign).act(revoke).act({ type: 'continue' })).toThrow(
      expect.objectContaining({ code: 'order-ended' }),
    );
  });
});

it('lets the hold be extended after silence where the instrument has it go on', () => {
  const silent = challenged().applyTimeUntil('review.defaulted');
  expect(silent.state.rights.extensionBarred).toBe(false);
  expect(silent.act({ type: 'extend' }).state.rights.reviews.at(-1)).toMatchObject({ kind: 'sunset' });
});
