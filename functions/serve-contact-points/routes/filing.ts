import { fileOrders } from '../../../shared/app/filing/file-orders.ts';
import type { FilingAccepted } from '../../../shared/contracts/api/authorities/filing.ts';
import { breadthOf } from '../../../shared/contracts/forms/breadth.ts';
import { certificatesOf, confidentialOf } from '../../../shared/contracts/forms/certificates.ts';
import { Filing, facts } from '../../../shared/contracts/forms/filing.ts';
import { explained } from '../../../shared/domain/filing/breadth/findings.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/filings`: one order per named provider. */
export const filings: Route = async (deps, event, by) => {
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
    breadth: breadthOf(filing),
    providers: certificatesOf(filing),
    confidential: confidentialOf(filing),
  });
  const issued = orders.flatMap(({ commit }) => commit.events.filter((event) => event.type === 'order.issued'));
  const warnings = new Set(issued.flatMap((event) => event.warnings));
  const [first] = issued; // the breadth of each is that of the filing
  const body: FilingAccepted = {
    filing: id,
    orders: orders.map(({ commit: { orderId, version, state } }) => ({
      id: orderId,
      reference: state.reference,
      provider: state.provider,
      version,
    })),
    findings: (first?.findings ?? []).map((finding) => explained(filing.instrument, finding)),
    ...(warnings.size > 0 && { warnings: [...warnings] }),
    ...(unverified.length > 0 && { unverified }),
  };
  return json(201, body);
};
