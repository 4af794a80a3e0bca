import { describe, expect, it } from 'vitest';
import { plus } from '../../../../../shared/domain/instant.ts';
import { messagesOf } from '../../../../../shared/domain/order/commit.ts';
import { findEndByTime, findNextByTime, isInForce } from '../../../../../shared/domain/order/life/time.ts';
import type { LegalPlace, OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide, evolveAll } from '../../../../support/rules.ts';
import { COMMANDS, police, sheriff } from '../cases.ts';

const DUBLIN: LegalPlace = { zone: 'Europe/Dublin', state: 'IE' };
const BERLIN: LegalPlace = { zone: 'Europe/Berlin', state: 'DE' };

/** The state after a command given at an instant, by whoever may. */
function having(state: OrderState, command: (typeof COMMANDS)[keyof typeof COMMANDS], when: string): OrderState {
  return evolveAll(state, decide(state, command, usualActor(state, command), at(when)));
}

const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const extending = (state: OrderState, when: number) => () =>
  decide(state, COMMANDS.ext, usualActor(state, COMMANDS.ext), plus(at('1970-01-01T00:00:00Z'), when));

/** An order issued a minute before its receipt, with the hold read at this place. */
function receivedAt(when: string, hold: LegalPlace): OrderState {
  const { state } = STORIES.issued({ at: plus(at(when), -60_000) });
  return having({ ...state, places: { ...state.places, hold } }, COMMANDS.ack, when);
}

describe('a hold ends at its applied end, and is only flagged from the nominal one on', () => {
  it.each`
    received                       | hold      | nominal                       | applied                       | why
    ${'2026-09-07T14:20:00+01:00'} | ${DUBLIN} | ${'2026-11-07T00:00:00.000Z'} | ${'2026-11-07T00:00:00.000Z'} | ${'day 60 is a Friday'}
    ${'2026-09-07T23:30:00Z'}      | ${DUBLIN} | ${'2026-11-08T00:00:00.000Z'} | ${'2026-11-10T00:00:00.000Z'} | ${'the next day in Dublin; Saturday rolls to Monday'}
    ${'2026-10-26T09:05:00+01:00'} | ${BERLIN} | ${'2026-12-25T23:00:00.000Z'} | ${'2026-12-28T23:00:00.000Z'} | ${'Christmas on a Friday'}
  `('received $received: $nominal, then $applied ($why)', ({ received, hold, nominal, applied }) => {
    const state = receivedAt(received, hold);
    const [early, late] = [at(nominal), at(applied)];
    expect(state.phase).toMatchObject({ period: { ends: { nominalEndsAt: early, appliedEndsAt: late } } });
    expect(isInForce(state, plus(early, -1))).toBe(true);
    expect(isInForce(state, early)).toBe(early < late);
    expect(isInForce(state, plus(late, -1))).toBe(true);
    expect(isInForce(state, late)).toBe(false);
    const told = applyTime(state, plus(late, -1));
    const asked = ['need.asked', 'need.unanswered'];
    expect(told.events.map(({ type }) => type)).toEqual(['notice.given', 'notice.relay-overdue', ...asked, ...asked]);
    expect(applyTime(told.state, late).events).toMatchObject([{ type: 'order.lapsed', at: late }]);

    const flag = (when: number) =>
      extending(state, when)().flatMap((event) => ('betweenEnds' in event ? [event.betweenEnds] : []));
    expect(flag(plus(early, -1))).toEqual([false]);
    if (early < late) expect(flag(early)).toEqual([true]);
    expect(flag(plus(late, -1))).toEqual([early < late]);
    expect(extending(state, late)).toThrow(refusedWith('extension-too-late'));
  });

  it.each`
    received                       | nominal                       | applied                       | why
    ${'2026-09-07T14:20:00+01:00'} | ${'2026-12-07T00:00:00.000Z'} | ${'2026-12-08T00:00:00.000Z'} | ${'30 more days end on a Sunday'}
    ${'2026-09-07T23:30:00Z'}      | ${'2026-12-08T00:00:00.000Z'} | ${'2026-12-08T00:00:00.000Z'} | ${'from the nominal day 60, not from the rolled one'}
  `('received $received and extended: $nominal, then $applied ($why)', ({ received, nominal, applied }) => {
    const state = having(receivedAt(received, DUBLIN), COMMANDS.ext, '2026-11-01T12:00:00Z');
    expect(state.phase).toMatchObject({
      kind: 'running',
      period: { extensions: 1, ends: { nominalEndsAt: at(nominal), appliedEndsAt: at(applied) } },
    });
    expect(isInForce(state, plus(at(applied), -1))).toBe(true);
    expect(isInForce(state, at(applied))).toBe(false);
  });

  it('an extension asked for between the ends counts from the same day as one asked for early', () => {
    const state = receivedAt('2026-09-07T23:30:00Z', DUBLIN);
    const early = having(state, COMMANDS.ext, '2026-09-08T12:00:00Z').phase;
    const between = having(state, COMMANDS.ext, '2026-11-09T23:59:59.999Z').phase;
    expect(between).toEqual(early);
  });
});

