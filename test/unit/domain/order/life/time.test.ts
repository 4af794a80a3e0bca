import { describe, expect, it } from 'vitest';
import { plus, toRfc3339 } from '../../../../../shared/domain/instant.ts';
import { findEndByTime, findNextByTime, isInForce } from '../../../../../shared/domain/order/life/time.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { applyTime } from '../../../../support/rules.ts';
import { cellsOf } from '../../../../support/tables.ts';
import { CASES, COMMANDS, police } from '../cases.ts';

/** What time does next to each case, one thing or `+` several at one instant, and when and why it ends the hold. Issued on Friday 20 November 2026, 16:10 UTC. */
const TABLE = `
acknowledged           | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
acknowledgementOverdue | order.expired + notice.waived          2027-01-20T00:00:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
american               | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-02-19T00:00:00.000Z never-received
americanAsked          | clarification.overdue                  2026-11-25T16:12:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
americanExtended       | end.acknowledgement-overdue            2026-11-20T17:12:00.000Z | order.lapsed    2027-05-19T23:00:00.000Z period-ended
americanOverdue        | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
americanRunning        | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
askedOfOneContinued    | end.acknowledgement-overdue            2026-11-20T17:13:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
awaitedContinued       | validation.overdue                     2026-11-22T16:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
awaitedRunning         | validation.overdue                     2026-11-22T16:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
betweenEnds            | notice.given                           2026-12-01T16:10:00.000Z | order.lapsed    2027-01-19T00:00:00.000Z period-ended
clarificationAnswered  | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
clarificationOpen      | order.exempt + notice.given            2026-11-25T23:00:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
confirmed              | notice.relay-overdue                   2026-11-27T16:13:00.000Z |
continuationLapsed     | release.overdue                        2027-11-27T16:13:00.000Z |
continued              | end.acknowledgement-overdue            2026-11-20T17:13:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
continuedAcknowledged  | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
declinedWhileAsked     | targets.exempt                         2026-11-25T23:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
endOverdue             | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
confirmedAgain         | acknowledgement.overdue                2026-11-20T17:11:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
doubted                | doubt.undone                           2026-11-21T16:11:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
doubtedByTwo           | order.withdrawn + notice.waived        2026-11-22T16:12:00.000Z | order.withdrawn 2026-11-22T16:12:00.000Z not-confirmed-again
doubtUndone            | acknowledgement.overdue                2026-11-21T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
notConfirmedAgain      | order.erased                           2027-11-22T16:11:00.000Z |
receivedWhileDoubted   | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
erased                 |                                                                 |
erasedUnwritten        | notice.relay-overdue                   2026-11-27T16:13:00.000Z |
excused                | notice.relay-overdue + release.overdue 2026-11-27T16:13:00.000Z |
exempt                 | notice.relay-overdue + release.overdue 2026-12-02T23:00:00.000Z |
exemptUnwritten        | order.exempt + notice.given            2026-11-25T23:00:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
expired                | order.erased                           2028-01-20T00:00:00.000Z |
expiredUnwritten       | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
extended               | end.acknowledgement-overdue            2026-11-20T17:13:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
extendedAcknowledged   | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
issued                 | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
lapsed                 | release.overdue                        2027-01-27T00:00:00.000Z |
lapsedUnwritten        | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
lastOneContinued       | end.acknowledgement-overdue            2026-11-26T00:02:00.000Z | order.lapsed    2027-11-25T23:02:00.000Z continuation-not-confirmed
lastOneDeclined        | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
lateContinued          | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.lapsed    2027-11-20T16:12:00.000Z continuation-not-confirmed
leaveAsked             | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:16:00.000Z continuation-not-confirmed
leaveGiven             | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:16:00.000Z continuation-not-confirmed
leaveRefused           | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:16:00.000Z continuation-not-confirmed
leaveRefusedTwice      | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:16:00.000Z continuation-not-confirmed
narrowed               | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
needAsked              | need.unanswered                        2026-12-23T20:05:30.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
needAskedContinued     | need.unanswered                        2027-05-25T04:13:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
needConfirmed          | need.asked                             2027-01-13T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
needSilent             | need.asked                             2027-01-13T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
notExecuted            | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
nothingHeld            | notice.relay-overdue + release.overdue 2026-11-27T16:13:00.000Z |
nothingHeldConfirmed   | notice.relay-overdue                   2026-11-27T16:13:00.000Z |
notSoughtUnwritten     | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
openContinued          | end.acknowledgement-overdue            2026-11-20T17:13:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
overBurst              | emergency.unseen                       2026-11-20T17:00:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
overBurstContinued     | emergency.unseen                       2026-11-20T17:00:00.000Z | order.lapsed    2027-11-20T16:12:00.000Z continuation-not-confirmed
overBurstRunning       | emergency.unseen                       2026-11-20T17:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
overBurstSeen          | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
overBurstUnseen        | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
overdue                | order.erased                           2027-11-20T16:13:00.000Z |
overlapping            | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
partlyExcused          | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
partlyExempt           | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
preserved              | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
priorValidation        | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
released               | notice.relay-overdue + release.overdue 2026-11-27T16:13:00.000Z |
renewedOnce            | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:16:00.000Z continuation-not-confirmed
renewedWithLeave       | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:23:00.000Z continuation-not-confirmed
revoked                | notice.relay-overdue + release.overdue 2026-11-27T16:15:00.000Z |
running                | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
sentLater              | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
soughtContinued        | review.moved                           2026-11-27T16:10:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
soughtRunning          | review.moved                           2026-11-27T16:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
unsent                 | notice.given                           2026-12-04T16:10:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
unsentOverdue          | review.moved                           2027-01-03T16:13:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
validationAwaited      | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
validationGranted      | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
validationNotSought    | review.moved                           2026-11-27T16:10:00.000Z |
validationRefused      | review.moved                           2026-11-27T16:10:00.000Z |
validationSought       | acknowledgement.overdue                2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
withdrawn              | notice.relay-overdue + release.overdue 2026-11-27T16:13:00.000Z |
withdrawnWhileOpen     | notice.relay-overdue + release.overdue 2026-11-27T16:13:00.000Z |
withdrawnWhileSought   | review.moved                           2026-11-27T16:10:00.000Z |
`;

