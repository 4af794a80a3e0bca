import { answerProvider, bringPaper } from '../../../shared/app/filing/bring-paper.ts';
import { showTransmission } from '../../../shared/app/filing/show-transmission.ts';
import { actOnOrder } from '../../../shared/app/order/act-on-order.ts';
import { gatherOfficer } from '../../../shared/app/order/gather-officers.ts';
import { seekValidation } from '../../../shared/app/order/seek-validation.ts';
import {
  ClarificationAnswerCommand,
  ConfirmAgainCommand,
  ExtensionCommand,
  NeedCommand,
  ProductionRequestCommand,
  ReleaseCommand,
  RenewalCommand,
  TransmissionCommand,
  ValidationCommand,
} from '../../../shared/contracts/api/authorities/commands.ts';
import { ConflictCommand, MessageCommand } from '../../../shared/contracts/api/common/hearing.ts';
import { asOfficer, type Officer } from '../../../shared/domain/actor.ts';
import { decideForAuthority } from '../../../shared/domain/order/few-decisions.ts';
import { answerClarification } from '../../../shared/domain/order/life/clarification-answer.ts';
import { declareConflict, sendMessage } from '../../../shared/domain/order/life/party-commands.ts';
import { AUTHORITY_ROWS } from '../../../shared/domain/order/life/rows/authority.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { createActingRoute, createCommandRoute } from './command.ts';

/** `POST …/validation`. A refusal is no paper: its reason stays with the issuing side. */
export const validation = createActingRoute(ValidationCommand, async (deps, frame, body) => {
  if (body.step === 'sought') return await seekValidation(deps, { ...frame, validator: body.authority });
  const command = { type: 'decide-validation', outcome: body.step } as const;
  const gather = (state: OrderState): Promise<Officer> => gatherOfficer(deps, state, asOfficer(frame.by));
  const asked = { ...frame, gather, command };
  return body.step === 'granted'
    ? await bringPaper(deps, { ...asked, content: body.validator, shown: {} })
    : await actOnOrder({ rows: AUTHORITY_ROWS, decide: decideForAuthority }, deps, { ...asked, content: body.reason });
});

/** `POST …/extension`. */
export const extension = createActingRoute(ExtensionCommand, async (deps, frame, { instrument, certificate }) => {
  const command = { type: 'extend' } as const;
  return await bringPaper(deps, { ...frame, command, instrument, content: certificate, shown: { certificate } });
});

/** `POST …/production-request`. */
export const productionRequest = createActingRoute(
  ProductionRequestCommand,
  async (deps, frame, { instrument, certificate }) => {
    const command = { type: 'continue' } as const;
    return await bringPaper(deps, { ...frame, command, instrument, content: certificate, shown: { certificate } });
  },
);

/** `POST …/transmission`. */
export const transmission = createActingRoute(
  TransmissionCommand,
  async (deps, frame, body) =>
    await showTransmission(
      deps,
      { ...frame, command: { type: 'show-transmission' }, content: body },
      body.transmittedOn,
    ),
);

/** `POST …/renewal`: the reason goes to the reviewer, and to nobody else outside the issuing side. */
export const renewal = createCommandRoute(RenewalCommand, ({ reason }) => ({
  command: { type: 'ask-renewal' },
  content: { reason },
}));

/** `POST …/need`: the reason is for whoever reviews the hold. */
export const need = createCommandRoute(NeedCommand, ({ reason }) => ({
  command: { type: 'confirm-need' },
  content: { reason },
}));

/** `POST …/confirmation`: nothing but that it stands; what does not stand is withdrawn. */
export const confirmation = createCommandRoute(ConfirmAgainCommand, () => ({ command: { type: 'confirm-again' } }));

/** `POST …/release`. */
export const release = createCommandRoute(ReleaseCommand, ({ effect, reason, explanation }) => ({
  command: { type: effect === 'release' ? 'release' : 'withdraw', reason },
  content: explanation,
}));

/** `POST …/clarification-answer`. */
export const clarificationAnswer = createActingRoute(ClarificationAnswerCommand, async (deps, frame, body) => {
  const content = { answer: body.answer };
  return await answerProvider(deps, { ...frame, command: answerClarification(body), content, shown: content });
});

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
