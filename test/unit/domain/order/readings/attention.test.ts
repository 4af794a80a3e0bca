import { expect, it } from 'vitest';
import { addFromBeside } from '../../../../../shared/domain/order/readings/attention.ts';
import { listNarrowings } from '../../../../../shared/domain/order/readings/narrowings.ts';
import { listAttention } from '../../../../support/rules.ts';
import { decidedAs } from '../acts.ts';
import { CASES } from '../cases.ts';
import { RIGHTS_CASES } from '../rights-cases.ts';

/** Every case that asks something of a duty officer; no other does. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  doubted: ['to-confirm-again'],
  doubtedByTwo: ['to-confirm-again'],
  acknowledgementOverdue: ['acknowledgement-overdue'],
  overBurstContinued: ['review-without-reviewer'],
  overBurstUnseen: ['emergency-unseen'],
  narrowed: ['narrowed-by-review'],
  awaitedContinued: ['validation-to-seek', 'review-without-reviewer'],
  awaitedRunning: ['validation-to-seek', 'review-without-reviewer'],
  validationAwaited: ['validation-to-seek', 'review-without-reviewer'],
  notSoughtUnwritten: ['validation-to-seek', 'review-without-reviewer'],
  validationSought: ['review-without-reviewer'],
  soughtRunning: ['review-without-reviewer'],
  soughtContinued: ['review-without-reviewer'],
  validationGranted: ['review-without-reviewer'],
  validationRefused: ['review-without-reviewer'],
  validationNotSought: ['review-without-reviewer'],
  withdrawnWhileSought: ['review-without-reviewer'],
  extended: ['review-without-reviewer'],
  extendedAcknowledged: ['review-without-reviewer'],
  continued: ['review-without-reviewer'],
  continuedAcknowledged: ['review-without-reviewer'],
  lateContinued: ['review-without-reviewer'],
  unsent: ['review-without-reviewer', 'transmission-to-show'],
  unsentOverdue: ['relay-overdue', 'review-without-reviewer', 'transmission-to-show'],
  sentLater: ['review-without-reviewer'],
  leaveAsked: ['review-without-reviewer'],
  needAsked: ['relay-overdue', 'need-to-confirm'],
  needAskedContinued: ['relay-overdue', 'need-to-confirm'],
  needSilent: ['relay-overdue', 'need-unconfirmed'],
  needConfirmed: ['relay-overdue'],
  endOverdue: ['end-unacknowledged', 'review-without-reviewer'],
  americanExtended: ['review-without-reviewer'],
  lapsed: ['relay-overdue'],
  continuationLapsed: ['relay-overdue'],
  clarificationOpen: ['clarification-to-answer'],
  openContinued: ['clarification-to-answer', 'review-without-reviewer'],
  exemptUnwritten: ['clarification-to-answer'],
  americanAsked: ['clarification-to-answer'],
  americanOverdue: ['clarification-to-answer'],
  askedOfOneContinued: ['clarification-to-answer', 'review-without-reviewer'],
  declinedWhileAsked: ['clarification-to-answer', 'impossibility-to-decide'],
  notExecuted: ['impossibility-to-decide'],
  partlyExcused: ['impossibility-to-decide'],
  lastOneDeclined: ['impossibility-to-decide', 'provider-exempt'],
  lastOneContinued: ['impossibility-to-decide', 'provider-exempt', 'review-without-reviewer'],
  partlyExempt: ['provider-exempt'],
  exempt: ['provider-exempt'],
  overdue: ['release-overdue', 'relay-overdue'],
};

it.each(Object.entries(CASES))('%s: what a duty officer has to look at', (name, tell) => {
  expect(listAttention(tell().story.state)).toEqual(TABLE[name] ?? []);
});

/** Likewise of every standing of notice, challenge and review. */
const RIGHTS_TABLE: Readonly<Record<string, readonly string[]>> = {
  relayOverdue: ['relay-overdue'],
  deferralAsked: ['review-without-reviewer'],
  deferralIgnored: ['deferral-refused'],
  deferralRefused: ['deferral-refused'],
  deferralOver: ['release-overdue'],
  claimed: ['notice-unconfirmed', 'review-without-reviewer'],
  claimAssigned: ['notice-unconfirmed'],
  claimMoved: ['notice-unconfirmed', 'review-without-reviewer'],
  claimIgnored: ['notice-unconfirmed'],
  claimRefused: ['notice-unconfirmed'],
  challenged: ['objection-open', 'review-without-reviewer'],
  assigned: ['objection-open'],
  conflicted: ['objection-open', 'review-without-reviewer'],
  permitted: ['objection-open'],
  moved: ['relay-overdue', 'objection-open', 'review-without-reviewer'],
  defaulted: ['relay-overdue', 'extension-barred', 'need-unconfirmed'],
  lapsedWhileOpen: ['relay-overdue'],
  attached: ['objection-open', 'review-without-reviewer'],
  scanned: ['objection-open', 'review-without-reviewer'],
  appealed: ['objection-open', 'review-without-reviewer'],
  panelEmpty: ['objection-open', 'review-without-reviewer'],
  panelSeated: ['objection-open'],
  panelVoted: ['objection-open'],
  appealAssigned: ['objection-open'],
  objectedByProvider: ['objection-open', 'review-without-reviewer'],
  extended: ['review-without-reviewer'],
  emergency: ['validation-to-seek', 'review-without-reviewer'],
};

it.each(Object.entries(RIGHTS_CASES))('%s: what of it a duty officer has to look at', (name, tell) => {
  expect(listAttention(tell().state)).toEqual(RIGHTS_TABLE[name] ?? []);
});

it('shows a hold that a reviewer has cut, in data or in time, while it lasts', () => {
  const amendment = { targets: [{ id: 't1', categories: ['subscriber'] as const }], endsAt: null };
  const narrowed = decidedAs(RIGHTS_CASES.assigned(), 'amend', { amendment });
  expect(listAttention(narrowed.state)).toEqual(['narrowed-by-review']);
  const { state: over } = narrowed.act({ type: 'release', reason: 'no-longer-needed' });
  expect(listAttention(over)).toEqual([]);
  expect(listNarrowings(over)).toEqual([narrowed.at]);
});

it('shows a validation that nobody decides', () => {
  const late = CASES['soughtRunning']?.().story.applyTimeUntil('validation.overdue');
  expect(late && listAttention(late.state)).toEqual(['validation-overdue', 'review-without-reviewer']);
});

it('adds what stands beside the commits, each in its place and once', () => {
  expect(addFromBeside([], [])).toEqual([]);
  expect(addFromBeside(['narrowed-by-review'], ['data-held-by-others', 'message-undelivered'])).toEqual([
    'message-undelivered',
    'narrowed-by-review',
    'data-held-by-others',
  ]);
  expect(addFromBeside(['message-undelivered'], ['message-undelivered'])).toEqual(['message-undelivered']);
});
