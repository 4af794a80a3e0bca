import type { Delivery, DeliveryRef } from '../../domain/delivery/delivery.ts';
import type { Incident } from '../../domain/delivery/incident.ts';
import { toWakeUp } from '../../domain/delivery/wake-up.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { Reach } from '../../domain/directory/reach.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, latestOf, SECOND_MS, toRfc3339 } from '../../domain/instant.ts';
import { markReader, type NewsReader, newsEndpointOf } from '../../domain/news/endpoint.ts';
import type { News, NewsRecipient } from '../../domain/news/news.ts';
import { findIncident, listIncidentNews } from '../../domain/news/of-incident.ts';
import { listNews, toGivenUpNews } from '../../domain/news/told.ts';
import { openOfficial } from '../../domain/officials.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { isTest } from '../../domain/sandbox.ts';
import type { NewsAddressReader } from '../../ports/case/news-addresses.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryQueue, DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { rowOf } from '../order/row-of.ts';

export interface NewsDeps {
  readonly deliveries: Pick<DeliveryStore, 'addIfAbsent'>;
  readonly queue: DeliveryQueue;
  readonly directory: Pick<Directory, 'authority' | 'provider' | 'oversight' | 'reviewersMail'>;
  readonly officials: OfficialKeyReader;
  readonly newsAddresses: NewsAddressReader;
  readonly clock: Clock;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

/** As far as the queue delays a message; what is told later than that is left to the due index. */
const QUEUE_AT_MOST_S = 900;

/** One address of somebody who is told. */
interface Address {
  readonly reader: NewsReader;
  readonly reach: string;
  readonly way: 'webhook' | 'mail';
  /** Of a webhook. */
  readonly url?: string;
}

/** Adds what a commit leaves to be told, for whoever said how they are reached; once is as good as often. */
export async function addNews(deps: NewsDeps, { commit, digest }: StoredCommit): Promise<void> {
  const now = latestOf(deps.clock.now(), commit.at);
  const { state } = applyTime(rowOf(commit.state), commit.state, now);
  await Promise.all(
    listNews({ commit, digest }, state, now).map((news) => addOne(deps, commit.state, news, commit.at)),
  );
}

/** Adds that a message was given up. */
export async function addGivenUpNews(
  deps: NewsDeps & { readonly orders: Pick<OrderReader, 'latest'> },
  ref: DeliveryRef & Pick<Delivery, 'tells'>,
): Promise<void> {
  if (ref.message === 0) return; // that nobody heard the news is none
  const latest = await deps.orders.latest(ref.orderId);
  if (!latest) return;
  const { state } = latest.commit;
  await addOne(deps, state, toGivenUpNews(ref, state), deps.clock.now());
}

/** Adds that an incident was opened, or closed, for both desks of the order that opened it. */
export async function addIncidentNews(
  deps: NewsDeps & { readonly orders: Pick<OrderReader, 'latest'> },
  incident: Pick<Incident, 'orderId' | 'endpoint' | 'openedAt' | 'closedAt'>,
): Promise<void> {
  const latest = incident.orderId && (await deps.orders.latest(incident.orderId));
  if (!latest) return;
  const { state } = latest.commit;
  const at = deps.clock.now();
  await Promise.all(listIncidentNews(incident, state).map((news) => addOne(deps, state, news, at)));
}

async function addOne(deps: NewsDeps, state: OrderState, news: News, at: Instant): Promise<void> {
  if (isTest(state)) return;
  const from = latestOf(news.from ?? at, at);
  const data = composeData(deps.apiUrl, state, news);
  const body = canonicalJson({ type: 'news', timestamp: toRfc3339(from), data });
  const tells = sha256(canonicalJson([data, news.about ?? null])); // not when: it is the same news when it is added again
  for (const address of await findAddresses(deps, state.orderId, news.to)) {
    const delivery = toDelivery(state.orderId, news, address, { at, from, body, tells });
    if (!(await deps.deliveries.addIfAbsent(delivery))) continue;
    const seconds = Math.max(0, Math.ceil((from - deps.clock.now()) / SECOND_MS));
    if (seconds <= QUEUE_AT_MOST_S) await deps.queue.send(toWakeUp(delivery), seconds);
  }
}

function toDelivery(
  orderId: OrderId,
  news: News,
  { reader, reach, way, url }: Address,
  told: Pick<Delivery, 'body' | 'tells'> & { readonly at: Instant; readonly from: Instant },
): Delivery {
  const { at, from, body, tells } = told;
  const endpoint = newsEndpointOf(news, reader, reach);
  return {
    orderId,
    message: 0,
    endpoint,
    url: url ?? `mailbox:${endpoint}`,
    ...(way === 'mail' && { way }),
    type: 'news',
    body,
    tells,
    createdAt: at,
    from,
    urgency: 'routine',
    status: 'pending',
    attempts: 0,
    nextAttemptAt: from,
    deliveredAt: null,
    lastOutcome: null,
  };
}

/** Where each reader finds out more: both desks at the order, or at its attempts, which say what fails. */
const READ_AT: Record<NewsRecipient['kind'], (orderId: OrderId, news: News) => string> = {
  authority: (orderId, news) => `/v1/orders/${orderId}${findIncident(news) ? '/attempts' : ''}`,
  provider: (orderId) => `/v1/provider/orders/${orderId}/attempts`,
  reviewer: () => '/v1/reviews',
  oversight: () => '/v1/silences',
  person: () => '/v1/cases/current',
};

/** That there is something, and where it stands. To a person not even about which order: their mailbox may be read by others. */
function composeData(apiUrl: string, { orderId, reference }: OrderState, news: News) {
  const { kind } = news.to;
  return {
    ...(kind !== 'person' && { orderId, reference }),
    news: news.kind,
    ...(news.dueAt !== undefined && { dueAt: toRfc3339(news.dueAt) }),
    readAt: `${apiUrl}${READ_AT[kind](orderId, news)}`,
  };
}

async function findAddresses(deps: NewsDeps, orderId: OrderId, to: NewsRecipient): Promise<readonly Address[]> {
  switch (to.kind) {
    case 'authority':
      return listAddresses(to, (await deps.directory.authority(to.authority)).reach);
    case 'provider':
      return listMailboxes(to, (await deps.directory.provider(to.provider)).reach); // its webhooks are for messages of orders
    case 'oversight':
      return listAddresses(to, await deps.directory.oversight());
    case 'reviewer':
      return await findReviewer(deps, orderId, to.person);
    case 'person':
      return await findPerson(deps, orderId, to.under);
  }
}

const listAddresses = (reader: NewsReader, reach: Reach = {}): readonly Address[] => [
  ...(reach.webhooks ?? []).map(({ id, url }): Address => ({ reader, reach: id, way: 'webhook', url })),
  ...listMailboxes(reader, reach),
];

const listMailboxes = (reader: NewsReader, { mail = [] }: Reach = {}): readonly Address[] =>
  mail.map(({ id }) => ({ reader, reach: id, way: 'mail' }));

/** What a reviewer, or a person, is reached by: they have one mailbox. */
const ONLY = 'mail';

/** @param recorded the id by which they stand in the record. */
async function findReviewer(
  { directory, officials }: NewsDeps,
  orderId: OrderId,
  recorded: string,
): Promise<readonly Address[]> {
  const mailboxes = await directory.reviewersMail();
  if (mailboxes.size === 0) return [];
  const key = await officials.open(orderId);
  if (key === 'destroyed') return [];
  const person = key === undefined ? recorded : openOfficial(key, orderId, recorded);
  if (!mailboxes.has(person)) return [];
  return [{ reader: { kind: 'reviewer', mark: markReader(orderId, person) }, reach: ONLY, way: 'mail' }];
}

async function findPerson(
  { newsAddresses, clock }: NewsDeps,
  orderId: OrderId,
  under: string | undefined,
): Promise<readonly Address[]> {
  const addresses = await newsAddresses.of(orderId, clock.now());
  return addresses
    .filter((address) => under === undefined || address.under === under)
    .map((address) => ({
      reader: { kind: 'person', mark: markReader(orderId, address.under) },
      reach: ONLY,
      way: 'mail',
    }));
}
