import { expect, it } from 'vitest';
import { answerClarification } from '../../../../../shared/domain/order/life/clarification-answer.ts';

it.each`
  answer                                     | command
  ${{ outcome: 'maintained' }}               | ${{ type: 'answer-clarification', excused: [] }}
  ${{ outcome: 'excused', targets: ['t1'] }} | ${{ type: 'answer-clarification', excused: ['t1'] }}
  ${{ outcome: 'withdrawn' }}                | ${{ type: 'withdraw', reason: 'objection-accepted', inAnswer: true }}
`('the answer $answer.outcome is its own command', ({ answer, command }) => {
  expect(answerClarification(answer)).toEqual(command);
});
