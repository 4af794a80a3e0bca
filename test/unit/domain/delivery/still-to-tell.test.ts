import { describe, expect, it } from 'vitest';
import { findOvertaking } from '../../../../shared/domain/delivery/still-to-tell.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { STORIES, type StoryName } from '../../../support/order-story.ts';
import { CASES } from '../order/cases.ts';

const extendedWith = (status: 'awaited' | 'given', message: number): OrderState => {
  const { state } = STORIES.extended();
  const { at } = STORIES.extended();
  const word = status === 'given' ? { status, at } : { status, dueAt: at };
  return { ...state, endAcknowledgement: { ...word, message } };
};

describe('while the hold runs', () => {
  it.each`
    type                        | story                       | isOwed   | overtaken    | why
    ${'order.issued'}           | ${'issued'}                 | ${true}  | ${undefined} | ${'nobody has said anything'}
    ${'order.issued'}           | ${'acknowledgementOverdue'} | ${true}  | ${undefined} | ${'silence is no answer'}
    ${'order.issued'}           | ${'acknowledged'}           | ${true}  | ${'answer'}  | ${'the provider has said that it knows'}
    ${'order.clarified'}        | ${'acknowledged'}           | ${true}  | ${undefined} | ${'nothing says that it knows of this'}
    ${'order.reminder'}         | ${'issued'}                 | ${true}  | ${undefined} | ${'something is owed'}
    ${'order.reminder'}         | ${'preserved'}              | ${false} | ${'answer'}  | ${'nothing is owed any more'}
    ${'notice.relay-requested'} | ${'acknowledged'}           | ${false} | ${undefined} | ${'it is owed to the person'}
    ${'challenge.decided'}      | ${'acknowledged'}           | ${false} | ${undefined} | ${'it is about the provider’s own right'}
    ${'order.extended'}         | ${'preserved'}              | ${false} | ${undefined} | ${'recorded before anybody asked for the word'}
  `('$type of $story: $overtaken ($why)', ({ type, story, isOwed, overtaken }) => {
    const { state } = STORIES[story as StoryName]();
    expect(findOvertaking({ type, message: 1 }, { state, isOwed })).toBe(overtaken);
  });

  it.each`
    type                 | message | state                         | overtaken    | why
    ${'order.extended'}  | ${2}    | ${extendedWith('awaited', 2)} | ${undefined} | ${'it is the latest end'}
    ${'order.extended'}  | ${2}    | ${extendedWith('awaited', 3)} | ${'newer'}   | ${'a later message tells of a later end'}
    ${'order.continued'} | ${3}    | ${extendedWith('awaited', 2)} | ${undefined} | ${'the word that is asked for is of an earlier one'}
    ${'order.extended'}  | ${2}    | ${extendedWith('given', 2)}   | ${'answer'}  | ${'the provider has said that it knows this end'}
    ${'order.extended'}  | ${2}    | ${extendedWith('given', 3)}   | ${'answer'}  | ${'or a later one'}
  `('$type, message $message: $overtaken ($why)', ({ type, message, state, overtaken }) => {
    expect(findOvertaking({ type, message }, { state, isOwed: true })).toBe(overtaken);
  });
});

describe('after its end', () => {
  it.each`
    type                        | story          | isOwed   | overtaken    | why
    ${'order.issued'}           | ${'released'}  | ${true}  | ${'newer'}   | ${'the release is told, and the issue is not'}
    ${'order.extended'}         | ${'released'}  | ${true}  | ${'newer'}   | ${'an end that is over'}
    ${'order.continued'}        | ${'lapsed'}    | ${true}  | ${'newer'}   | ${'likewise'}
    ${'order.clarified'}        | ${'released'}  | ${true}  | ${'newer'}   | ${'likewise'}
    ${'order.released'}         | ${'released'}  | ${true}  | ${undefined} | ${'the data may go'}
    ${'order.lapsed'}           | ${'lapsed'}    | ${true}  | ${undefined} | ${'likewise'}
    ${'order.withdrawn'}        | ${'withdrawn'} | ${true}  | ${undefined} | ${'likewise'}
    ${'order.released'}         | ${'confirmed'} | ${false} | ${'answer'}  | ${'the provider has confirmed it'}
    ${'order.reminder'}         | ${'overdue'}   | ${true}  | ${undefined} | ${'the confirmation is owed'}
    ${'order.reminder'}         | ${'confirmed'} | ${false} | ${'answer'}  | ${'nothing is owed any more'}
    ${'notice.relay-requested'} | ${'released'}  | ${true}  | ${undefined} | ${'the person is told all the same'}
    ${'message.sent'}           | ${'confirmed'} | ${false} | ${undefined} | ${'a review goes on'}
    ${'order.lapsed'}           | ${'expired'}   | ${false} | ${'end'}     | ${'nobody had received the order'}
    ${'challenge.decided'}      | ${'expired'}   | ${false} | ${'end'}     | ${'likewise'}
    ${'order.released'}         | ${'erased'}    | ${false} | ${'end'}     | ${'nothing is left to read'}
    ${'message.sent'}           | ${'erased'}    | ${false} | ${'end'}     | ${'likewise'}
  `('$type of $story: $overtaken ($why)', ({ type, story, isOwed, overtaken }) => {
    const { state } = STORIES[story as StoryName]();
    expect(findOvertaking({ type, message: 1 }, { state, isOwed })).toBe(overtaken);
  });
});

describe('while it is doubted whose the order is', () => {
  const standing = (name: string) => ({ state: CASES[name]?.().story.state ?? STORIES.issued().state, isOwed: true });

  it.each`
    type                 | message | story                     | overtaken    | why
    ${'order.issued'}    | ${1}    | ${'doubted'}              | ${'doubt'}   | ${'nobody is to act on it'}
    ${'order.reminder'}  | ${1}    | ${'doubtedByTwo'}         | ${'doubt'}   | ${'nor to be called about it'}
    ${'message.sent'}    | ${1}    | ${'doubted'}              | ${undefined} | ${'a review goes on'}
    ${'order.held'}      | ${2}    | ${'doubted'}              | ${undefined} | ${'whoever may have it is told to wait'}
    ${'order.held'}      | ${2}    | ${'confirmedAgain'}       | ${'newer'}   | ${'nobody waits any more'}
    ${'order.held'}      | ${2}    | ${'receivedWhileDoubted'} | ${'newer'}   | ${'likewise'}
    ${'order.held'}      | ${2}    | ${'notConfirmedAgain'}    | ${'end'}     | ${'likewise'}
    ${'order.issued'}    | ${1}    | ${'confirmedAgain'}       | ${'newer'}   | ${'it is told anew'}
    ${'order.issued'}    | ${3}    | ${'confirmedAgain'}       | ${undefined} | ${'and this is what tells it'}
    ${'order.issued'}    | ${3}    | ${'doubtUndone'}          | ${undefined} | ${'likewise'}
    ${'order.withdrawn'} | ${3}    | ${'notConfirmedAgain'}    | ${undefined} | ${'whoever was told to wait hears that there is nothing to wait for'}
  `('$type of $story: $overtaken ($why)', ({ type, message, story, overtaken }) => {
    expect(findOvertaking({ type, message }, standing(story))).toBe(overtaken);
  });
});