const rows = cellsOf(TABLE).map(([name = '', next = '', end = '']) => {
  const [, nextType = '', nextAt = ''] = /^(.*?) +(\S+)$/.exec(next) ?? [];
  const [endType = '', endAt = '', reason = ''] = end.split(/ +/);
  return { name, nextType, nextAt, endType, endAt, reason };
});

const stateOf = (name: string): OrderState => {
  const told = CASES[name];
  if (!told) throw new Error(`no case is called ${name}`);
  return told().story.state;
};

const lines = (events: readonly { readonly type: string; readonly at: number }[]): string[] =>
  events.map((event) => `${event.type} ${new Date(event.at).toISOString()}`);

describe('what time brings to every state', () => {
  it('is written for every case', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort());
  });

  it.each(rows.filter(({ nextType }) => nextType !== ''))(
    '$name: next $nextType, not a millisecond before $nextAt',
    ({ name, nextType, nextAt }) => {
      const state = stateOf(name);
      const next = findNextByTime(state);
      const wanted = nextType.split(' + ').map((type) => `${type} ${nextAt}`);
      expect(lines(next ? [next] : [])).toEqual(wanted.slice(0, 1));
      expect(applyTime(state, plus(at(nextAt), -1))).toEqual({ state, events: [] });
      expect(lines(applyTime(state, at(nextAt)).events)).toEqual(wanted);
      expect(lines(applyTime(state, plus(at(nextAt), 1)).events)).toEqual(wanted);
    },
  );

  it.each(rows.filter(({ endType }) => endType !== ''))(
    '$name: in force until $endAt, then $endType because $reason',
    ({ name, endType, endAt, reason }) => {
      const state = stateOf(name);
      const end = findEndByTime(state);
      expect([end?.type, end && toRfc3339(end.at), end?.reason]).toEqual([endType, endAt, reason]);
      expect(isInForce(state, plus(at(endAt), -1))).toBe(true);
      expect(isInForce(state, at(endAt))).toBe(false);
      expect(isInForce(state, plus(at(endAt), 1))).toBe(false);
      const ended = applyTime(state, at(endAt)).state;
      expect(ended.phase).toMatchObject({ kind: 'ended', at: at(endAt) });
      expect(findEndByTime(ended)).toBeUndefined();
      expect(isInForce(ended, plus(at(endAt), -1))).toBe(false); // once written it is over, whoever asks about earlier
    },
  );

  it.each(rows.filter(({ endType }) => endType === ''))('$name: no more in force at all', ({ name }) => {
    const state = stateOf(name);
    expect(findEndByTime(state)).toBeUndefined();
    expect(isInForce(state, state.issuedAt)).toBe(false);
  });

  it('nothing is left to wait for once an order is erased', () => {
    const { state } = STORIES.erased();
    expect(findNextByTime(state)).toBeUndefined();
    expect(applyTime(state, at('2099-01-01T00:00:00Z'))).toEqual({ state, events: [] });
  });
});

