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
import { decideForAuthority } from '../../../shared/domain/order/few-decisions.ts';
import { answerClarification } from '../../../shared/domain/order/life/clarification-answer.ts';
import { declareConflict, sendMessage } from '../../../shared/domain/order/life/party-commands.ts';
import { AUTHORITY_ROWS } from '../../../shared/domain/order/life/rows/authority.ts';
import { createActingRoute, createCommandRoute } from './command.ts';

/** `POST …/validation`. */
export const validation = createActingRoute(ValidationCommand, async (deps, frame, body) => {
  if (body.step === 'sought') return await seekValidation(deps, { ...frame, validator: body.authority });
  const content = body.step === 'granted' ? body.validator : body.reason;
  const command = { type: 'decide-validation', outcome: body.step } as const;
  return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decideForAuthority }, deps, { ...frame, command, content });
});

/** `POST …/extension`. */
export const extension = createCommandRoute(ExtensionCommand, ({ instrument, certificate }) => ({
  command: { type: 'extend' },
  instrument,
  content: certificate,
}));

/** `POST …/production-request`. */
export const productionRequest = createCommandRoute(ProductionRequestCommand, ({ instrument, certificate }) => ({
  command: { type: 'continue' },
  instrument,
  content: certificate,
}));

/** `POST …/release`. */
export const release = createCommandRoute(ReleaseCommand, ({ effect, reason, explanation }) => ({
  command: { type: effect === 'release' ? 'release' : 'withdraw', reason },
  content: explanation,
}));

/** `POST …/clarification-answer`. */
export const clarificationAnswer = createCommandRoute(ClarificationAnswerCommand, (body) => ({
  command: answerClarification(body),
  content: { answer: body.answer },
}));

/** `POST …/messages`. */
export const message = createCommandRoute(MessageCommand, (body) => ({
  command: sendMessage(body),
  content: { text: body.text },
}));

/** `POST …/conflicts`. */
export const conflict = createCommandRoute(ConflictCommand, (body) => ({
  command: declareConflict(body),
  content: { reason: body.reason },
}));
