import { actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import { seekValidation } from '../../../shared/app/order/seek-validation.ts';
import {
  ClarificationAnswerCommand,
  ExtensionCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  ValidationCommand,
} from '../../../shared/contracts/api/authorities/commands.ts';
import { ConflictCommand, MessageCommand } from '../../../shared/contracts/api/common/hearing.ts';
import { answerClarification } from '../../../shared/domain/order/life/clarification-answer.ts';
import { actingRoute, commandRoute } from './command.ts';

/** `POST …/validation`. */
export const validation = actingRoute(ValidationCommand, async (deps, frame, body) => {
  if (body.step === 'sought') return await seekValidation(deps, { ...frame, validator: body.authority });
  const words = body.step === 'granted' ? body.validator : body.reason;
  return await actOnOrder(deps, { ...frame, command: { type: 'decide-validation', outcome: body.step }, words });
});

/** `POST …/extension`. */
export const extension = commandRoute(ExtensionCommand, ({ instrument, certificate }) => ({
  command: { type: 'extend' },
  instrument,
  words: certificate,
}));

/** `POST …/production-request`. */
export const productionRequest = commandRoute(ProductionRequestCommand, ({ instrument, certificate }) => ({
  command: { type: 'continue' },
  instrument,
  words: certificate,
}));

/** `POST …/release`. */
export const release = commandRoute(ReleaseCommand, ({ effect, reason, explanation }) => ({
  command: { type: effect === 'release' ? 'release' : 'withdraw', reason },
  words: explanation,
}));

/** `POST …/clarification-answer`. */
export const clarificationAnswer = commandRoute(ClarificationAnswerCommand, (body) => ({
  command: answerClarification(body),
  words: { answer: body.answer },
}));

/** `POST …/messages`. */
export const message = commandRoute(MessageCommand, ({ review, text }) => ({
  command: { type: 'send-message', review },
  words: { text },
}));

/** `POST …/conflicts`. */
export const conflict = commandRoute(ConflictCommand, ({ review, seat, reason }) => ({
  command: { type: 'declare-conflict', review, seat: seat ?? null },
  words: { reason },
}));
