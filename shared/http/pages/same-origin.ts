import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../../errors.ts';

/** Machines that a browser takes for its own: there a page may come in the clear. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Where these pages stand, as a browser names it. */
function originOf({ requestContext: { domainName } }: APIGatewayProxyEventV2): string {
  return `${LOOPBACK.test(domainName) ? 'http' : 'https'}://${domainName}`;
}

/**
 * What is sent to a page has to come from one of ours. The browser itself says so, whatever page it shows and whether or not a visit is
 * open: there is no token in a form that could be over when the form is sent.
 *
 * @throws HoldfastError `cross-site`.
 */
export function requireSameOrigin(event: APIGatewayProxyEventV2): void {
  const { 'sec-fetch-site': site, origin } = event.headers;
  const isOurs = site === undefined ? origin === originOf(event) : site === 'same-origin';
  if (!isOurs) throw new HoldfastError('cross-site', 'a form is taken from these pages alone');
}
