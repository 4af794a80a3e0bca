import { inspectCertificate } from '../../../shared/app/document/read-certificate.ts';
import { createCertificateAnswer } from '../../../shared/http/certificate-answer.ts';
import { orderIdOf } from '../../../shared/http/request.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/orders/{orderId}/certificate`: what the provider would read, to the issuing side and off the record. */
export const certificate: Route = async (deps, event, by) => {
  const present = createCertificateAnswer(deps, event);
  return await present(await inspectCertificate(deps, orderIdOf(event), by));
};
