import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIME_IN_LIFE } from '../../../../../shared/domain/order/life/time-in-life.ts';
import { WAIT_DESCRIPTIONS } from '../../../../../shared/domain/order/life/wait-descriptions.ts';
import { waitsOf } from '../../../../../shared/domain/order/life/waits.ts';
import { MESSAGE_FOR } from '../../../../../shared/domain/order/record/events.ts';
import { isOpen } from '../../../../../shared/domain/order/record/rights.ts';
import { findDoubt, isAlive, type OrderState } from '../../../../../shared/domain/order/record/state.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { evolve } from '../../../../support/rules.ts';
import { EVERY_CASE } from '../standings.ts';

describe('what an order waits for', () => {
  const cases = Object.values(EVERY_CASE).map((tell) => tell());
  const states = fc.constantFrom(...cases).map(({ story }) => story.state);

  /** Every part of a state that says somebody still has to act, with the wait it must have. */
  const ofTheHold = ({ phase, validation, acknowledgement, clarification, doubt }: OrderState): (string | false)[] =>
    isAlive(phase)
      ? [
          { issued: 'receipt', running: 'period', continued: 'continuation' }[phase.kind],
          acknowledgement.status === 'awaited' && !findDoubt({ phase, doubt }) && 'acknowledgement',
          findDoubt({ phase, doubt }) !== undefined && 'doubt',
          validation.status === 'awaited' && 'validation-request',
          validation.status === 'sought' && !validation.reminded && 'validation-decision',
          clarification?.status === 'open' && (clarification.answerBy ? 'clarification-answer' : 'clarification-reply'),
        ]
      : [phase.kind === 'ended' && phase.confirmation.status === 'owed' && 'release-confirmation'];

  const ofRights = ({ phase, rights: { notice, reviews } }: OrderState): (string | false)[] => {
    if (phase.kind === 'erased') return [];
    const isSettled = notice.status !== 'owed' && !reviews.some(isOpen);
    return [
      phase.kind !== 'issued' && notice.status === 'owed' && 'notice',
      notice.status === 'given' && notice.relay.status === 'requested' && 'relay',
      reviews.some(isOpen) && 'review',
      phase.kind === 'ended' && isSettled && 'retention',
    ];
  };

  it('has an instant and a default for every state that waits', () => {
    fc.assert(
      fc.property(states, (state) => {
        const names: string[] = waitsOf(state).map(({ name }) => name);
        const wanted = [...ofTheHold(state), ...ofRights(state)].filter((name) => name !== false);
        expect(names).toEqual(expect.arrayContaining(wanted));
        for (const { name, event } of waitsOf(state)) expect(WAIT_DESCRIPTIONS[name].silence).toContain(event.type);
      }),
    );
  });

  it('begins with the events its row names, and with no other', () => {
    for (const { story } of cases) {
      const events = story.commits.flatMap(({ commit }) => commit.events).slice(1);
      let state = STORIES.issued().state;
      state = story.commits[0]?.commit.state ?? state;
      for (const event of events) {
        const before = new Set(waitsOf(state).map(({ name }) => name));
        state = evolve(state, event);
        const begun = waitsOf(state).filter(({ name }) => !before.has(name));
        for (const { name } of begun)
          expect(WAIT_DESCRIPTIONS[name].startedBy, `${name} after ${event.type}`).toContain(event.type);
      }
    }
  });

  it('ends in a commit that time makes, for every row', () => {
    const silences = new Set(Object.values(WAIT_DESCRIPTIONS).flatMap(({ silence }) => silence));
    expect([...silences].sort()).toEqual(Object.keys(TIME_IN_LIFE).sort());
    expect(Object.keys(MESSAGE_FOR)).toEqual(expect.arrayContaining([...silences]));
  });
});
