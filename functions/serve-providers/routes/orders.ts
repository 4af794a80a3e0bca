import { wakeUndelivered } from '../../../shared/app/delivery/wake-undelivered.ts';
import type { ReferenceReading } from '../../../shared/app/order/find-by-reference.ts';
import { findOfProvider } from '../../../shared/app/order/find-of-provider.ts';
import { nameParties } from '../../../shared/app/order/name-parties.ts';
import { ProviderOrderQuery } from '../../../shared/contracts/api/providers/orders.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { ListedProviderOrder } from '../../../shared/domain/order/readings/listed-provider-order.ts';
import { json } from '../../../shared/http/response.ts';
import type { Page } from '../../../shared/ports/page.ts';
import { toProviderOrderList, toProviderReferenceAnswer } from '../../../shared/views/provider-orders.ts';
import type { Deps, Route } from '../deps.ts';

/** `GET /v1/provider/orders`: its own open orders, or the one of a reference. Whoever asks is there again, so what is late is sent. */
export const orders: Route = async (deps, event, { by: { provider } }) => {
  const { limit, cursor, reference } = parse(ProviderOrderQuery, event.queryStringParameters ?? {});
  const now = deps.clock.now();
  const answer =
    reference === undefined
      ? await showOpen(deps, await deps.list.of(provider, limit, cursor), now)
      : await showFound(deps, await findOfProvider(deps, provider, reference, now), now);
  await wakeUndelivered(deps, provider);
  return json(200, answer);
};

const showOpen = async ({ directory }: Deps, page: Page<'orders', ListedProviderOrder>, now: Instant) =>
  toProviderOrderList(page, now, await nameAuthorities(directory, page.orders));

const showFound = async ({ directory }: Deps, reading: ReferenceReading<ListedProviderOrder>, now: Instant) =>
  toProviderReferenceAnswer(reading, now, await nameAuthorities(directory, [...reading.found, ...reading.proposed]));

/** A provider knows its own name. */
const nameAuthorities = (directory: Deps['directory'], orders: readonly ListedProviderOrder[]) =>
  nameParties(
    directory,
    orders.map(({ authority }) => ({ authority })),
  );
