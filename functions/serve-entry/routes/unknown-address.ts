import { ROUTES } from '../../../shared/deployment/routes.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { createAddresses } from '../../../shared/http/addresses.ts';
import { NO_STORE } from '../../../shared/http/response.ts';
import type { Route } from '../deps.ts';

const ADDRESSES = createAddresses(Object.values(ROUTES).flatMap((routes) => Object.keys(routes)));
const OPTIONS = 'OPTIONS';

/** `$default`: whatever fits no route. Neither the answer nor the log repeats what was asked for, which may name a person. */
export const unknownAddress: Route = async (_, { rawPath, requestContext }) => {
  const { method } = requestContext.http;
  const methods = ADDRESSES.listMethods(rawPath);
  if (methods.length === 0 || methods.includes(method)) throw notFound(rawPath);
  const allow = [...methods, OPTIONS];
  if (method === OPTIONS) return { statusCode: 204, headers: { ...NO_STORE, allow: allow.join(', ') } };
  throw new HoldfastError('method-not-allowed', explainMethods(method, methods), { allow });
};

function notFound(path: string): HoldfastError {
  const meant = ADDRESSES.listMeant(path).map(({ address, amiss }) => `${address} (${amiss})`);
  const hint = meant.length > 0 ? `; meant may be ${meant.join(', or ')}` : '';
  return new HoldfastError('not-found', `there is no such address: /v1/openapi.json describes every one${hint}`);
}

/** A read may be put on record, or start a period: one that shows nothing must not count as one. */
function explainMethods(method: string, methods: readonly string[]): string {
  const takes = `this address takes ${methods.join(' and ')}`;
  const wouldRead = method === 'HEAD' && methods.includes('GET');
  return wouldRead ? `${takes}, and no HEAD: nothing is read here without being shown` : takes;
}
