import type { Actor } from '../../actor.ts';
import type { Instant } from '../../instant.ts';
import type { Instrument } from '../../law/terms/instrument.ts';
import type { RightsCommand } from '../life/rights-command.ts';
import type { OrderEvent } from '../record/events.ts';
import type { OrderState } from '../record/state.ts';
import { decideAttachment } from './attachment.ts';
import { decideAppeal, decideChallenge } from './challenge.ts';
import { decideConflict, decideMessage, decidePermission } from './hearing.ts';
import { decideDeferral, decideNoticeRead, decideRecordedNotice, decideRelayProof } from './notice.ts';
import { decideAssignment, decideReview } from './review.ts';

/** What a command about notice, challenge or review makes of an order. @throws HoldfastError the refusals of each decision. */
export function decideRights(
  law: Instrument,
  state: OrderState,
  command: RightsCommand,
  by: Actor,
  now: Instant,
): OrderEvent[] {
  switch (command.type) {
    case 'defer-notice':
      return decideDeferral(state, { ground: command.ground, until: command.until }, now);
    case 'record-notice':
      return decideRecordedNotice(state, command.toldAt, now);
    case 'read-notice':
      return decideNoticeRead(state, now);
    case 'confirm-relay':
      return decideRelayProof(state, command.relayedAt, now);
    case 'challenge':
      return decideChallenge(law, state, command, by, now);
    case 'appeal':
      return decideAppeal(law, state, command.challenge, by, now);
    case 'add-attachment':
      return decideAttachment(state, command, by, now);
    case 'assign-reviewer':
      return decideAssignment(state, command.review, command.reviewer, now);
    case 'declare-conflict':
      return decideConflict(state, command, by, now);
    case 'permit-extension':
      return decidePermission(state, command.review, by, now);
    case 'send-message':
      return decideMessage(state, command.review, by, now);
    case 'decide-review':
      return decideReview(state, command, by, now);
  }
}
