import { readCertificate } from '../../shared/app/read-certificate.ts';
import { orderIdOf } from '../../shared/http/request.ts';
import { etag, json } from '../../shared/http/response.ts';
import type { Route } from './routes.ts';

/** `GET /v1/provider/orders/{orderId}/certificate`: to that provider only, and on record. */
export const certificate: Route = async (deps, event, { by, commandId }) => {
  const { document, jws } = await readCertificate(deps, { orderId: orderIdOf(event), by, commandId });
  const { certificate: issued, ...order } = document;
  return json(200, { order, certificate: issued, jws }, etag(document.version));
};
