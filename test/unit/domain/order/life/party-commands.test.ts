import { expect, it } from 'vitest';
import { challengeHold, declareConflict } from '../../../../../shared/domain/order/life/party-commands.ts';

it.each`
  lateReason              | lateReasonGiven
  ${'I was in hospital.'} | ${true}
  ${undefined}            | ${false}
`('of a reason for being late only that it is given: $lateReasonGiven', ({ lateReason, lateReasonGiven }) => {
  const said = { grounds: ['disproportionate'], lateReason, text: 'Zelda Quist' } as const;
  expect(challengeHold(said)).toEqual({
    type: 'challenge',
    grounds: ['disproportionate'],
    lateReasonGiven,
    newFactsGiven: false,
  });
  expect(challengeHold({ ...said, newFacts: 'Zelda Quist' })).toMatchObject({ newFactsGiven: true });
});

it.each`
  seat         | meant
  ${2}         | ${2}
  ${undefined} | ${null}
`('a conflict is of seat $meant', ({ seat, meant }) => {
  const said = { review: 'r1', seat, ground: 'personal-tie', reason: 'Zelda Quist' } as const;
  expect(declareConflict(said)).toEqual({
    type: 'declare-conflict',
    review: 'r1',
    seat: meant,
    ground: 'personal-tie',
  });
});
