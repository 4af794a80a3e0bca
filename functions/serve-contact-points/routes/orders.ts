import type { PlainPart } from '../../../shared/app/order/sealed-parts.ts';
import {
  ClarificationAnswerCommand,
  ExtensionCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  ValidationCommand,
} from '../../../shared/contracts/api/authorities/commands.ts';
import { ConflictCommand, MessageCommand } from '../../../shared/contracts/api/common/hearing.ts';
import { type Asked, commandRoute } from './command.ts';

const form = (about: string, value: unknown): PlainPart => ({ part: 'form', about, value });

/** Stays on the issuing side. */
const note = (about: string, value: unknown): PlainPart[] =>
  value === undefined ? [] : [{ part: 'explanation', about, value }];

/** `POST …/validation`. */
export const validation = commandRoute(ValidationCommand, async (body, { directory }): Promise<Asked> => {
  if (body.step === 'sought') {
    const { id: authority, institution, kinds } = await directory.authority(body.authority);
    return { command: { type: 'seek-validation', validator: { authority, institution, kinds } }, parts: [] };
  }
  const outcome = body.step;
  const words = body.step === 'granted' ? body.validator : body.reason;
  return { command: { type: 'decide-validation', outcome }, parts: note(`validation.${outcome}`, words) };
});

/** `POST …/extension`. */
export const extension = commandRoute(ExtensionCommand, ({ instrument, certificate }) => ({
  command: { type: 'extend' },
  instrument,
  parts: [form('order.extended', certificate)],
}));

/** `POST …/production-request`. */
export const productionRequest = commandRoute(ProductionRequestCommand, ({ instrument, certificate }) => ({
  command: { type: 'continue' },
  instrument,
  parts: [form('order.continued', certificate)],
}));

/** `POST …/release`. */
export const release = commandRoute(ReleaseCommand, ({ effect, reason, explanation }) => ({
  command: { type: effect === 'release' ? 'release' : 'withdraw', reason },
  parts: note(effect === 'release' ? 'order.released' : 'order.withdrawn', explanation),
}));

/** `POST …/clarification-answer`: what is answered goes to the provider, as a form does. */
export const clarificationAnswer = commandRoute(ClarificationAnswerCommand, (body) => ({
  command:
    body.outcome === 'withdrawn'
      ? { type: 'withdraw', reason: 'objection-accepted' }
      : { type: 'answer-clarification', excused: body.outcome === 'excused' ? body.targets : [] },
  parts: [form('clarification.answered', { answer: body.answer })],
}));

/** `POST …/messages`. */
export const message = commandRoute(MessageCommand, ({ review, text }) => ({
  command: { type: 'send-message', review },
  parts: [{ part: 'message', about: 'message.sent', value: { text } }],
}));

/** `POST …/conflicts`. */
export const conflict = commandRoute(ConflictCommand, ({ review, seat, reason }) => ({
  command: { type: 'declare-conflict', review, seat: seat ?? null },
  parts: [{ part: 'conflict', about: 'review.conflict-declared', value: { reason } }],
}));
