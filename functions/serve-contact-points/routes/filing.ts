import { fileOrders } from '../../../shared/app/filing/file-orders.ts';

import {
  banReasonOf,
  breadthOf,
  certificatesOf,
  confidentialOf,
  Filing,
  factsOf,
  filerOf,
  protectedTargetsOf,
  validatorOf,
} from '../../../shared/contracts/forms/filing.ts';
import { readBody, readCommandFrame } from '../../../shared/http/request.ts';
import { json } from '../../../shared/http/response.ts';
import { toFilingAccepted } from '../../../shared/views/filing.ts';
import type { Route } from '../deps.ts';

/** `POST /v1/filings`: one order per named provider. */
export const filings: Route = async (deps, event, by) => {
  const { idempotencyKey } = readCommandFrame(event);
  const filing = readBody(Filing, event);
  const filed = await fileOrders(deps, {
    by,
    idempotencyKey,
    facts: factsOf(filing),
    breadth: breadthOf(filing),
    filer: filerOf(filing),
    validator: validatorOf(filing),
    protectedTargets: protectedTargetsOf(filing),
    providers: certificatesOf(filing),
    confidential: confidentialOf(filing),
    banReason: banReasonOf(filing),
  });
  return json(201, toFilingAccepted(filed));
};
