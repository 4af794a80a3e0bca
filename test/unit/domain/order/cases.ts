import { type Instant, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import type { Command } from '../../../../shared/domain/order/life/command.ts';
import { HOLD_POLICY } from '../../../../shared/domain/policy/holds.ts';
import {
  aDoubt,
  anOfficer,
  anOverlap,
  aPoliceOfficer,
  aReviewerStanding,
  at,
  aValidatorStanding,
  emergencyFacts,
  facts,
  partyFacts,
  usFacts,
} from '../../../support/builders.ts';
import { type IssueOptions, type OrderStory, STORIES } from '../../../support/order-story.ts';

/** Whoever quotes the newest message quotes all before it. */
const EVERY_MESSAGE = Number.MAX_SAFE_INTEGER;

/** One column each; the two answers of a validator are two. */
export const COMMANDS = {
  read: { type: 'read-certificate' },
  ack: { type: 'acknowledge', upTo: EVERY_MESSAGE },
  pres: { type: 'preserve', targets: ['t1', 't2'], upTo: EVERY_MESSAGE },
  nexe: {
    type: 'not-execute',
    targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }],
    upTo: EVERY_MESSAGE,
  },
  clar: { type: 'request-clarification', targets: ['t1', 't2'], upTo: EVERY_MESSAGE },
  conf: { type: 'confirm-release', targets: [] },
  seek: { type: 'seek-validation', validator: aValidatorStanding() },
  ext: { type: 'extend' },
  cont: { type: 'continue' },
  show: { type: 'show-transmission' },
  renw: { type: 'ask-renewal' },
  need: { type: 'confirm-need' },
  rel: { type: 'release', reason: 'no-longer-needed' },
  wdr: { type: 'withdraw', reason: 'issued-in-error' },
  answ: { type: 'answer-clarification', excused: [] },
  excu: { type: 'answer-clarification', excused: ['t1'] },
  gran: { type: 'decide-validation', outcome: 'granted' },
  refu: { type: 'decide-validation', outcome: 'refused' },
  over: { type: 'note-overlap', overlap: anOverlap() },
  seen: { type: 'see-emergency' },
  dbt: aDoubt(),
  agn: { type: 'confirm-again' },
} as const satisfies Record<string, Command>;
export type Column = keyof typeof COMMANDS;

/** An order and the instant at which somebody turns to it. */
export interface Case {
  readonly story: OrderStory;
  readonly now: Instant;
}

export const police: IssueOptions = { facts: emergencyFacts(), by: aPoliceOfficer() };
export const sheriff: IssueOptions = {
  facts: usFacts(),
  by: anOfficer({ authority: 'aut-sheriff', institution: 'example-county-sheriff', person: 'person-sheriff' }),
};
/** One Party's contact point asks another's: the one instrument under which a panel hears appeals. */
export const party: IssueOptions = {
  facts: partyFacts(),
  by: anOfficer({
    authority: 'aut-contact-ch',
    institution: 'bundespolizei-musterland',
    person: 'person-contact-desk',
  }),
  provider: 'prv-contact-jp',
};
export const prior: IssueOptions = {
  by: aPoliceOfficer(),
  facts: facts({ issuerKinds: ['other-competent-authority'], validation: 'prior' }),
};
/** Above the figure of a burst, so that a second officer is to see it within the hour. */
export const overBurst: IssueOptions = { overBurst: { seeBy: at('2026-11-20T17:00:00Z') } };
export const later = (story: OrderStory): Case => ({ story, now: plus(story.at, MINUTE_MS) });
const { ack: acknowledge, ext: extend, seek, cont: goOn, renw: askLeave, clar: ask } = COMMANDS;
const { issued, preserved, clarificationOpen, validationAwaited, validationSought, notExecuted } = STORIES;

const lastOneDeclined = (): OrderStory =>
  STORIES.running()
    .act({ type: 'request-clarification', targets: ['t2'] })
    .applyTimeUntil('targets.exempt')
    .act(COMMANDS.nexe);

/** Continued by an earlier version, which asked neither for a decided validation nor for reviews that somebody decided. */
function continuedBefore(story: OrderStory): OrderStory {
  const now = plus(story.at, MINUTE_MS);
  const lapsesAt = plus(now, HOLD_POLICY.continuationConfirmedEveryMs);
  return story.record([{ type: 'order.continued', at: now, lapsesAt, betweenEnds: false }], goOn, now);
}

/** Continued on a request that is not on its way yet, and all of it acknowledged. */
const unsent = (): OrderStory => STORIES.preserved().act({ type: 'continue', unsent: true }).act(acknowledge);

/** The last review, decided by a reviewer of its own. */
function decided(story: OrderStory, outcome: 'affirm' | 'revoke'): OrderStory {
  const review = story.state.rights.reviews.at(-1)?.id ?? 'r1';
  const reviewer = aReviewerStanding({ person: `person-reviewer-of-${review}` });
  return story
    .act({ type: 'assign-reviewer', review, reviewer })
    .act({ type: 'decide-review', review, outcome, amendment: null, votes: [] });
}

/** Continued, and renewed as often as the authority's word goes; whoever looked at either let it be. */
export const renewedOnce = (options?: IssueOptions): OrderStory =>
  decided(decided(STORIES.continued(options), 'affirm').act(goOn).act(acknowledge), 'affirm');

