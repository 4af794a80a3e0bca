import type { Actor } from '../../../../shared/domain/actor.ts';
import { ATTACHMENT_IDS } from '../../../../shared/domain/attachments/attachment.ts';
import { SCAN_RESULTS } from '../../../../shared/domain/attachments/scan.ts';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import type { Command } from '../../../../shared/domain/order/life/command.ts';
import type { Ballot, Cast, RightsCommand } from '../../../../shared/domain/order/life/rights-command.ts';
import { periodOf } from '../../../../shared/domain/order/record/evolve.ts';
import type { Review } from '../../../../shared/domain/order/record/rights.ts';
import type { OrderState } from '../../../../shared/domain/order/record/state.ts';
import { anOfficer, aProvider, aReviewer, aReviewerStanding, at } from '../../../support/builders.ts';
import { type OrderStory, STORIES, usualActor } from '../../../support/order-story.ts';
import { CASES, type Case, COMMANDS, later, police } from './cases.ts';
import { RIGHTS_CASES, RIGHTS_COMMANDS } from './rights-cases.ts';

/** Something somebody may try. */
export interface Move<C extends Command = Command> {
  readonly command: C;
  readonly by: Actor;
}

/** Everything whoever sits on a review may try, and the conflicts the authority may declare of them. */
function reviewMoves(state: OrderState, { id: review, seats }: Review): Move<RightsCommand>[] {
  const targets = state.targets.slice(0, 1).map(({ id, categories }) => ({ id, categories }));
  const ballots: readonly Ballot[] = [
    { outcome: 'affirm', amendment: null },
    { outcome: 'amend', amendment: { targets, endsAt: null } },
    { outcome: 'revoke', amendment: null },
  ];
  const votes = seats.flatMap(({ vote }, index): Cast[] => {
    const ballot = vote ? ballots[index] : undefined;
    return ballot ? [{ ...ballot, seat: index + 1 }] : [];
  });
  const own: readonly RightsCommand[] = [
    { type: 'declare-conflict', review, seat: null },
    { type: 'permit-extension', review },
    { type: 'send-message', review },
    ...ballots.map((ballot) => ({ type: 'decide-review', review, ...ballot, votes }) as const),
  ];
  const sitting = seats.flatMap(({ reviewer }) => (reviewer ? [aReviewer(reviewer)] : []));
  const judges = sitting.length > 0 ? sitting : [aReviewer()];
  const authority = anOfficer({ authority: state.authority, ...state.issuer });
  return [
    ...judges.flatMap((by) => own.map((command) => ({ command, by }))),
    ...seats.map((_, index): Move<RightsCommand> => {
      return { command: { type: 'declare-conflict', review, seat: index + 1 }, by: authority };
    }),
  ];
}

/** Everything about notice, challenge and review that can be tried on this order: on each objection and each review it has. */
export function rightsMovesOf(state: OrderState): Move<RightsCommand>[] {
  const { notice, challenges, reviews } = state.rights;
  const until = plus(notice.status === 'owed' ? notice.dueAt : notice.at, DAY_MS);
  const provider = aProvider({ provider: state.provider });
  const commands: RightsCommand[] = [
    { type: 'defer-notice', ground: 'public-security', until },
    { type: 'record-notice', toldAt: periodOf(state)?.startsAt ?? state.issuedAt },
    { type: 'make-letter' },
    { type: 'read-notice' },
    { type: 'confirm-relay', relayedAt: notice.status === 'owed' ? until : notice.at },
    ...reviews.map(
      ({ id: review }): RightsCommand => ({
        type: 'assign-reviewer',
        review,
        reviewer: aReviewerStanding({ person: `person-reviewer-of-${review}` }),
      }),
    ),
  ];
  const objections: RightsCommand[] = [
    { type: 'challenge', grounds: ['not-my-data'], lateReasonGiven: true },
    ...challenges.flatMap(({ id: challenge, attachments }): RightsCommand[] => [
      { type: 'appeal', challenge },
      ...ATTACHMENT_IDS.slice(attachments.length, attachments.length + 1).map((attachment) => ({
        ...RIGHTS_COMMANDS.attach,
        challenge,
        attachment,
      })),
    ]),
  ];
  const scanned = challenges.flatMap(({ id: challenge, attachments }) =>
    attachments.flatMap(({ id: attachment }) =>
      SCAN_RESULTS.map((result): RightsCommand => ({ type: 'record-scan', challenge, attachment, result })),
    ),
  );
  const takenBack = challenges.map(({ id: challenge }): RightsCommand => ({ type: 'withdraw-challenge', challenge }));
  return [
    ...[...commands, ...scanned, ...takenBack].map((command) => ({ command, by: usualActor(state, command) })),
    ...reviews.flatMap((review) => reviewMoves(state, review)),
    ...objections.flatMap((command) => [
      { command, by: usualActor(state, command) },
      { command, by: provider },
    ]),
  ];
}