describe('instants that passed together', () => {
  it.each<[string, OrderState, string[]]>([
    [
      'nobody ever did anything',
      STORIES.issued().state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
        'order.expired 2027-01-20T00:00:00.000Z',
        'notice.waived 2027-01-20T00:00:00.000Z', // never received: nobody is to be told, and no confirmation is owed
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
    [
      'read, and no more',
      STORIES.running().state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
        'notice.given 2026-12-04T16:10:00.000Z',
        'notice.relay-overdue 2026-12-11T16:10:00.000Z',
        'need.asked 2026-12-20T20:05:30.000Z', // halfway from receipt to the end
        'need.unanswered 2026-12-23T20:05:30.000Z',
        'need.asked 2027-01-13T00:00:00.000Z', // a week before it
        'need.unanswered 2027-01-16T00:00:00.000Z',
        'order.lapsed 2027-01-20T00:00:00.000Z',
        'release.overdue 2027-01-27T00:00:00.000Z',
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
    [
      'read, validation not sought',
      STORIES.issued(police).act(COMMANDS.read).state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
        'validation.overdue 2026-11-22T16:10:00.000Z',
        'order.withdrawn 2026-11-22T17:00:00.000Z',
        'notice.given 2026-11-22T17:00:00.000Z', // at the latest with the end
        'review.moved 2026-11-27T16:10:00.000Z', // the emergency's own review goes on
        'notice.relay-overdue 2026-11-29T17:00:00.000Z',
        'release.overdue 2026-11-29T17:00:00.000Z',
        'review.defaulted 2026-12-04T16:10:00.000Z',
        'order.erased 2027-11-22T17:00:00.000Z',
      ],
    ],
    [
      'validation sought and not decided',
      STORIES.validationSought().state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
        'review.moved 2026-11-27T16:10:00.000Z',
        'validation.overdue 2026-11-27T16:11:00.000Z',
        'review.defaulted 2026-12-04T16:10:00.000Z',
        'order.expired 2027-01-20T00:00:00.000Z',
        'notice.waived 2027-01-20T00:00:00.000Z',
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
    [
      'sought only after the warning: the decision is awaited anew',
      STORIES.issued(police)
        .applyTime(at('2026-11-22T16:10:00Z'))
        .act(COMMANDS.seek, { at: at('2026-11-22T16:59:59.999Z') }).state,
      [
        'review.moved 2026-11-27T16:10:00.000Z',
        'validation.overdue 2026-11-29T16:59:59.999Z',
        'review.defaulted 2026-12-04T16:10:00.000Z',
        'order.expired 2027-01-20T00:00:00.000Z',
        'notice.waived 2027-01-20T00:00:00.000Z',
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
  ])('come out in order: %s', (_, state, wanted) => {
    const { events, state: reached } = applyTime(state, at('2030-01-01T00:00:00Z'));
    expect(lines(events)).toEqual(wanted);
    expect(statusOf(reached)).toBe('erased');
  });

  it('an end goes before a warning of the same instant, which then has lost its sense', () => {
    const { state } = STORIES.issued();
    const end = at('2027-01-20T00:00:00Z');
    const late: OrderState = { ...state, acknowledgement: { status: 'awaited', dueAt: end } };
    expect(lines(applyTime(late, end).events)).toEqual([
      'order.expired 2027-01-20T00:00:00.000Z',
      'notice.waived 2027-01-20T00:00:00.000Z',
    ]);
  });

  it('of two ends at one instant the hold’s own is the one on record', () => {
    const { state } = STORIES.clarificationOpen();
    if (state.phase.kind !== 'running' || !state.clarification?.answerBy) throw new Error('another story was told');
    const appliedEndsAt = state.phase.period.ends.appliedEndsAt;
    const tied: OrderState = {
      ...state,
      clarification: { ...state.clarification, answerBy: { ...state.clarification.answerBy, appliedEndsAt } },
    };
    expect(findEndByTime(tied)?.type).toBe('order.lapsed');
  });
});

describe('a status', () => {
  it.each([
    ['issued', 'issued'],
    ['preserved', 'running'],
    ['continued', 'continued'],
    ['lapsed', 'lapsed'],
    ['released', 'released'],
    ['withdrawn', 'withdrawn'],
    ['expired', 'expired'],
    ['exempt', 'exempt'],
    ['excused', 'excused'],
    ['narrowed', 'running'],
    ['revoked', 'revoked'],
    ['overdue', 'released'],
    ['erased', 'erased'],
  ])('of %s is %s', (name, status) => {
    expect(statusOf(stateOf(name))).toBe(status);
  });
});
