import type { Officer, ProviderActor } from '../../domain/actor.ts';
import type { Attempt } from '../../domain/delivery/attempt.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import { type Incident, isOfAuthority } from '../../domain/delivery/incident.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { requireOwnAuthority, requireOwnOrder } from '../../domain/order/record/concerned.ts';
import type { AnswerOpener } from '../../ports/delivery/answer-sealing.ts';
import type { AttemptLog } from '../../ports/delivery/attempt-log.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { IncidentReader } from '../../ports/delivery/incidents.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { Page } from '../../ports/page.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type NotedCall, readNotedCalls } from './noted-calls.ts';

export interface AttemptsDeps {
  readonly orders: OrderStore;
  readonly attempts: Pick<AttemptLog, 'of'>;
  readonly incidents: IncidentReader;
  readonly notes: Pick<NoteReader, 'latest' | 'backwards'>;
}

export interface AnswersDeps extends AttemptsDeps {
  readonly deliveries: Pick<DeliveryStore, 'of'>;
  readonly answers: AnswerOpener;
}

export interface AttemptsAsked {
  readonly orderId: OrderId;
  readonly limit: number;
  readonly cursor: string | undefined;
}

export interface AttemptsReading {
  readonly page: Page<'attempts', Attempt>;
  /** The latest incident of each endpoint of its provider. */
  readonly incidents: readonly Incident[];
  readonly calls: readonly NotedCall[];
}

/** What an endpoint answered last about one message. */
export interface Answer extends Pick<Delivery, 'message' | 'endpoint'> {
  readonly at: Instant;
  readonly text: string;
}

/** The attempts to tell of an order, for its issuing side. @throws HoldfastError `order-not-found`, also for another authority. */
export async function readAttempts(deps: AttemptsDeps, asked: AttemptsAsked, by: Officer): Promise<AttemptsReading> {
  const { commit } = await loadOrder(deps.orders, asked.orderId);
  requireOwnAuthority(commit.state, by);
  const { provider, authority } = commit.state;
  return await readPageOf(deps, asked, [provider, authority]);
}

/** The same for its provider, with what its own endpoints answered. @throws HoldfastError `order-not-found`, also for another provider. */
export async function readOwnAttempts(
  deps: AnswersDeps,
  asked: AttemptsAsked,
  by: ProviderActor,
): Promise<AttemptsReading & { readonly answers: readonly Answer[] }> {
  const { commit } = await loadOrder(deps.orders, asked.orderId);
  requireOwnOrder(commit.state, by);
  const [reading, deliveries] = await Promise.all([
    readPageOf(deps, asked, [commit.state.provider]),
    deps.deliveries.of(asked.orderId),
  ]);
  const answers = await Promise.all(
    deliveries.map(async ({ message, endpoint, answer }) => {
      if (answer === undefined) return [];
      return [{ message, endpoint, at: answer.at, text: await deps.answers.open(asked.orderId, answer.sealed) }];
    }),
  );
  return { ...withoutAuthoritys(reading), answers: answers.flat() };
}

/** How an authority rings its own people is not the provider's to see. */
const withoutAuthoritys = ({ page, ...rest }: AttemptsReading): AttemptsReading => ({
  ...rest,
  page: { ...page, attempts: page.attempts.filter(({ endpoint }) => !isOfAuthority(endpoint)) },
});

async function readPageOf(
  { attempts, incidents, notes }: AttemptsDeps,
  { orderId, limit, cursor }: AttemptsAsked,
  owners: readonly string[],
): Promise<AttemptsReading> {
  const [page, known, calls] = await Promise.all([
    attempts.of(orderId, limit, cursor),
    Promise.all(owners.map((owner) => incidents.of(owner))),
    readNotedCalls(notes, orderId),
  ]);
  return { page, incidents: known.flat(), calls };
}
