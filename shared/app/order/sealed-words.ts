import type { Command, CommandType } from '../../domain/order/life/command.ts';
import type { EventType } from '../../domain/order/record/events.ts';
import { reviewOf } from '../../domain/order/record/rights.ts';
import { isPanel } from '../../domain/order/record/seats.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import type { PlainPart } from './sealed-parts.ts';

/** The part that words are sealed as, and the event they belong to; both stand on record in clear. */
export interface SealedAs {
  readonly part: PartName;
  /** The event they belong to; what a provider could not execute, the record names as the provider's own message does. */
  readonly about: EventType | 'order.not-executed';
}

/** `null`: it has no words, and what comes with it is not kept. A function: it depends on what is asked, or on the order. */
type Row<T extends CommandType> =
  | SealedAs
  | null
  | ((command: Extract<Command, { readonly type: T }>, state: OrderState) => SealedAs);

/** How the free text or form that comes with a command is sealed, whoever gives the command. */
export const SEALED_WORDS = {
  'read-certificate': null,
  acknowledge: null,
  preserve: null,
  'not-execute': { part: 'explanation', about: 'order.not-executed' },
  'request-clarification': { part: 'explanation', about: 'clarification.requested' },
  'confirm-release': null,
  'seek-validation': null,
  extend: { part: 'form', about: 'order.extended' },
  continue: { part: 'form', about: 'order.continued' },
  release: { part: 'explanation', about: 'order.released' },
  withdraw: ({ inAnswer }) =>
    inAnswer // an explanation stays on the issuing side; an answer goes to the provider, as a form does
      ? { part: 'form', about: 'clarification.answered' }
      : { part: 'explanation', about: 'order.withdrawn' },
  'answer-clarification': { part: 'form', about: 'clarification.answered' },
  'decide-validation': ({ outcome }) => ({ part: 'explanation', about: `validation.${outcome}` }),
  'defer-notice': { part: 'deferral', about: 'deferral.requested' },
  'record-notice': { part: 'explanation', about: 'notice.recorded' },
  'read-notice': null,
  'confirm-relay': { part: 'explanation', about: 'notice.relayed' },
  challenge: { part: 'challenge', about: 'challenge.filed' },
  appeal: { part: 'challenge', about: 'appeal.filed' },
  'add-attachment': { part: 'attachment', about: 'attachment.added' },
  'decide-review': ({ review }, { rights }) =>
    isPanel(reviewOf(rights, review)) // nobody is told a member's vote before the panel has decided
      ? { part: 'vote', about: 'review.voted' }
      : { part: 'decision', about: 'review.decided' },
  'permit-extension': { part: 'decision', about: 'extension.permitted' },
  'declare-conflict': { part: 'conflict', about: 'review.conflict-declared' },
  'send-message': { part: 'message', about: 'message.sent' },
  'assign-reviewer': null,
  'note-overlap': null,
} as const satisfies { readonly [T in CommandType]: Row<T> };

/** What a filing says of each of its orders: the provider may read its certificate, and never the grounds. */
export const FILED_WORDS = {
  certificate: { part: 'certificate', about: 'order.issued' },
  grounds: { part: 'grounds', about: 'order.issued' },
} as const satisfies Record<string, SealedAs>;

/** What is to be sealed of a command on this order; nothing where it came without words. */
export function partsOf(command: Command, state: OrderState, words: unknown): PlainPart[] {
  const sealedAs = sealedAsOf(command.type, command, state);
  return sealedAs === null || words === undefined ? [] : [{ ...sealedAs, value: words }];
}

function sealedAsOf<T extends CommandType>(
  type: T,
  command: Extract<Command, { readonly type: T }>,
  state: OrderState,
): SealedAs | null {
  const rows: { readonly [K in CommandType]: Row<K> } = SEALED_WORDS;
  const row: Row<T> = rows[type];
  return typeof row === 'function' ? row(command, state) : row;
}
