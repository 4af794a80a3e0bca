import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2WithRequestContext } from 'aws-lambda';
import { isNetworkAddress } from '../domain/cases/tries.ts';
import { HoldfastError } from '../errors.ts';

type AnyEvent = APIGatewayProxyEventV2WithRequestContext<APIGatewayEventRequestContextV2>;

/** What stands between callers and the gateway, if anything does. */
export interface Front {
  /** SHA-256 of the secrets that it may show, in hexadecimal: two while one takes the place of another, none where nothing stands there. */
  readonly digests: readonly string[];
  /** The headers it sets. */
  readonly headers: { readonly secret: string; readonly caller: string };
}

export interface FrontDeps {
  readonly front: Front;
}

/** Compares digests, and all of them, so that the time it takes tells nothing of a secret. */
function isOneOf(digests: readonly string[], secret: string): boolean {
  const shown = createHash('sha256').update(secret).digest();
  return digests.map((known) => timingSafeEqual(shown, Buffer.from(known, 'hex'))).includes(true);
}

/**
 * A request as it came to the front: with the address of its caller, and without what the front adds. Where nothing stands in front,
 * the gateway says who calls, and no header is believed.
 *
 * @throws HoldfastError `wrong-entrance` for one that did not come through the front; Error when the front did not say who calls.
 */
export function readThroughFront<Event extends AnyEvent>(event: Event, { digests, headers }: Front): Event {
  if (digests.length === 0) return event;
  const { [headers.secret]: secret = '', [headers.caller]: sourceIp = '', ...others } = event.headers;
  if (!isOneOf(digests, secret))
    throw new HoldfastError('wrong-entrance', 'this is answered at the public address alone');
  if (!isNetworkAddress(sourceIp)) throw new Error('the front does not say who calls'); // all would count as one, and be locked out as one
  const { requestContext } = event;
  const http = { ...requestContext.http, sourceIp };
  return { ...event, headers: others, requestContext: { ...requestContext, http } };
}