describe('the validation of an emergency order', () => {
  it.each`
    issued                             | warned                        | withdrawn
    ${'2026-10-24T10:17:00+02:00'}     | ${'2026-10-26T08:17:00.000Z'} | ${'2026-10-26T09:00:00.000Z'}
    ${'2026-11-20T17:10:00+01:00'}     | ${'2026-11-22T16:10:00.000Z'} | ${'2026-11-22T17:00:00.000Z'}
    ${'2026-11-20T16:59:59.999+01:00'} | ${'2026-11-22T15:59:59.999Z'} | ${'2026-11-22T16:00:00.000Z'}
  `('issued $issued, not sought: warned $warned, withdrawn $withdrawn', ({ issued, warned, withdrawn }) => {
    const acknowledged = STORIES.issued({ ...police, at: at(issued) }).act(COMMANDS.ack).state;
    expect(applyTime(acknowledged, plus(at(warned), -1)).events).toEqual([]);
    const reminded = applyTime(acknowledged, at(warned));
    expect(reminded.events).toEqual([{ type: 'validation.overdue', at: at(warned) }]);
    expect(isInForce(reminded.state, at(warned))).toBe(true);
    expect(isInForce(reminded.state, plus(at(withdrawn), -1))).toBe(true);
    expect(isInForce(reminded.state, at(withdrawn))).toBe(false);
    expect(applyTime(reminded.state, at(withdrawn)).events).toMatchObject([
      { type: 'order.withdrawn', at: at(withdrawn), reason: 'validation-not-sought' },
      { type: 'notice.given', at: at(withdrawn) },
    ]);
  });

  it('may be sought up to the last millisecond, and not at the applied end', () => {
    const { state } = STORIES.validationAwaited();
    const seeking = (when: string) => () => decide(state, COMMANDS.seek, usualActor(state, COMMANDS.seek), at(when));
    expect(seeking('2026-11-22T16:59:59.999Z')().at(-1)).toMatchObject({ type: 'validation.sought' });
    expect(seeking('2026-11-22T17:00:00Z')).toThrow(refusedWith('order-ended'));
  });

  it('once sought withdraws nothing by time, however long the decision takes', () => {
    const { state } = STORIES.validationSought();
    expect(isInForce(state, at('2027-01-19T23:59:59.999Z'))).toBe(true);
    const decided = () =>
      decide(state, COMMANDS.gran, usualActor(state, COMMANDS.gran), at('2027-01-19T23:59:59.999Z')).at(-1);
    expect(decided()).toMatchObject({ type: 'validation.granted' });
  });
});

describe('the authority’s silence on a question', () => {
  it.each`
    asked                          | exempt                        | why
    ${'2026-11-16T10:00:00+01:00'} | ${'2026-11-23T23:00:00.000Z'} | ${'the fifth day is a Saturday'}
    ${'2027-03-25T10:00:00+01:00'} | ${'2027-03-31T22:00:00.000Z'} | ${'Easter leaves one working day of the two it needs'}
  `('asked $asked: the provider is exempt at $exempt ($why)', ({ asked, exempt }) => {
    const state = having(receivedAt('2026-11-13T10:00:00Z', DUBLIN), COMMANDS.cont, '2026-11-13T11:00:00Z');
    const open = having(state, COMMANDS.clar, asked);
    const answering = (when: number) => () =>
      decide(open, COMMANDS.answ, usualActor(open, COMMANDS.answ), plus(at(asked), when));
    const window = at(exempt) - at(asked);
    expect(findNextByTime(open)).toMatchObject({ type: 'order.exempt', at: at(exempt) });
    expect(isInForce(open, plus(at(exempt), -1))).toBe(true);
    expect(isInForce(open, at(exempt))).toBe(false);
    expect(answering(window - 1)()).toMatchObject([{ type: 'clarification.answered' }]);
    expect(answering(window)).toThrow(refusedWith('order-ended'));
  });

  it('exempts nobody where the instrument has no window', () => {
    const asked = STORIES.issued(sheriff).act(COMMANDS.ack).act(COMMANDS.clar).state;
    expect(asked.clarification).toEqual({
      askedAt: at('2026-11-20T16:12:00Z'),
      targets: ['t1', 't2'],
      status: 'open',
      answerBy: null,
      answeredAt: null,
    });
    expect(findNextByTime(asked)).toEqual({ type: 'clarification.overdue', at: at('2026-11-25T16:12:00Z') });
    expect(findEndByTime(asked)).toMatchObject({ type: 'order.lapsed', at: at('2027-02-19T00:00:00Z') });
    const late = applyTime(asked, at('2026-11-25T16:12:00Z')).state;
    expect(late.clarification?.status).toBe('overdue');
    expect(findEndByTime(late)).toMatchObject({ type: 'order.lapsed', at: at('2027-02-19T00:00:00Z') });
  });

  it('exempts nobody by a window that the instrument does not have, should a record carry one', () => {
    const open: OrderState = { ...STORIES.clarificationOpen().state, instrument: 'US-2703f' };
    expect(findEndByTime(open)).toMatchObject({ type: 'order.lapsed', at: at('2027-01-20T00:00:00Z') });
  });

  it('frees the provider of what it asked about only, while something else is left to hold', () => {
    const asked = STORIES.running().act({ type: 'request-clarification', targets: ['t1'] });
    const now = at('2026-11-25T23:00:00Z');
    expect(applyTime(asked.state, now).events).toEqual([{ type: 'targets.exempt', at: now, targets: ['t1'] }]);
    const { state } = asked.applyTime(now);
    expect(state.targets.map(({ id, status }) => [id, status])).toEqual([
      ['t1', 'exempt'],
      ['t2', 'ordered'],
    ]);
    expect(state.clarification).toMatchObject({ status: 'silent', answeredAt: null });
    expect(isInForce(state, at('2027-01-19T23:59:59.999Z'))).toBe(true);
    expect(messagesOf(asked.applyTime(now).latest.commit)).toMatchObject([{ number: 2, type: 'order.clarified' }]);
  });

  it('exempts nobody once answered', () => {
    const { state } = STORIES.clarificationAnswered();
    expect(isInForce(state, at('2026-11-25T23:00:00Z'))).toBe(true);
  });
});
