import { describe, expect, it } from 'vitest';
import { type Instant, plus } from '../../../../../shared/domain/instant.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import { findNoticeWaitEnd } from '../../../../../shared/domain/order/readings/notice-wait.ts';
import { BAN_IN_ORDER } from '../../../../../shared/domain/order/record/rights.ts';
import type { Ending } from '../../../../../shared/domain/order/record/state.ts';
import { statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { anOfficer, aProvider, aReviewerStanding, at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { applyTime } from '../../../../support/rules.ts';
import { decidedAs, latestReview } from '../acts.ts';
import { COMMANDS, police } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const { preserved, issued } = STORIES;
const { defer } = RIGHTS_COMMANDS;
const release = { type: 'release', reason: 'no-longer-needed' } as const;
const typesOf = ({ latest }: OrderStory): string[] => latest.commit.events.map(({ type }) => type);

/** The provider's own objection, decided for it while the request to wait is with another reviewer. */
const revoked = (story: OrderStory): OrderStory => {
  const objected = story.act(
    { type: 'challenge', grounds: ['privilege'], lateReasonGiven: false },
    { by: aProvider() },
  );
  const { id: review } = latestReview(objected);
  return objected
    .act({ type: 'assign-reviewer', review, reviewer: aReviewerStanding({ person: 'person-reviewer-9' }) })
    .act({ type: 'decide-review', review, outcome: 'revoke', amendment: null, votes: [] });
};

/** An end of each kind that a received hold can have, an hour at most after a request to wait. */
const ENDINGS: Readonly<Record<Exclude<Ending, 'expired'>, (ask: typeof asking) => OrderStory>> = {
  released: (ask) => ask(preserved()).act(release),
  withdrawn: (ask) => ask(preserved()).act(COMMANDS.wdr),
  revoked: (ask) => revoked(ask(preserved())),
  excused: (ask) => {
    const targets = ['t1', 't2'];
    const declined = targets.map((id) => ({ id, reasons: ['data-not-stored-at-receipt'] }));
    return ask(preserved().act({ type: 'not-execute', targets: declined })).act({
      type: 'answer-clarification',
      excused: targets,
    });
  },
  exempt: (ask) => {
    const asked = preserved().act(COMMANDS.clar);
    const end = findNextByTime(asked.state)?.at ?? asked.at;
    return ask(asked, plus(end, -3_600_000)).applyTimeUntil('order.exempt');
  },
  lapsed: () =>
    renewable()
      .act({ ...defer, until: at('2027-03-01T00:00:00Z') }, { at: at('2027-01-19T23:30:00Z') })
      .applyTimeUntil('order.lapsed'),
};

/** Held, with a wait that a reviewer approved and that outlasts the hold. */
const renewable = (): OrderStory => RIGHTS_CASES.deferred();

/** A request to wait, shortly before the end. */
const asking = (story: OrderStory, when = plus(story.at, 60_000)): OrderStory => story.act(defer, { at: when });

describe('while a request to wait is undecided', () => {
  it.each(Object.keys(ENDINGS))('no end of the hold sends the notice: %s', (ending) => {
    const ended = ENDINGS[ending as keyof typeof ENDINGS](asking);
    expect(statusOf(ended.state)).toBe(ending);
    expect(ended.state.rights.deferral?.status).toBe('asked');
    expect(ended.commits.flatMap(({ commit }) => commit.events.map(({ type }) => type))).not.toContain('notice.given');
    expect(findNoticeWaitEnd(ended.state)).toBeGreaterThan(ended.at);
  });

  it.each([
    ['withdrawn because nobody sought the validation', () => issued(police).act({ type: 'acknowledge' }), undefined],
    [
      'withdrawn because the validation was refused',
      () => issued(police).act({ type: 'acknowledge' }).act(COMMANDS.seek),
      COMMANDS.refu,
    ],
  ])('nor one by the validation: %s', (_what, tell, command) => {
    const started = tell();
    const by = anOfficer({ authority: started.state.authority, ...started.state.issuer });
    const asked = started.act(defer, { by, at: command ? plus(started.at, 60_000) : at('2026-11-22T16:00:00Z') });
    const ended = command ? asked.act(command) : asked.applyTimeUntil('order.withdrawn');
    expect(typesOf(ended)).not.toContain('notice.given');
    expect(ended.state.rights).toMatchObject({ notice: { status: 'owed' }, deferral: { status: 'asked' } });
  });

  it('receipt sends none either, though its day has passed', () => {
    const asked = issued().act(
      { type: 'defer-notice', ground: 'public-security', until: at('2026-12-31T00:00:00Z') },
      { at: at('2026-12-10T00:00:00Z') },
    );
    const received = asked.act({ type: 'acknowledge' }, { at: at('2026-12-11T00:00:00Z') });
    expect(typesOf(received)).toEqual(['order.received', 'order.acknowledged']);
    expect(typesOf(received.applyTimeUntil('notice.given'))).toEqual(['review.defaulted', 'notice.given']);
  });

  it('a ban written into the order waits for its reviewer too, and then does not outlast the hold', () => {
    const banned = preserved().act({ ...defer, ground: BAN_IN_ORDER, until: at('2027-01-19T00:00:00Z') });
    const ended = banned.act(release);
    expect(typesOf(ended)).toEqual(['order.released']);
    expect(typesOf(decidedAs(ended, 'affirm'))).toEqual(['review.decided', 'deferral.approved', 'notice.given']);
  });
});

describe('the notice that an end left waiting', () => {
  const ended = () => RIGHTS_CASES.deferralAsked().act(release);
  const DUE: Instant = at('2026-11-23T16:13:00Z'); // three days after the request

  it('goes out with the refusal, in the same commit', () => {
    const refused = decidedAs(ended(), 'revoke');
    expect(refused.latest.commit.events).toMatchObject([
      { type: 'review.decided' },
      { type: 'deferral.refused' },
      { type: 'notice.given', at: refused.at },
    ]);
  });

  it('goes out by itself in the millisecond in which the time to decide runs out, and not before', () => {
    expect(findNoticeWaitEnd(ended().state)).toBe(DUE);
    expect(applyTime(ended().state, plus(DUE, -1)).events).toEqual([]);
    expect(applyTime(ended().state, DUE).events).toMatchObject([
      { type: 'review.defaulted', at: DUE },
      { type: 'notice.given', at: DUE },
    ]);
  });

  it('waits as long as its reviewer lets it once it may', () => {
    const approved = decidedAs(ended(), 'affirm');
    expect(typesOf(approved)).toEqual(['review.decided', 'deferral.approved']);
    expect(findNoticeWaitEnd(approved.state)).toBe(at('2027-02-01T00:00:00Z'));
  });

  it('is nobody’s to wait for where nothing was received, nor once it is given', () => {
    expect(findNoticeWaitEnd(issued().act(defer).act(release).state)).toBeUndefined();
    expect(findNoticeWaitEnd(preserved().act(release).state)).toBeUndefined();
    expect(findNoticeWaitEnd(preserved().act(defer).state)).toBeUndefined();
  });
});
