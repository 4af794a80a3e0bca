import { fileOrders } from '../../shared/app/file-orders.ts';
import { certificatesOf, confidentialOf } from '../../shared/contracts/certificates.ts';
import { Filing, facts } from '../../shared/contracts/filing.ts';
import type { FilingAccepted } from '../../shared/contracts/responses.ts';
import { readBody, readCommandFrame } from '../../shared/http/request.ts';
import { json } from '../../shared/http/response.ts';
import type { Route } from './routes.ts';

/** `POST /v1/filings`: one order per named provider. */
export const fileRoute: Route = async (deps, event, by) => {
  const { idempotencyKey } = readCommandFrame(event);
  const filing = readBody(Filing, event);
  const {
    filing: id,
    orders,
    unverified,
  } = await fileOrders(deps, {
    by,
    idempotencyKey,
    facts: facts(filing),
    providers: certificatesOf(filing),
    confidential: confidentialOf(filing),
  });
  const warnings = orders.flatMap(({ commit }) =>
    commit.events.flatMap((event) => (event.type === 'order.issued' ? event.warnings : [])),
  );
  const body: FilingAccepted = {
    filing: id,
    orders: orders.map(({ commit: { orderId, version, state } }) => ({
      id: orderId,
      reference: state.reference,
      provider: state.provider,
      version,
    })),
    ...(warnings.length > 0 && { warnings: [...new Set(warnings)] }),
    ...(unverified.length > 0 && { unverified }),
  };
  return json(201, body);
};
