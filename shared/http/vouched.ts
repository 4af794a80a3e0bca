import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { hourOf, isVouchedFor, readVouched, VOUCHED_HEADER } from '../domain/cases/vouched-caller.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { PeriodKeys } from '../ports/period-keys.ts';
import { readRawBody } from './request.ts';

export interface VouchedDeps {
  /** Of the hours in which pages for persons say who calls. */
  readonly addressKeys: PeriodKeys;
  readonly clock: Clock;
}

/**
 * A request as of whoever calls: pages for persons say whose request they pass on, and prove it. Without their header the caller is
 * whoever the gateway, or the front, says. What does not hold is never ignored: ignoring it would count one person's tries as the pages'.
 *
 * @throws HoldfastError `caller-unproven`.
 */
export async function readVouchedCaller(
  event: APIGatewayProxyEventV2,
  { addressKeys, clock }: VouchedDeps,
): Promise<APIGatewayProxyEventV2> {
  const { [VOUCHED_HEADER]: header, ...headers } = event.headers;
  if (header === undefined) return event;
  const { requestContext, rawPath: path } = event;
  const { method } = requestContext.http;
  const said = readVouched(header, clock.now()); // before a key is asked for: nobody makes us ask for one of another hour
  if (
    !said ||
    !isVouchedFor(await addressKeys.keyOf(hourOf(said.at)), said, { method, path, body: readRawBody(event) })
  )
    throw new HoldfastError('caller-unproven', 'what is said of who calls does not hold');
  return {
    ...event,
    headers,
    requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp: said.address } },
  };
}
