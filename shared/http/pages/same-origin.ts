import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { HoldfastError } from '../../errors.ts';

/** Machines that a browser takes for its own: there a page may come in the clear. */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** Where these pages stand, as a browser names it. */
function originOf({ requestContext: { domainName } }: APIGatewayProxyEventV2): string {
  return `${LOOPBACK.test(domainName) ? 'http' : 'https'}://${domainName}`;
}

/** Sites that are not ours. */
const OTHERS: readonly (string | undefined)[] = ['cross-site', 'same-site'];

/** Whether a page is opened by no hand in ours, as far as the browser says: by another site, or before anybody asked for it. */
export const isLedByOthers = ({ headers }: APIGatewayProxyEventV2): boolean =>
  OTHERS.includes(headers['sec-fetch-site']) || headers['sec-purpose'] !== undefined;

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
