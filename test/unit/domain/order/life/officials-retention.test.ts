import { describe, expect, it } from 'vitest';
import { DAY_MS, type Instant, plus } from '../../../../../shared/domain/instant.ts';
import { findNextByTime } from '../../../../../shared/domain/order/life/time.ts';
import type { OrderEvent } from '../../../../../shared/domain/order/record/events.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { applyTime, evolve, evolveAll } from '../../../../support/rules.ts';

/** An order as it is filed now. */
const issued = (officials: 'sealed' | undefined): OrderState => {
  const [event] = STORIES.issued().latest.commit.events;
  if (event?.type !== 'order.issued') throw new Error('an order begins with its issue');
  return evolveAll(undefined, [{ ...event, ...(officials && { officials }) }]);
};

/** Ended on 20 January 2027. */
const ended = (): OrderState => ({ ...STORIES.lapsed().state, officials: 'sealed' });
const erasedOn = (instant: Instant): OrderState => evolve(ended(), { type: 'order.erased', at: instant });

describe('the ids of officials', () => {
  it('are sealed from the first commit on, or never', () => {
    expect(issued('sealed').officials).toBe('sealed');
    expect(issued(undefined)).not.toHaveProperty('officials');
  });

  it('open for ten years after the end', () => {
    const erased = erasedOn(at('2028-01-20T00:00:00Z'));
    const horizon: OrderEvent = { type: 'officials.erased', at: at('2037-01-20T00:00:00Z') };
    expect(findNextByTime(erased)).toEqual(horizon);
    expect(applyTime(erased, plus(horizon.at, -1)).events).toEqual([]);
    const { state, events } = applyTime(erased, horizon.at);
    expect(events).toEqual([horizon]);
    expect(state).toEqual({ ...erased, officials: 'erased' });
    expect(findNextByTime(state)).toBeUndefined();
  });

  it('and never end before the order is erased, however long something was open', () => {
    const late = at('2040-05-01T00:00:00Z');
    expect(findNextByTime(erasedOn(late))).toEqual({ type: 'officials.erased', at: late });
    const after = plus(late, DAY_MS);
    expect(
      applyTime(ended(), after)
        .events.map(({ type }) => type)
        .at(-2),
    ).toBe('order.erased');
    expect(applyTime(ended(), after).events.at(-1)?.type).toBe('officials.erased');
  });

  it('of an order of an earlier version stay, and nothing is waited for', () => {
    const { officials: _sealed, ...earlier } = erasedOn(at('2028-01-20T00:00:00Z'));
    expect(findNextByTime(earlier)).toBeUndefined();
  });
});
