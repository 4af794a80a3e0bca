import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { countCaseRequest, orderOfSession } from '../../shared/app/case-sessions.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { bearerToken } from '../../shared/http/bearer.ts';
import type { PersonDeps } from './deps.ts';

/** The order of the session that a request shows. @throws HoldfastError `case-session-invalid`, `too-many-tries`. */
export async function orderOf(deps: PersonDeps, event: APIGatewayProxyEventV2): Promise<OrderId> {
  const orderId = await orderOfSession(deps, bearerToken(event));
  await countCaseRequest(deps, orderId);
  return orderId;
}
