import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../../shared/domain/instant.ts';
import { ENDING_OF } from '../../../../../shared/domain/order/life/time.ts';
import { WAITS, waitsOf } from '../../../../../shared/domain/order/life/waits.ts';
import { momentOf } from '../../../../../shared/domain/order/readings/listed-order.ts';
import { momentAt } from '../../../../../shared/domain/order/readings/outlook.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { statusOf } from '../../../../../shared/domain/order/record/status.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { applyTime, foresee, listAttention, toListedOrder } from '../../../../support/rules.ts';
import { lived, soon } from '../lives.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

/** The instants that count: what somebody owes, and whatever ends the hold. */
const dueInstants = (state: OrderState): number[] =>
  waitsOf(state)
    .filter(({ name, event }) => WAITS[name].owedBy !== 'nobody' || Object.hasOwn(ENDING_OF, event.type))
    .map(({ event }) => event.at);

describe('what is foreseen of an order', () => {
  it('is at every instant what the order is then, if nobody acts', () => {
    fc.assert(
      fc.property(lived, soon, ({ latest: { commit } }, ms) => {
        const now = plus(commit.at, ms);
        const { state } = applyTime(commit.state, now);
        const { status, attention, due } = momentAt(foresee(commit), now);
        expect({ status, attention }).toEqual({ status: statusOf(state), attention: listAttention(state, now) });
        const instants = dueInstants(state);
        expect(due?.at).toBe(instants.length === 0 ? undefined : Math.min(...instants));
      }),
    );
  });

  it('begins with the commit, comes in order and changes each time', () => {
    fc.assert(
      fc.property(lived, ({ latest: { commit } }) => {
        const outlook = foresee(commit);
        const instants = outlook.map(({ from }) => from);
        expect(instants[0]).toBe(commit.at);
        expect(instants).toEqual([...instants].sort((one, other) => one - other));
        const told = outlook.map(({ from, ...moment }) => JSON.stringify(moment));
        expect(told.filter((one, index) => one === told[index - 1])).toEqual([]);
      }),
    );
  });

  it('names what is due, by whom and when: the hold’s end too, which nobody owes', () => {
    const [issued] = foresee(STORIES.issued().latest.commit);
    expect(issued.due).toMatchObject({ what: 'acknowledgement', owedBy: 'provider' });
    expect(foresee(STORIES.released().latest.commit)[0].due).toMatchObject({ what: 'relay', owedBy: 'provider' });
    const waiting = foresee(STORIES.acknowledged().latest.commit).map(({ due }) => due?.what);
    expect(waiting).toContain('period');
    expect(waiting).toContain('need-answer');
    expect(foresee(STORIES.erased().latest.commit)).toMatchObject([{ status: 'erased', due: null }]);
  });
});

it('foresees that a deferral runs out, though nothing happens to the order then', () => {
  const outlook = foresee(RIGHTS_CASES.deferred().latest.commit);
  const told = outlook.filter(({ attention }) => attention.includes('deferral-ending')).map(({ from }) => from);
  expect(told[0]).toBe(at('2027-01-25T00:00:00Z'));
  expect(Math.max(...told)).toBeLessThan(at('2027-02-01T00:00:00Z'));
});

describe('a row of a list', () => {
  const row = toListedOrder(STORIES.acknowledged().latest.commit);
  const end = row.endsAt?.at ?? at('2099-01-01T00:00:00Z');

  it('is read as of an instant, before its commit too', () => {
    expect(momentOf(row, at('2000-01-01T00:00:00Z')).status).toBe('running');
    expect(momentOf(row, plus(end, -1)).status).toBe('running');
    expect(momentOf(row, end).status).toBe('lapsed');
    expect(momentOf(row, plus(end, 2_000 * DAY_MS)).status).toBe('erased');
  });

  it('of an earlier version has its status from its end, what it needs from its commit, and nothing due', () => {
    const { outlook, ...earlier } = { ...row, attention: ['objection-open' as const] };
    expect(momentOf(earlier, plus(end, -1))).toEqual({ status: 'running', attention: ['objection-open'], due: null });
    expect(momentOf(earlier, end)).toEqual({ status: 'lapsed', attention: ['objection-open'], due: null });
    const over = { ...earlier, endsAt: null, status: 'released' as const };
    expect(momentOf(over, end).status).toBe('released');
  });
});
