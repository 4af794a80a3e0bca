import { wakeUndelivered } from '../../../shared/app/delivery/wake-undelivered.ts';
import { findOfProvider } from '../../../shared/app/order/find-of-provider.ts';
import { ProviderOrderQuery } from '../../../shared/contracts/api/providers/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { json } from '../../../shared/http/response.ts';
import { toProviderOrderList, toProviderReferenceAnswer } from '../../../shared/views/provider-orders.ts';
import type { Route } from '../deps.ts';

/** `GET /v1/provider/orders`: its own open orders, or the one of a reference. Whoever asks is there again, so what is late is sent. */
export const orders: Route = async (deps, event, { by: { provider } }) => {
  const { limit, cursor, reference } = parse(ProviderOrderQuery, event.queryStringParameters ?? {});
  const now = deps.clock.now();
  const answer =
    reference === undefined
      ? toProviderOrderList(await deps.list.of(provider, limit, cursor), now)
      : toProviderReferenceAnswer(await findOfProvider(deps, provider, reference, now), now);
  await wakeUndelivered(deps, provider);
  return json(200, answer);
};
