import { describe, expect, it } from 'vitest';
import { asOfficer } from '../../../../../shared/domain/actor.ts';
import { requireChallenger } from '../../../../../shared/domain/order/decisions/challenge.ts';
import { decideClaimedNotice } from '../../../../../shared/domain/order/decisions/notice.ts';
import { anOfficer, aProvider, at } from '../../../../support/builders.ts';
import { STORIES } from '../../../../support/order-story.ts';
import { evolve } from '../../../../support/rules.ts';
import { police } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

const now = at('2026-12-05T10:00:00Z');
const SHORTER = at('2026-11-21T12:00:00Z');

it('nobody passes for an officer, nor for somebody who objects', () => {
  const refused = expect.objectContaining({ code: 'role-not-allowed' });
  expect(() => asOfficer(aProvider())).toThrow(refused);
  expect(() => requireChallenger(anOfficer())).toThrow(refused);
});

describe('what no history has', () => {
  it('moves no end of a hold that is over', () => {
    const { state } = STORIES.released();
    const narrowed = evolve(state, { type: 'order.narrowed', at: now, targets: [], endsAt: SHORTER });
    expect(narrowed.phase).toEqual(state.phase);
  });

  it('is thrown out: a wait with a notice that was given, or a relay of one that was not', () => {
    const told = RIGHTS_CASES.told().state;
    expect(() => evolve(told, { type: 'deferral.approved', at: now, until: now })).toThrow('still owed');
    const owed = STORIES.preserved().state;
    expect(() => evolve(owed, { type: 'notice.relayed', at: now })).toThrow('once it was given');
  });

  it('forgets no wait: a notice given again never waited', () => {
    const again = evolve(RIGHTS_CASES.told().state, { type: 'notice.recorded', at: now });
    expect(again.rights.notice).toMatchObject({ status: 'given', deferred: null });
  });
});

it('a person cannot have been told before the order was issued, where nobody has received it', () => {
  const { state } = STORIES.issued();
  expect(() => decideClaimedNotice(state, at('2026-11-20T16:09:59Z'), now)).toThrow(
    expect.objectContaining({ code: 'time-not-possible' }),
  );
});

it('an emergency order nobody received yet can be given an earlier end', () => {
  const story = STORIES.issued(police).act(RIGHTS_COMMANDS.assign);
  const amendment = { targets: story.state.targets.map(({ id, categories }) => ({ id, categories })), endsAt: SHORTER };
  const command = { type: 'decide-review', review: 'r1', outcome: 'amend', amendment, votes: [] } as const;
  const amended = story.act(command);
  expect(amended.state.phase).toMatchObject({ kind: 'issued', ends: { appliedEndsAt: SHORTER } });
});
