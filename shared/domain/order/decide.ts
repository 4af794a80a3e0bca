import { type Actor, roleNotAllowed } from '../actor.ts';
import type { ReviewId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { OrderLaw } from '../law/terms/instrument.ts';
import type { Decision } from './decisions/decision.ts';
import { findReview, findSeat } from './decisions/find-review.ts';
import {
  decideDoubtRaised,
  decideFileAdded,
  decideForContactPoint,
  decideForMessages,
  decideForReviewer,
  decideLetterMaking,
  decideNoticeReading,
  decideObjectionWithdrawn,
  decideOverlapNoted,
  decideReviewerDrawn,
  decideScanRecorded,
  decideVote,
} from './few-decisions.ts';
import { requireAllowed } from './life/allowed.ts';
import type { Command, CommandOf, CommandType } from './life/command.ts';
import { COMMANDS_IN_LIFE } from './life/commands-in-life.ts';
import type { CommandRow } from './life/rows/row.ts';
import { applyTime } from './life/time.ts';
import { applyWithinRow } from './life/within-row.ts';
import { requireGivenReview, requireOwnAuthority, requireOwnOrder } from './record/concerned.ts';
import type { OrderEvent } from './record/events.ts';
import { isOpen } from './record/rights.ts';
import type { OrderState } from './record/state.ts';

/** What is needed to decide commands of one kind or several, and of no other. */
export interface Deciding<T extends CommandType> {
  /** Their rows in the table of life. */
  readonly rows: Readonly<Record<T, CommandRow>>;
  /** What each of them makes of an order. */
  readonly decide: Decision<T>;
}

const decideCommand: Decision = (law, state, command, by, now) => {
  switch (command.type) {
    case 'read-notice':
      return decideNoticeReading(law, state, command, by, now);
    case 'make-letter':
      return decideLetterMaking(law, state, command, by, now);
    case 'withdraw-challenge':
      return decideObjectionWithdrawn(law, state, command, by, now);
    case 'add-attachment':
      return decideFileAdded(law, state, command, by, now);
    case 'record-scan':
      return decideScanRecorded(law, state, command, by, now);
    case 'permit-extension':
      return decideForReviewer(law, state, command, by, now);
    case 'decide-review':
      return decideVote(law, state, command, by, now);
    case 'assign-reviewer':
      return decideReviewerDrawn(law, state, command, by, now);
    case 'note-overlap':
      return decideOverlapNoted(law, state, command, by, now);
    case 'doubt-order':
      return decideDoubtRaised(law, state, command, by, now);
    case 'seek-validation':
    case 'extend':
    case 'continue':
    case 'show-transmission':
    case 'ask-renewal':
    case 'confirm-need':
    case 'see-emergency':
    case 'confirm-again':
    case 'release':
    case 'withdraw':
    case 'answer-clarification':
    case 'decide-validation':
    case 'defer-notice':
    case 'record-notice':
      return decideForContactPoint(law, state, command, by, now);
    default:
      return decideForMessages(law, state, command, by, now);
  }
};

/** As much of a command as tells what it is about. */
type Addressed = Pick<Command, 'type'> & { readonly review?: ReviewId };

/** Every kind of command; a function that gives few of them takes its rows, and its decision from `few-decisions.ts`. */
export const EVERY_COMMAND: Deciding<CommandType> = { rows: COMMANDS_IN_LIFE, decide: decideCommand };

/**
 * Decides a command at `now`: applies what time has done, then the command.
 *
 * @param law the row the order rests on, as for every rule here: rules are handed it, and look nothing up.
 * @returns the events to store; none when the command repeats what is on record already.
 * @throws HoldfastError `role-not-allowed`, `order-not-found` for another authority, provider or person, `review-unknown` for another
 * reviewer, `order-erased`, and the refusals of each decision; nothing may be stored then.
 */
export const decide = (law: OrderLaw, stored: OrderState, command: Command, by: Actor, now: Instant): OrderEvent[] =>
  decideBy(EVERY_COMMAND, law, stored, command, by, now);

/** The same for commands of some kinds, whose rows and decision are handed in. */
export function decideBy<T extends CommandType>(
  { rows, decide: decideOne }: Deciding<T>,
  law: OrderLaw,
  stored: OrderState,
  command: CommandOf<T>,
  by: Actor,
  now: Instant,
): OrderEvent[] {
  const { state, events } = applyTime(law, stored, now);
  const row = rows[command.type];
  authoriseCommand(row, state, command, by);
  requireAllowed(law, row, state);
  const decided = decideOne(law, state, command, by, now);
  const next = applyWithinRow(law, row, state, decided);
  // time once more: what was decided can make something due at once, as the end of a hold does with the notice
  return decided.length === 0 ? [] : [...events, ...decided, ...applyTime(law, next, now).events];
}

/**
 * Whether this actor may give the command of this row on this order, whatever its state: asked before anything else is, so that no other
 * refusal tells strangers that there is such an order.
 *
 * @throws HoldfastError `role-not-allowed`; `order-not-found` to whoever it does not concern, `review-unknown` to such a reviewer.
 */
export function authoriseCommand(row: CommandRow, state: OrderState, command: Addressed, by: Actor): void {
  requireRole(row, by);
  if (by.kind === 'provider' || by.kind === 'person') requireOwnOrder(state, by);
  if (by.kind !== 'officer') return;
  if (by.role === 'reviewer') requireGivenReview(state, command.review, by);
  else requireOwnAuthority(state, by);
}

/**
 * Whether the command of this row is for whoever acts, on whatever order: asked before one is looked for, so that this refusal does not
 * tell that there is one.
 *
 * @throws HoldfastError `role-not-allowed`.
 */
export function requireRole({ by: may }: Pick<CommandRow, 'by'>, by: Actor): void {
  if (!may.some((who) => who === roleOf(by))) throw roleNotAllowed(may);
}

/**
 * Whether a review that is open at `now` is still that of the reviewer who commands it: asked before what the command rests on, so that whoever lost
 * it hears no more of how the order stands; and after repeats, for what they did while it was theirs keeps its answer.
 *
 * @throws HoldfastError `review-not-yours`.
 */
export function requireStillGiven(
  law: OrderLaw,
  stored: OrderState,
  { review: id }: Addressed,
  by: Actor,
  now: Instant,
): void {
  if (by.kind !== 'officer' || by.role !== 'reviewer' || id === undefined) return;
  const review = findReview(applyTime(law, stored, now).state, id);
  if (isOpen(review)) findSeat(review, by);
}

const roleOf = (by: Actor): string => (by.kind === 'officer' ? by.role : by.kind);
