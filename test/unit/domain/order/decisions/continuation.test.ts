import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, type Instant, instant, plus } from '../../../../../shared/domain/instant.ts';
import {
  decideRenewalRequest,
  decideTransmissionShown,
} from '../../../../../shared/domain/order/decisions/continuation.ts';
import { readLeave } from '../../../../../shared/domain/order/life/leave.ts';
import { computeNeedAnswerDue, computeNeedQuestions } from '../../../../../shared/domain/order/life/windows.ts';
import type { OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../../support/order-story.ts';
import { applyTime, decide, evolve } from '../../../../support/rules.ts';
import { decidedAs, latestReview } from '../acts.ts';
import { COMMANDS, renewedOnce } from '../cases.ts';

const { ack, cont, ext, show, renw, need, rel } = COMMANDS;
const refusedWith = (code: string) => expect.objectContaining({ code, retryable: false });
const typesOf = (events: readonly OrderEvent[]): string[] => events.map(({ type }) => type);
const asked = ({ state, at: last }: OrderStory, command: Parameters<OrderStory['act']>[0], when = plus(last, 60_000)) =>
  decide(state, command, usualActor(state, command), when);

/** Continued on the word of a request that is not on its way, and looked at by a reviewer. */
const unsent = (): OrderStory =>
  decidedAs(STORIES.preserved().act({ type: 'continue', unsent: true }).act(ack), 'affirm');

describe('a continuation', () => {
  it('opens a review, each time that the authority renews it on its own word', () => {
    for (const story of [STORIES.preserved(), decidedAs(STORIES.continued(), 'affirm')]) {
      const next = story.act(cont);
      expect(latestReview(next)).toMatchObject({ kind: 'sunset', status: 'unassigned', openedAt: next.at });
    }
  });

  it('is renewed once on the word of the authority, then with the leave of a reviewer, for each time anew', () => {
    let story = renewedOnce();
    for (const renewals of [2, 3]) {
      expect(readLeave(story.state)).toBe('needed');
      expect(() => asked(story, cont)).toThrow(refusedWith('renewal-needs-leave'));
      const asking = story.act(renw);
      expect(readLeave(asking.state)).toBe('asked');
      expect(() => asked(asking, cont)).toThrow(refusedWith('renewal-needs-leave'));
      story = decidedAs(asking, 'affirm');
      expect(readLeave(story.state)).toBe('given');
      const { length: before } = story.state.rights.reviews;
      story = story.act(cont);
      expect(story.state.phase).toMatchObject({ kind: 'continued', renewals });
      expect(story.state.rights.reviews).toHaveLength(before); // one has just looked
    }
  });

  it('refused, it ends where it would have ended, and leave is asked for once more at most', () => {
    const refused = decidedAs(renewedOnce().act(renw), 'revoke');
    expect(refused.state.phase).toEqual(renewedOnce().act(renw).state.phase);
    expect(() => asked(refused, cont)).toThrow(refusedWith('renewal-needs-leave'));
    const twice = decidedAs(refused.act(renw), 'revoke');
    expect(() => asked(twice, renw)).toThrow(refusedWith('renewals-exhausted'));
  });

  it('is not for amending: a reviewer says yes or no', () => {
    const amendment = { targets: [{ id: 't1', categories: ['subscriber'] as const }], endsAt: null };
    expect(() => decidedAs(renewedOnce().act(renw), 'amend', { amendment })).toThrow(refusedWith('amendment-widens'));
  });

  it('is not renewed where whoever was asked was silent, nor asked for again', () => {
    const silent = renewedOnce().act(renw).applyTimeUntil('review.moved').applyTimeUntil('review.defaulted');
    for (const command of [cont, renw]) expect(() => asked(silent, command)).toThrow(refusedWith('extension-barred'));
  });

  it('recorded before anybody counted is renewed as one that was never renewed', () => {
    const { renewals: _, asksNeedAt: __, ...recorded } = eventOf(STORIES.continued(), 'order.continued');
    const state = evolve(STORIES.preserved().state, recorded);
    expect(readLeave(state)).toBe('not-needed');
    expect(state.phase).not.toHaveProperty('renewals');
    expect(state.need).toEqual(STORIES.preserved().state.need);
  });
});

it('what is decided of a continuation alone, of another hold is a bug, and says so', () => {
  const { state, at: last } = STORIES.running();
  const message = `order ${state.orderId} is not continued; the table of life let it through`;
  for (const decideOn of [decideRenewalRequest, decideTransmissionShown]) {
    expect(() => decideOn(state, last)).toThrow(new Error(message));
  }
});

describe('a request that is not on its way', () => {
  const due = plus(STORIES.preserved().act({ type: 'continue', unsent: true }).at, 30 * DAY_MS);

  it('is shown to be within thirty days, or a reviewer is asked whether the hold may go on, and can end it', () => {
    const late = unsent().applyTimeUntil('transmission.overdue');
    expect(late.at).toBe(due);
    expect(late.state.phase).toMatchObject({ kind: 'continued', transmission: { status: 'overdue', dueAt: due } });
    expect(latestReview(late)).toMatchObject({ kind: 'transmission', dueAt: plus(due, 14 * DAY_MS) });
    expect(decidedAs(late, 'revoke').state.phase).toMatchObject({ kind: 'ended', ending: 'revoked' });
    expect(decidedAs(late, 'affirm').state.phase).toMatchObject({ kind: 'continued' });
  });

  it('never ends the hold by itself: the law makes the provider keep on', () => {
    const { events } = applyTime(unsent().state, plus(due, 60 * DAY_MS));
    expect(typesOf(events)).not.toContain('order.lapsed');
  });

  it('left to silence on both sides, bars every renewal', () => {
    const silent = unsent().applyTimeUntil('review.moved').applyTimeUntil('review.defaulted');
    expect(silent.state.rights.extensionBarred).toBe(true);
    expect(() => asked(silent, cont)).toThrow(refusedWith('extension-barred'));
  });

  it('shown in time or late, is waited for no more, and a review of it that nobody decides bars nothing', () => {
    const shown = unsent().act(show);
    expect(shown.state.phase).toMatchObject({ transmission: { status: 'shown', at: shown.at } });
    expect(() => asked(shown, show)).toThrow(refusedWith('transmission-not-awaited'));
    expect(typesOf(applyTime(shown.state, plus(due, 60 * DAY_MS)).events)).not.toContain('transmission.overdue');
    const late = unsent().applyTimeUntil('transmission.overdue').act(show);
    const silent = late.applyTimeUntil('review.moved').applyTimeUntil('review.defaulted');
    expect(silent.state.rights.extensionBarred).toBe(false);
  });

  it('is waited for no longer because it is confirmed once more', () => {
    const again = unsent().act({ type: 'continue', unsent: true });
    expect(again.state.phase).toMatchObject({ renewals: 1, transmission: { status: 'awaited', dueAt: due } });
    const late = decidedAs(unsent().applyTimeUntil('transmission.overdue'), 'affirm').act({
      type: 'continue',
      unsent: true,
    });
    expect(late.state.phase).toMatchObject({ transmission: { status: 'awaited', dueAt: plus(late.at, 30 * DAY_MS) } });
  });

  it('is asked for again by the next one that is not sent either', () => {
    const again = unsent().act(show).act({ type: 'continue', unsent: true });
    expect(again.state.phase).toMatchObject({
      transmission: { status: 'awaited', dueAt: plus(again.at, 30 * DAY_MS) },
    });
  });
});

describe('whether the hold is still needed', () => {
  const halfway = at('2026-12-20T20:05:30Z');

  it('is asked halfway to the end and a week before it, and what is said is counted', () => {
    const story = STORIES.preserved();
    expect(story.state.need).toEqual({
      asksAt: [halfway, at('2027-01-13T00:00:00Z')],
      question: null,
      confirmed: 0,
      silent: 0,
    });
    const first = story.applyTimeUntil('need.asked');
    expect(first.at).toBe(halfway);
    const confirmed = first.act(need);
    expect(() => asked(confirmed, need)).toThrow(refusedWith('need-not-asked'));
    const second = confirmed.applyTimeUntil('need.asked').applyTimeUntil('need.unanswered');
    expect(second.state.need).toMatchObject({ asksAt: [], confirmed: 1, silent: 1, question: { status: 'silent' } });
    expect(second.state.phase.kind).toBe('running'); // silence ends nothing
    expect(second.act(need).state.need).toMatchObject({ confirmed: 2, silent: 1, question: { status: 'answered' } });
  });

  it('is answered by whoever sets another end, and then asked of that one', () => {
    const open = STORIES.preserved().applyTimeUntil('need.asked');
    for (const command of [ext, cont]) {
      const next = open.act(command);
      expect(next.state.need).toMatchObject({ question: null, confirmed: 1, silent: 0 });
      expect(next.state.need?.asksAt[0]).toBeGreaterThan(next.at);
    }
    expect(typesOf(asked(open, rel))).toContain('order.released'); // no longer needed is said by letting go
  });

  it('is no question before receipt, nor of a period that an earlier version began, until another end is set', () => {
    expect(() => asked(STORIES.issued(), need)).toThrow(refusedWith('order-not-received'));
    const { asksNeedAt: _, ...recorded } = eventOf(STORIES.running(), 'order.received');
    const state = evolve(STORIES.issued().state, recorded);
    expect(state.need).toBeUndefined();
    expect(typesOf(applyTime(state, at('2027-01-19T23:59:59Z')).events)).not.toContain('need.asked');
    const extended = decide(state, ext, usualActor(state, ext), at('2026-12-01T00:00:00Z'));
    expect(extended.find(({ type }) => type === 'order.extended')).toHaveProperty('asksNeedAt');
  });

  it.each`
    days   | halfway | before  | why
    ${90}  | ${45}   | ${83}   | ${'both'}
    ${14}  | ${7}    | ${null} | ${'they fall together'}
    ${10}  | ${3}    | ${5}    | ${'a short hold: the week before comes first'}
    ${7}   | ${3.5}  | ${null} | ${'a week before is when it begins'}
    ${0.5} | ${0.25} | ${null} | ${'and so on'}
  `('of a hold of $days days is asked on days $halfway and $before ($why)', ({ days, halfway: first, before }) => {
    const start = at('2026-11-20T00:00:00Z');
    const wanted = [first, before].filter((day) => day !== null).map((day: number) => plus(start, day * DAY_MS));
    expect(computeNeedQuestions(start, plus(start, days * DAY_MS))).toEqual(wanted);
  });

  it('waits for its answer before the next question, and never past half of what is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * DAY_MS }), (length) => {
        const start = instant(at('2026-11-20T00:00:00Z'));
        const end = plus(start, length);
        const questions = computeNeedQuestions(start, end);
        for (const [index, question] of questions.entries()) {
          const next: Instant = questions[index + 1] ?? end;
          const due = computeNeedAnswerDue(question, next, end);
          expect(due).toBeGreaterThanOrEqual(question);
          expect(due).toBeLessThanOrEqual(next);
          expect(due - question).toBeLessThanOrEqual(Math.min(3 * DAY_MS, (end - question) / 2));
          expect(question).toBeGreaterThan(start);
          expect(question).toBeLessThan(end);
        }
      }),
    );
    expect(
      computeNeedAnswerDue(at('2026-11-20T00:00:00Z'), at('2027-11-20T00:00:00Z'), at('2026-11-20T02:00:00Z')),
    ).toBe(plus(at('2026-11-20T00:00:00Z'), HOUR_MS));
  });
});

function eventOf<T extends OrderEvent['type']>({ latest }: OrderStory, type: T): Extract<OrderEvent, { type: T }> {
  const event = latest.commit.events.find((one): one is Extract<OrderEvent, { type: T }> => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  return event;
}