/** States that need more than one turn, and states whose end nobody has written yet. */
const MORE: Readonly<Record<string, () => Case>> = {
  priorValidation: () => later(issued(prior)),
  awaitedRunning: () => later(issued(police).act(acknowledge)),
  soughtRunning: () => later(validationSought().act(acknowledge)),
  awaitedContinued: () => later(continuedBefore(issued(police).act(acknowledge))),
  soughtContinued: () => later(continuedBefore(issued(police).act(seek).act(acknowledge))),
  openContinued: () => later(clarificationOpen().act(goOn)),
  betweenEnds: () => ({
    story: issued({ at: at('2026-11-17T16:10:00Z') }).act(acknowledge), // day 60 is Saturday 16 January
    now: at('2027-01-18T23:59:59.999Z'),
  }),
  american: () => later(issued(sheriff)),
  americanRunning: () => later(issued(sheriff).act(acknowledge)),
  americanAsked: () => later(issued(sheriff).act(acknowledge).act(ask)),
  americanOverdue: () => later(issued(sheriff).act(acknowledge).act(ask).applyTimeUntil('clarification.overdue')),
  declinedWhileAsked: () => later(notExecuted().act({ type: 'request-clarification', targets: ['t2'] })),
  askedOfOneContinued: () =>
    later(
      STORIES.running()
        .act({ type: 'request-clarification', targets: ['t1'] })
        .act(goOn),
    ),
  lateContinued: () => later(STORIES.running().act(goOn)),
  lastOneDeclined: () => later(lastOneDeclined()),
  lastOneContinued: () => later(lastOneDeclined().act(goOn)),
  extendedAcknowledged: () => later(STORIES.extended().act(acknowledge)),
  continuedAcknowledged: () => later(STORIES.continued().act(acknowledge)),
  endOverdue: () => later(STORIES.extended().applyTimeUntil('end.acknowledgement-overdue')),
  americanExtended: () => later(issued(sheriff).act(acknowledge).act(extend)),
  unsent: () => later(unsent()),
  unsentOverdue: () => later(decided(unsent(), 'affirm').applyTimeUntil('transmission.overdue')),
  sentLater: () => later(unsent().act(COMMANDS.show)),
  renewedOnce: () => later(renewedOnce()),
  leaveAsked: () => later(renewedOnce().act(askLeave)),
  leaveGiven: () => later(decided(renewedOnce().act(askLeave), 'affirm')),
  leaveRefused: () => later(decided(renewedOnce().act(askLeave), 'revoke')),
  leaveRefusedTwice: () => later(decided(decided(renewedOnce().act(askLeave), 'revoke').act(askLeave), 'revoke')),
  renewedWithLeave: () => later(decided(renewedOnce().act(askLeave), 'affirm').act(goOn).act(acknowledge)),
  needAsked: () => later(preserved().applyTimeUntil('need.asked')),
  needSilent: () => later(preserved().applyTimeUntil('need.unanswered')),
  needAskedContinued: () => later(decided(STORIES.continued().act(acknowledge), 'affirm').applyTimeUntil('need.asked')),
  needConfirmed: () => later(preserved().applyTimeUntil('need.asked').act(COMMANDS.need)),
  overBurst: () => later(issued(overBurst)),
  overBurstUnseen: () => later(issued(overBurst).applyTimeUntil('emergency.unseen')),
  overBurstSeen: () => later(issued(overBurst).act(COMMANDS.seen)),
  doubted: () => later(issued().act(COMMANDS.dbt)),
  doubtedByTwo: () =>
    later(
      issued()
        .act(COMMANDS.dbt)
        .act(aDoubt({ until: undefined })),
    ),
  confirmedAgain: () => later(issued().act(COMMANDS.dbt).act(COMMANDS.agn)),
  doubtUndone: () => later(issued().act(COMMANDS.dbt).applyTimeUntil('doubt.undone')),
  receivedWhileDoubted: () => later(issued().act(COMMANDS.dbt).act(acknowledge)),
  notConfirmedAgain: () =>
    later(
      issued()
        .act(aDoubt({ until: undefined }))
        .applyTimeUntil('order.withdrawn'),
    ),
  overBurstRunning: () => later(issued(overBurst).act(acknowledge)),
  overBurstContinued: () => later(issued(overBurst).act(acknowledge).act(goOn)),
  continuationLapsed: () => later(preserved().act(goOn).applyTimeUntil('order.lapsed')),
  withdrawnWhileOpen: () => later(clarificationOpen().act(COMMANDS.wdr)),
  withdrawnWhileSought: () => later(validationSought().act(COMMANDS.wdr)),
  nothingHeld: () => later(notExecuted().act(COMMANDS.rel)),
  nothingHeldConfirmed: () => later(notExecuted().act(COMMANDS.rel).act(COMMANDS.conf)),
  lapsedUnwritten: () => ({ story: preserved(), now: at('2027-01-20T00:00:00Z') }),
  expiredUnwritten: () => ({ story: issued(), now: at('2027-01-20T00:00:00Z') }),
  exemptUnwritten: () => ({ story: clarificationOpen(), now: at('2026-11-25T23:00:00Z') }),
  notSoughtUnwritten: () => ({ story: validationAwaited(), now: at('2026-11-22T17:00:00Z') }),
  erasedUnwritten: () => ({ story: STORIES.confirmed(), now: at('2027-11-20T16:13:00Z') }),
};

/** Every state an order can be in, by a name for each. */
export const CASES: Readonly<Record<string, () => Case>> = {
  ...Object.fromEntries(Object.entries(STORIES).map(([name, tell]) => [name, () => later(tell())])),
  ...MORE,
};
