import { expect, it } from 'vitest';
import { type Instant, plus } from '../../../../../shared/domain/instant.ts';
import { RULE_SET } from '../../../../../shared/domain/law/periods/rule-set.ts';
import { findEndByTime, isInForce } from '../../../../../shared/domain/order/life/time.ts';
import { waitsOf } from '../../../../../shared/domain/order/life/waits.ts';
import type { OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { at } from '../../../../support/builders.ts';
import { STORIES, usualActor } from '../../../../support/order-story.ts';
import { decide, evolveAll } from '../../../../support/rules.ts';
import { COMMANDS } from '../cases.ts';

const RULE_SET_BEFORE = '2026-11-01';
const SOFIA = { zone: 'Europe/Sofia', state: 'BG' };
const RECEIVED = at('2026-10-27T10:00:00+02:00');

const having = (state: OrderState, command: (typeof COMMANDS)[keyof typeof COMMANDS], when: Instant): OrderState =>
  evolveAll(state, decide(state, command, usualActor(state, command), when));

/** An order of a Bulgarian provider, received sixty days before 26 December, as it was computed before days in lieu were known. */
function receivedBefore(): OrderState {
  const { state } = STORIES.issued({ at: plus(RECEIVED, -60_000) });
  const { phase, ...received } = having({ ...state, places: { ...state.places, hold: SOFIA } }, COMMANDS.ack, RECEIVED);
  if (phase.kind !== 'running') throw new Error('receipt starts the period');
  const { disputed, ...ends } = phase.period.ends;
  expect(disputed?.earlierEndsAt).toBe(at('2026-12-29T00:00:00+02:00'));
  const before = { ...ends, appliedEndsAt: at('2026-12-29T00:00:00+02:00'), ruleSet: RULE_SET_BEFORE };
  return { ...received, phase: { ...phase, period: { ...phase.period, ends: before } } };
}

it('an order computed with an earlier rule set keeps its end and the name of that rule set', () => {
  const state = having(receivedBefore(), COMMANDS.pres, plus(RECEIVED, 60_000));
  expect(state.phase).toMatchObject({ period: { ends: { ruleSet: RULE_SET_BEFORE } } });
  const end = at('2026-12-29T00:00:00+02:00');
  expect(findEndByTime(state)).toMatchObject({ type: 'order.lapsed', at: end });
  expect([plus(end, -1), end].map((now) => isInForce(state, now))).toEqual([true, false]);
});

it('what is computed for it now, such as its extension, is so with the rule set of now, and says so', () => {
  const state = having(receivedBefore(), COMMANDS.ext, at('2026-12-28T10:00:00+02:00'));
  expect(state.phase).toMatchObject({
    period: { ends: { ruleSet: RULE_SET, nominalEndsAt: at('2027-01-26T00:00:00+02:00') } },
  });
});

/** By when the authority is reminded that validation was not sought, and by when the order is withdrawn. */
const whenOf = (state: OrderState) =>
  waitsOf(state, ['validation-reminder', 'validation-request']).map(({ event }) => event.at);

it('validation is late at the exact hour, where the nominal end was that one and where it is apart', () => {
  const { state } = STORIES.validationAwaited();
  if (state.validation.status !== 'awaited') throw new Error('validation is awaited');
  const { exactEndsAt, ...seek } = state.validation.seek;
  if (exactEndsAt === undefined) throw new Error('a period in hours has an exact end');
  const before = { ...state.validation, seek: { ...seek, nominalEndsAt: exactEndsAt, ruleSet: RULE_SET_BEFORE } };
  expect(whenOf({ ...state, validation: before })).toEqual(whenOf(state));
  expect(whenOf(state).toSorted()).toEqual([exactEndsAt, seek.appliedEndsAt]);
});
