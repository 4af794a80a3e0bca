import { describe, expect, it } from 'vitest';
import { findDateFault } from '../../../../../shared/domain/filing/dates.ts';
import { CA_487_012 } from '../../../../../shared/domain/law/ca-487-012/law.ts';
import { EU_EPOC_PR } from '../../../../../shared/domain/law/eu-epoc-pr/instrument.ts';
import { NZ_79F } from '../../../../../shared/domain/law/reckoned/new-zealand.ts';
import type { Instrument } from '../../../../../shared/domain/law/terms/instrument.ts';
import { findEndByTime } from '../../../../../shared/domain/order/life/time.ts';
import {
  computeChallengeDecisionDue,
  computeChallengeWindowEnd,
} from '../../../../../shared/domain/order/life/windows.ts';
import { describeAfterEnd } from '../../../../../shared/domain/order/readings/after-end.ts';
import { at, facts } from '../../../../support/builders.ts';
import { OrderStory, STORIES } from '../../../../support/order-story.ts';
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

describe('where the hold counts from the day the order is made, as long as the case has it', () => {
  const initial = CA_487_012.periods.initial;
  const law: Instrument = {
    ...EU_EPOC_PR,
    periods: { ...EU_EPOC_PR.periods, initial },
    ends: {
      ...EU_EPOC_PR.ends,
      'period-ended': { kind: 'end', data: 'destroy', setBy: 'law', citation: 'a law', mark: 'V' },
    },
  };
  const filed = (variant: 'domestic' | 'foreign') => OrderStory.issued({ law, facts: facts({ variant }) });
  const read = (story: OrderStory) => story.act({ type: 'read-certificate' }, { at: at('2026-11-25T10:00:00Z') });

  it.each([
    ['domestic', '2026-12-12T00:00:00Z'],
    ['foreign', '2027-02-19T00:00:00Z'],
  ] as const)('%s: receipt five days later begins the hold and moves no end', (variant, end) => {
    const issued = filed(variant);
    expect(findEndByTime(issued.state)).toMatchObject({ type: 'order.expired', at: at(end) });
    const running = read(issued);
    expect(findEndByTime(running.state)).toMatchObject({ type: 'order.lapsed', at: at(end) });
    expect(running.state).toMatchObject({
      variant,
      phase: { period: { startsAt: at('2026-11-25T10:00:00Z'), ends: { startsAt: issued.at } } },
    });
  });

  it('an extension is added to the end it has; the tenth of January is a Sunday', () => {
    const extended = read(filed('domestic')).act({ type: 'extend' });
    expect(findEndByTime(extended.state)?.at).toBe(at('2027-01-12T00:00:00Z'));
  });

  it('what was kept for it is destroyed after its end, where the instrument says so', () => {
    const { state } = read(filed('domestic')).applyTimeUntil('order.lapsed');
    expect(describeAfterEnd(law, state, [], [])).toMatchObject({ data: 'destroy', citation: 'a law' });
  });

  it('is issued on the day it is dated, and on no later one', () => {
    const dated = (day: string) => facts({ variant: 'domestic', issuedOn: { day, pointer: '/date' } });
    const now = at('2026-11-20T22:30:00Z'); // the next day has not begun in Berlin
    expect(findDateFault(law, dated('2026-11-20'), 'Europe/Berlin', now)).toBeUndefined();
    expect(findDateFault(law, dated('2026-11-19'), 'Europe/Berlin', now)).toMatchObject({
      code: 'signature-too-old',
      rule: initial.citation,
      faults: [{ pointer: '/date', detail: expect.stringContaining('is before 2026-11-20') }],
    });
  });

  it('an order that does not say which case it is, is a bug', () => {
    expect(() => OrderStory.issued({ law })).toThrow('does not say whether the offence');
  });
});
