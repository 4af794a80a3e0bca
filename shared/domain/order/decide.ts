import { type Actor, asOfficer, roleNotAllowed } from '../actor.ts';
import type { Instant } from '../instant.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import {
  decideClarificationAnswer,
  decideContinuation,
  decideEnd,
  decideExtension,
  decideValidation,
  decideValidationSought,
} from './decisions/authority.ts';
import { decideOverlap } from './decisions/overlap.ts';
import {
  decideAcknowledgement,
  decideClarificationRequest,
  decideNotExecuted,
  decidePreserved,
  decideRead,
  decideReleaseConfirmation,
} from './decisions/provider.ts';
import { decideRights } from './decisions/rights.ts';
import type { Command } from './life/command.ts';
import { applyWithinRow, COMMANDS_IN_LIFE, requireAllowed } from './life/life.ts';
import type { CommandRow } from './life/rows/row.ts';
import { applyTime } from './life/time.ts';
import { requireOwnAuthority, requireOwnOrder } from './record/concerned.ts';
import type { OrderEvent } from './record/events.ts';
import type { OrderState } from './record/state.ts';

function decideCommand(law: Instrument, state: OrderState, command: Command, by: Actor, now: Instant): OrderEvent[] {
  switch (command.type) {
    case 'read-certificate':
      return decideRead(law, state, now);
    case 'acknowledge':
      return decideAcknowledgement(law, state, now);
    case 'preserve':
      return decidePreserved(law, state, command, now);
    case 'not-execute':
      return decideNotExecuted(law, state, command, now);
    case 'request-clarification':
      return decideClarificationRequest(law, state, command, now);
    case 'confirm-release':
      return decideReleaseConfirmation(state, command, now);
    case 'seek-validation':
      return decideValidationSought(law, state, command.validator, now);
    case 'extend':
      return decideExtension(law, state, now);
    case 'continue':
      return decideContinuation(law, state, now);
    case 'release':
      return decideEnd(law, state, 'order.released', command.reason, now);
    case 'withdraw':
      return decideEnd(law, state, 'order.withdrawn', command.reason, now);
    case 'answer-clarification':
      return decideClarificationAnswer(law, state, command.excused, now);
    case 'decide-validation':
      return decideValidation(law, state, command.outcome, asOfficer(by), now);
    case 'note-overlap':
      return decideOverlap(state, command.overlap, now);
    default:
      return decideRights(law, state, command, by, now);
  }
}

/**
 * Decides a command at `now`: applies what time has done, then the command.
 *
 * @param law the row the order rests on, as for every rule here: rules are handed it, and look nothing up.
 * @returns the events to store; none when the command repeats what is on record already.
 * @throws HoldfastError `role-not-allowed`, `authority-not-allowed`, `order-not-found` for another provider, `order-erased`,
 * and the refusals of each decision; nothing may be stored then.
 */
export function decide(law: Instrument, stored: OrderState, command: Command, by: Actor, now: Instant): OrderEvent[] {
  const { state, events } = applyTime(law, stored, now);
  authoriseCommand(state, command, by);
  requireAllowed(law, state, command.type);
  const decided = decideCommand(law, state, command, by, now);
  const next = applyWithinRow(law, COMMANDS_IN_LIFE[command.type], state, decided);
  // time once more: what was decided can make something due at once, as the end of a hold does with the notice
  return decided.length === 0 ? [] : [...events, ...decided, ...applyTime(law, next, now).events];
}

/**
 * Whether this actor may give this command on this order, whatever its state.
 *
 * @throws HoldfastError `role-not-allowed`, `authority-not-allowed`; `order-not-found` to a provider or person it does not concern.
 */
export function authoriseCommand(state: OrderState, command: Pick<Command, 'type'>, by: Actor): void {
  const row: CommandRow = COMMANDS_IN_LIFE[command.type];
  if (!row.by.some((who) => who === roleOf(by))) throw roleNotAllowed(row.by);
  if (by.kind === 'provider' || by.kind === 'person') requireOwnOrder(state, by);
  if (by.kind === 'officer' && by.role === 'contact-point') requireOwnAuthority(state, by);
}

const roleOf = (by: Actor): string => (by.kind === 'officer' ? by.role : by.kind);
