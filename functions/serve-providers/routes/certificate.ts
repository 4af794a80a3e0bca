import { readCertificate } from '../../../shared/app/document/read-certificate.ts';
import { createCertificateAnswer } from '../../../shared/http/certificate-answer.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders/{orderId}/certificate`: to that provider only, and on record. */
export const certificate: Route = async (deps, event, { by, messageId }) =>
  await readCertificate(
    deps,
    { orderId: orderIdOf(event), by, idempotencyKey: messageId },
    createCertificateAnswer(deps, event),
  );
