import { describe, expect, it } from 'vitest';
import { plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { OrderState } from '../../../shared/domain/order/state.ts';
import { statusOf } from '../../../shared/domain/order/status.ts';
import { elapse, endByTime, inForce, nextByTime } from '../../../shared/domain/order/time.ts';
import { at } from '../../support/builders.ts';
import { STORIES } from '../../support/order-story.ts';
import { CASES, COMMANDS, police } from './cases.ts';

/** What time does next to each case, and when and why it ends the hold. Issued on Friday 20 November 2026, 16:10 UTC. */
const TABLE = `
acknowledged           | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
acknowledgementOverdue | order.expired           2027-01-20T00:00:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
american               | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-02-19T00:00:00.000Z never-received
americanAsked          | clarification.overdue   2026-11-25T16:12:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
americanExtended       | order.lapsed            2027-05-19T23:00:00.000Z | order.lapsed    2027-05-19T23:00:00.000Z period-ended
americanOverdue        | order.lapsed            2027-02-19T00:00:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
americanRunning        | order.lapsed            2027-02-19T00:00:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
askedOfOneContinued    | targets.exempt          2026-11-25T23:00:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
awaitedContinued       | validation.overdue      2026-11-22T16:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
awaitedRunning         | validation.overdue      2026-11-22T16:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
betweenEnds            | order.lapsed            2027-01-19T00:00:00.000Z | order.lapsed    2027-01-19T00:00:00.000Z period-ended
clarificationAnswered  | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
clarificationOpen      | order.exempt            2026-11-25T23:00:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
confirmed              | order.erased            2027-11-20T16:13:00.000Z |
continuationLapsed     | release.overdue         2027-11-27T16:13:00.000Z |
continued              | order.lapsed            2027-11-20T16:13:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
declinedWhileAsked     | targets.exempt          2026-11-25T23:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
erased                 |                                                  |
erasedUnwritten        | order.erased            2027-11-20T16:13:00.000Z |
excused                | release.overdue         2026-11-27T16:13:00.000Z |
exempt                 | release.overdue         2026-12-02T23:00:00.000Z |
exemptUnwritten        | order.exempt            2026-11-25T23:00:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
expired                | order.erased            2028-01-20T00:00:00.000Z |
expiredUnwritten       | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
extended               | order.lapsed            2027-02-19T00:00:00.000Z | order.lapsed    2027-02-19T00:00:00.000Z period-ended
issued                 | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
lapsed                 | release.overdue         2027-01-27T00:00:00.000Z |
lapsedUnwritten        | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
lastOneContinued       | order.lapsed            2027-11-25T23:02:00.000Z | order.lapsed    2027-11-25T23:02:00.000Z continuation-not-confirmed
lastOneDeclined        | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
lateContinued          | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.lapsed    2027-11-20T16:12:00.000Z continuation-not-confirmed
notExecuted            | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
notSoughtUnwritten     | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
nothingHeld            | release.overdue         2026-11-27T16:13:00.000Z |
nothingHeldConfirmed   | order.erased            2027-11-20T16:13:00.000Z |
openContinued          | order.exempt            2026-11-25T23:00:00.000Z | order.exempt    2026-11-25T23:00:00.000Z clarification-not-answered
overdue                | order.erased            2027-11-20T16:13:00.000Z |
partlyExcused          | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
partlyExempt           | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
preserved              | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
overlapping            | order.lapsed            2027-01-20T00:00:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
priorValidation        | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
released               | release.overdue         2026-11-27T16:13:00.000Z |
running                | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
soughtContinued        | validation.overdue      2026-11-27T16:11:00.000Z | order.lapsed    2027-11-20T16:13:00.000Z continuation-not-confirmed
soughtRunning          | validation.overdue      2026-11-27T16:11:00.000Z | order.lapsed    2027-01-20T00:00:00.000Z period-ended
validationAwaited      | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.withdrawn 2026-11-22T17:00:00.000Z validation-not-sought
validationGranted      | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
validationNotSought    | order.erased            2027-11-22T17:00:00.000Z |
validationRefused      | order.erased            2027-11-20T16:12:00.000Z |
validationSought       | acknowledgement.overdue 2026-11-20T17:10:00.000Z | order.expired   2027-01-20T00:00:00.000Z never-received
withdrawn              | release.overdue         2026-11-27T16:13:00.000Z |
withdrawnWhileOpen     | release.overdue         2026-11-27T16:13:00.000Z |
withdrawnWhileSought   | order.erased            2027-11-20T16:12:00.000Z |
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', next = '', end = ''] = line.split('|').map((cell) => cell.trim());
    const [nextType = '', nextAt = ''] = next.split(/ +/);
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
      const next = nextByTime(state);
      expect(lines(next ? [next] : [])).toEqual([`${nextType} ${nextAt}`]);
      expect(elapse(state, plus(at(nextAt), -1))).toEqual({ state, events: [] });
      expect(lines(elapse(state, at(nextAt)).events)).toEqual([`${nextType} ${nextAt}`]);
      expect(lines(elapse(state, plus(at(nextAt), 1)).events)).toEqual([`${nextType} ${nextAt}`]);
    },
  );

  it.each(rows.filter(({ endType }) => endType !== ''))(
    '$name: in force until $endAt, then $endType because $reason',
    ({ name, endType, endAt, reason }) => {
      const state = stateOf(name);
      const end = endByTime(state);
      expect([end?.type, end && toRfc3339(end.at), end?.reason]).toEqual([endType, endAt, reason]);
      expect(inForce(state, plus(at(endAt), -1))).toBe(true);
      expect(inForce(state, at(endAt))).toBe(false);
      expect(inForce(state, plus(at(endAt), 1))).toBe(false);
      const ended = elapse(state, at(endAt)).state;
      expect(ended.phase).toMatchObject({ kind: 'ended', at: at(endAt) });
      expect(endByTime(ended)).toBeUndefined();
      expect(inForce(ended, plus(at(endAt), -1))).toBe(false); // once written it is over, whoever asks about earlier
    },
  );

  it.each(rows.filter(({ endType }) => endType === ''))('$name: no more in force at all', ({ name }) => {
    const state = stateOf(name);
    expect(endByTime(state)).toBeUndefined();
    expect(inForce(state, state.issuedAt)).toBe(false);
  });

  it('nothing is left to wait for once an order is erased', () => {
    const { state } = STORIES.erased();
    expect(nextByTime(state)).toBeUndefined();
    expect(elapse(state, at('2099-01-01T00:00:00Z'))).toEqual({ state, events: [] });
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
        'order.erased 2028-01-20T00:00:00.000Z', // never received: no confirmation is owed
      ],
    ],
    [
      'read, and no more',
      STORIES.running().state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
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
        'release.overdue 2026-11-29T17:00:00.000Z',
        'order.erased 2027-11-22T17:00:00.000Z',
      ],
    ],
    [
      'validation sought and not decided',
      STORIES.validationSought().state,
      [
        'acknowledgement.overdue 2026-11-20T17:10:00.000Z',
        'validation.overdue 2026-11-27T16:11:00.000Z',
        'order.expired 2027-01-20T00:00:00.000Z',
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
    [
      'sought only after the warning: the decision is awaited anew',
      STORIES.issued(police)
        .elapse(at('2026-11-22T16:10:00Z'))
        .act(COMMANDS.seek, { at: at('2026-11-22T16:59:59.999Z') }).state,
      [
        'validation.overdue 2026-11-29T16:59:59.999Z',
        'order.expired 2027-01-20T00:00:00.000Z',
        'order.erased 2028-01-20T00:00:00.000Z',
      ],
    ],
  ])('come out in order: %s', (_, state, wanted) => {
    const { events, state: reached } = elapse(state, at('2030-01-01T00:00:00Z'));
    expect(lines(events)).toEqual(wanted);
    expect(statusOf(reached)).toBe('erased');
  });

  it('an end goes before a warning of the same instant, which then has lost its sense', () => {
    const { state } = STORIES.issued();
    const end = at('2027-01-20T00:00:00Z');
    const late: OrderState = { ...state, acknowledgement: { status: 'awaited', dueAt: end } };
    expect(lines(elapse(late, end).events)).toEqual(['order.expired 2027-01-20T00:00:00.000Z']);
  });

  it('of two ends at one instant the hold’s own is the one on record', () => {
    const { state } = STORIES.clarificationOpen();
    if (state.phase.kind !== 'running' || !state.clarification?.answerBy) throw new Error('another story was told');
    const appliedEndsAt = state.phase.period.ends.appliedEndsAt;
    const tied: OrderState = {
      ...state,
      clarification: { ...state.clarification, answerBy: { ...state.clarification.answerBy, appliedEndsAt } },
    };
    expect(endByTime(tied)?.type).toBe('order.lapsed');
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
    ['overdue', 'released'],
    ['erased', 'erased'],
  ])('of %s is %s', (name, status) => {
    expect(statusOf(stateOf(name))).toBe(status);
  });
});