const { object, assign, affirm } = RIGHTS_COMMANDS;
const TUESDAY = at('2027-01-12T10:00:00Z'); // eight days before the hold ends

/** Held, with something open that outlasts the hold. */
const OPEN: Readonly<Record<string, () => OrderStory>> = {
  told: () => STORIES.preserved().applyTime(TUESDAY),
  deferralAsked: () => STORIES.preserved().act(RIGHTS_COMMANDS.defer),
  claimed: () => STORIES.preserved().act(RIGHTS_COMMANDS.tell),
  deferred: () => STORIES.preserved().act(RIGHTS_COMMANDS.defer).act(assign).act(affirm),
  challenged: () => STORIES.preserved().act({ ...object, lateReasonGiven: true }, { at: TUESDAY }),
  attached: () =>
    STORIES.preserved()
      .act({ ...object, lateReasonGiven: true }, { at: TUESDAY })
      .act(RIGHTS_COMMANDS.attach),
  assigned: () =>
    STORIES.preserved()
      .act({ ...object, lateReasonGiven: true }, { at: TUESDAY })
      .act(assign),
  decided: () =>
    STORIES.preserved()
      .act({ ...object, lateReasonGiven: true }, { at: TUESDAY })
      .act(assign)
      .act(affirm),
};

/** The provider's own objection, decided for it by somebody who has nothing else of the order. */
function revoked(story: OrderStory): OrderStory {
  const { reviews } = story.state.rights;
  const review = `r${reviews.length + 1}` as const;
  return story
    .act({ type: 'challenge', grounds: ['conflict-of-laws'], lateReasonGiven: true }, { by: aProvider() })
    .act({ type: 'assign-reviewer', review, reviewer: aReviewerStanding({ person: 'person-reviewer-9' }) })
    .act({ type: 'decide-review', review, outcome: 'revoke', amendment: null, votes: [] });
}

/** How it goes on from there. */
const WAYS: Readonly<Record<string, (story: OrderStory) => OrderStory>> = {
  held: (story) => story,
  continued: (story) => story.act(COMMANDS.cont),
  lapsed: (story) => story.applyTimeUntil('order.lapsed'),
  exempt: (story) => story.act(COMMANDS.clar).applyTimeUntil('order.exempt'),
  excused: (story) =>
    story
      .act({
        type: 'not-execute',
        targets: ['t1', 't2'].map((id) => ({ id, reasons: ['data-not-stored-at-receipt'] })),
      })
      .act({ type: 'answer-clarification', excused: ['t1', 't2'] }),
  released: (story) => story.act(COMMANDS.rel),
  withdrawn: (story) => story.act(COMMANDS.wdr),
  revoked,
};

const emergency = (): OrderStory => STORIES.issued(police);
const beforeItExpires = { at: at('2027-01-19T12:00:00Z') };

/** What is open of an order that nobody received. */
const UNRECEIVED: Readonly<Record<string, () => OrderStory>> = {
  emergency,
  emergencyAssigned: () => emergency().act(assign),
  expiredAsked: () => STORIES.issued().act(RIGHTS_COMMANDS.defer, beforeItExpires).applyTimeUntil('order.expired'),
  expiredAssigned: () =>
    STORIES.issued().act(RIGHTS_COMMANDS.defer, beforeItExpires).act(assign).applyTimeUntil('order.expired'),
};

/** Every way a right can be open while the order stands in each of its states. */
const STANDINGS: Readonly<Record<string, () => OrderStory>> = {
  ...UNRECEIVED,
  ...Object.fromEntries(
    Object.entries(OPEN).flatMap(([standing, tell]) =>
      Object.entries(WAYS).map(([way, goOn]) => [`${standing}, ${way}`, () => goOn(tell())]),
    ),
  ),
};

/** Every case there is: of the hold, of each right, and of rights open in each state of the hold. */
export const EVERY_CASE: Readonly<Record<string, () => Case>> = {
  ...CASES,
  ...Object.fromEntries(
    Object.entries({ ...RIGHTS_CASES, ...STANDINGS }).map(([name, tell]) => [`rights: ${name}`, () => later(tell())]),
  ),
};
