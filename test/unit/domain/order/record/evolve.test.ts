import { describe, expect, it } from 'vitest';
import type { EventType, OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import { periodOf } from '../../../../../shared/domain/order/record/evolve.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { evolve, evolveAll } from '../../../../support/rules.ts';

/** The event of this type that the story tells. */
function eventIn(story: OrderStory, type: EventType): OrderEvent {
  const found = story.commits.flatMap(({ commit }) => commit.events).find((event) => event.type === type);
  if (!found) throw new Error(`the story tells of no ${type}`);
  return found;
}

const { issued, running, extended, continued, overdue, erased, confirmed, validationSought } = STORIES;

describe('events that fit no state are a bug and say so', () => {
  it.each<[string, OrderStory, OrderEvent, string]>([
    ['issued twice', running(), eventIn(issued(), 'order.issued'), 'an order is issued once'],
    ['extended unreceived', issued(), eventIn(extended(), 'order.extended'), 'only a running period is extended'],
    ['continued unreceived', issued(), eventIn(continued(), 'order.continued'), 'only a running period is continued'],
    ['late in force', running(), eventIn(overdue(), 'release.overdue'), 'only an ended order owes a confirmation'],
    ['erased in force', running(), eventIn(erased(), 'order.erased'), 'only an ended order is erased'],
    [
      'notice read before it was given',
      running(),
      { type: 'notice.read', at: running().at, first: true },
      'a notice is read once it was given',
    ],
    [
      'end acknowledged that asked for nothing',
      running(),
      { type: 'end.acknowledged', at: running().at },
      'only a new end that asks for it is acknowledged',
    ],
    [
      'need confirmed that nobody asked about',
      running(),
      { type: 'need.confirmed', at: running().at },
      'only what was asked is answered',
    ],
    [
      'need asked about before the hold begins',
      issued(),
      { type: 'need.asked', at: issued().at, answerBy: issued().at },
      'nobody is asked before a period begins',
    ],
    [
      'request on its way that nothing is kept for',
      running(),
      { type: 'transmission.shown', at: running().at },
      'only a continued hold waits for the way of a request',
    ],
    ['erased twice', erased(), eventIn(erased(), 'order.erased'), 'only an ended order is erased'],
  ])('%s', (_, { state }, event, message) => {
    expect(() => evolve(state, event)).toThrow(new Error(message));
  });

  it('an order begins by being issued, and only so', () => {
    expect(() => evolveAll(undefined, [])).toThrow('an order begins by being issued');
    expect(() => evolveAll(undefined, [eventIn(running(), 'certificate.read')])).toThrow(
      'an order begins by being issued',
    );
  });
});

describe('the state after events', () => {
  it('is the one on record, told again from the first event', () => {
    for (const [name, tell] of Object.entries(STORIES)) {
      const { commits, state } = tell();
      const { told, remembered, sealed, ...events } = state;
      expect(
        evolveAll(
          undefined,
          commits.flatMap(({ commit }) => commit.events),
        ),
        name,
      ).toEqual({ ...events, told: [], remembered: [], sealed: [] });
      expect([told, remembered, sealed].every(Array.isArray)).toBe(true);
    }
  });

  it('starts as issued, with every target ordered and one message to send', () => {
    const { state } = issued();
    expect(state).toMatchObject({
      phase: { kind: 'issued' },
      acknowledgement: { status: 'awaited' },
      clarification: null,
      messageCount: 1,
      targets: [
        { id: 't1', status: 'ordered', reasons: [] },
        { id: 't2', status: 'ordered', reasons: [] },
      ],
    });
  });

  it('is unchanged by no events', () => {
    const { state } = running();
    expect(evolveAll(state, [])).toBe(state);
  });

  it('a warning about a validation that is decided already changes nothing', () => {
    const { state } = issued();
    const late = eventIn(validationSought().applyTimeUntil('validation.overdue'), 'validation.overdue');
    expect(evolve(state, late)).toEqual(state);
  });

  it('a confirmation that comes while data are kept releases no order', () => {
    const { state } = running();
    expect(evolve(state, eventIn(confirmed(), 'release.confirmed')).phase).toEqual(state.phase);
  });

  it('keeps the period through the end and drops it with the data', () => {
    expect(periodOf(issued().state)).toBeNull();
    expect(periodOf(STORIES.lapsed().state)).toEqual(periodOf(STORIES.preserved().state));
    expect(periodOf(STORIES.continued().state)).toEqual(periodOf(STORIES.preserved().state));
    expect(periodOf(STORIES.expired().state)).toBeNull();
    expect(periodOf(erased().state)).toBeNull();
  });

  it('an extension changes the end and the count, never the start or what proved receipt', () => {
    const [before, after] = [periodOf(STORIES.preserved().state), periodOf(extended().state)];
    expect(after).toEqual({ ...before, ends: after?.ends, extensions: 1 });
    expect(after?.ends).not.toEqual(before?.ends);
  });
});
