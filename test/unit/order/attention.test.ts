import { expect, it } from 'vitest';
import { attentionOf } from '../../../shared/domain/order/attention.ts';
import { CASES } from './cases.ts';

/** Every case that asks something of a duty officer; no other does. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  acknowledgementOverdue: ['acknowledgement-overdue'],
  awaitedContinued: ['validation-to-seek'],
  awaitedRunning: ['validation-to-seek'],
  validationAwaited: ['validation-to-seek'],
  notSoughtUnwritten: ['validation-to-seek'],
  clarificationOpen: ['clarification-to-answer'],
  openContinued: ['clarification-to-answer'],
  exemptUnwritten: ['clarification-to-answer'],
  americanAsked: ['clarification-to-answer'],
  americanOverdue: ['clarification-to-answer'],
  askedOfOneContinued: ['clarification-to-answer'],
  declinedWhileAsked: ['clarification-to-answer', 'impossibility-to-decide'],
  notExecuted: ['impossibility-to-decide'],
  partlyExcused: ['impossibility-to-decide'],
  lastOneDeclined: ['impossibility-to-decide', 'provider-exempt'],
  lastOneContinued: ['impossibility-to-decide', 'provider-exempt'],
  partlyExempt: ['provider-exempt'],
  exempt: ['provider-exempt'],
  overdue: ['release-overdue'],
};

it.each(Object.entries(CASES))('%s: what a duty officer has to look at', (name, tell) => {
  expect(attentionOf(tell().story.state)).toEqual(TABLE[name] ?? []);
});

it('shows a validation that nobody decides', () => {
  const late = CASES['soughtRunning']?.().story.elapseUntil('validation.overdue');
  expect(late && attentionOf(late.state)).toEqual(['validation-overdue']);
});
