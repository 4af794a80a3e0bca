import { describe, expect, it } from 'vitest';
import { addFromBeside } from '../../../../../shared/domain/order/readings/attention.ts';
import { listNarrowings } from '../../../../../shared/domain/order/readings/narrowings.ts';
import { at } from '../../../../support/builders.ts';
import { type OrderStory, STORIES } from '../../../../support/order-story.ts';
import { listAttention } from '../../../../support/rules.ts';
import { decidedAs, deferredInSteps } from '../acts.ts';
import { CASES } from '../cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from '../rights-cases.ts';

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
  validationSought: ['validation-to-decide', 'review-without-reviewer'],
  soughtRunning: ['validation-to-decide', 'review-without-reviewer'],
  soughtContinued: ['validation-to-decide', 'review-without-reviewer'],
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
  deferred: ['deferral-ending'],
  deferredPastTheEnd: ['deferral-ending'],
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

describe('a deferral that runs out', () => {
  const { preserved } = STORIES;
  const isShown = (story: OrderStory, now: string) => listAttention(story.state, at(now)).includes('deferral-ending');

  it.each`
    story                                       | from                      | why
    ${RIGHTS_CASES.deferred}                    | ${'2027-01-25T00:00:00Z'} | ${'seven days before the notice goes out'}
    ${RIGHTS_CASES.deferredPastTheEnd}          | ${'2027-01-25T00:00:00Z'} | ${'the notice waits longer than the hold'}
    ${() => deferredInSteps(preserved(), 0, 2)} | ${'2027-05-04T00:00:00Z'} | ${'counted from the last that was approved'}
  `('is shown from $from on: $why', ({ story, from }) => {
    const told: OrderStory = story();
    expect(isShown(told, new Date(Date.parse(from) - 1).toISOString())).toBe(false);
    expect(isShown(told, from)).toBe(true);
  });

  it('is not shown while another is asked for, and again once that is refused', () => {
    const now = { at: at('2027-01-27T00:00:00Z') };
    const asked = RIGHTS_CASES.deferred().act({ ...RIGHTS_COMMANDS.defer, until: at('2027-04-01T00:00:00Z') }, now);
    expect(listAttention(asked.state, now.at)).not.toContain('deferral-ending');
    const refused = decidedAs(asked, 'revoke', now);
    expect(listAttention(refused.state, now.at)).toEqual(['release-overdue', 'deferral-refused', 'deferral-ending']);
  });

  it('is not shown of a notice that is given, nor before anything is received', () => {
    expect(isShown(RIGHTS_CASES.deferralOver(), '2027-02-02T00:00:00Z')).toBe(false);
    const unreceived = decidedAs(STORIES.issued().act(RIGHTS_COMMANDS.defer), 'affirm');
    expect(isShown(unreceived, '2027-01-31T00:00:00Z')).toBe(false);
  });
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
