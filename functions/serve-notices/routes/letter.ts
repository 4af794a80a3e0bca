import { makeLetter } from '../../../shared/app/document/make-letter.ts';
import { NoticeLetterCommand } from '../../../shared/contracts/api/authorities/letter.ts';
import { orderIdOf, readBody, readCommandFrame } from '../../../shared/http/request.ts';
import type { OfficerRoute } from '../deps.ts';
import { presentNotice } from './present.ts';

/** `POST /v1/orders/{orderId}/notice-letter`: to the authority that tells the person itself, and on record. */
export const letter: OfficerRoute = async (deps, event, by) => {
  const orderId = orderIdOf(event);
  const { idempotencyKey, expectedVersion } = readCommandFrame(event);
  const body = readBody(NoticeLetterCommand, event);
  const present = presentNotice(deps, event, body.language);
  return await present(await makeLetter(deps, { orderId, by, idempotencyKey, expectedVersion, body }));
};
