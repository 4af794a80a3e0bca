import type { Delivery } from '../../domain/delivery/delivery.ts';
import { findOwner } from '../../domain/delivery/incident.ts';
import type { Instant } from '../../domain/instant.ts';
import { type NewsEndpoint, newsEndpointOf, readNewsEndpoint } from '../../domain/news/endpoint.ts';
import { findIncident, isIncidentStillSo } from '../../domain/news/of-incident.ts';
import { findGivenUp, isStillSo } from '../../domain/news/told.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { IncidentKeeper } from '../../ports/delivery/incidents.ts';

export interface StillToHearDeps {
  readonly deliveries: Pick<DeliveryStore, 'read'>;
  readonly incidents: Pick<IncidentKeeper, 'find'>;
  /** Of whatever sends mail: whether somebody still reads where news goes. */
  readonly hasMailbox?: ((delivery: Delivery) => Promise<boolean>) | undefined;
}

/** Whether news is still so, and whoever hears of it still wants to. @param state of its order, at `now`. */
export async function isStillToHear(
  deps: StillToHearDeps,
  found: Delivery,
  state: OrderState,
  now: Instant,
): Promise<boolean> {
  const news = readNewsEndpoint(found.endpoint);
  if (news === undefined || !isStillSo(news, state, now)) return false;
  const message = findGivenUp(news);
  if (message !== undefined) {
    const delivery = await deps.deliveries.read({ orderId: found.orderId, ...message });
    if (delivery?.status !== 'given-up') return false;
  }
  if (!(await isStillOfIncident(deps, found, news, state))) return false;
  return deps.hasMailbox === undefined || (await deps.hasMailbox(found));
}

/** Only whoever may have heard that an endpoint fails hears that it is well: an attempt that failed may have arrived. */
async function isStillOfIncident(
  { deliveries, incidents }: StillToHearDeps,
  { orderId }: Delivery,
  news: NewsEndpoint,
  state: OrderState,
): Promise<boolean> {
  const told = findIncident(news);
  if (told === undefined) return true;
  const latest = await incidents.find(findOwner(told.endpoint, state), told.endpoint);
  if (!isIncidentStillSo(news, told.openedAt, latest)) return false;
  if (news.kind === 'endpoint-failing') return true;
  const endpoint = newsEndpointOf({ ...news, kind: 'endpoint-failing' }, news.reader, news.reach);
  const failing = await deliveries.read({ orderId, message: 0, endpoint });
  return failing !== undefined && failing.attempts > 0;
}
