import { readCertificate } from '../../../shared/app/document/read-certificate.ts';
import { nameUnnamedRead } from '../../../shared/app/document/unnamed-read.ts';
import { createCertificateAnswer } from '../../../shared/http/certificate-answer.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders/{orderId}/certificate`: to that provider only, and on record. */
export const certificate: Route = async (deps, event, { by, messageId, isNamedByAddress }) => {
  const present = createCertificateAnswer(deps, event);
  const orderId = orderIdOf(event);
  const idempotencyKey = isNamedByAddress ? await nameUnnamedRead(deps, { orderId, by, messageId }) : messageId;
  return await readCertificate(deps, { orderId, by, idempotencyKey }, present);
};
