import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Officer } from '../domain/actor.ts';
import type { Consultant, Consultation } from '../domain/consultation.ts';
import { isOrderId, type OrderId } from '../domain/ids.ts';
import { HoldfastError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConsultationLog } from '../ports/oversight/consultation-log.ts';
import { orderIdOf, reviewRefOf } from './request.ts';

/** What it takes to put on record who sees what. */
export interface ConsultationDeps {
  readonly consultations: ConsultationLog;
  readonly clock: Clock;
}

/** What of many a list or a search shows. */
export interface Listed {
  /** By their ids: orders, or complaints. */
  readonly listed: readonly string[];
  /** Why somebody searched, in their own words. */
  readonly reason?: string;
  /** Left out: that somebody was shown an empty list is on record as well. */
  readonly evenNothing?: false;
}

/** An answer; of a list and of a search with what it shows, which stays here. */
export interface Answer extends APIGatewayProxyStructuredResultV2 {
  readonly shows?: Listed;
}

/** The answer of a list or of a search, with the ids of what it shows. @param reason why somebody searched, where they were asked. */
export const showing = (
  answer: APIGatewayProxyStructuredResultV2,
  listed: readonly string[],
  reason?: string,
): Answer => ({ ...answer, shows: { listed, ...(reason !== undefined && { reason }) } });

/** The answer of whoever asks again and again: where it shows nothing, nothing is put on record. */
export const showingNew = (answer: APIGatewayProxyStructuredResultV2, listed: readonly string[]): Answer => ({
  ...answer,
  shows: { listed, evenNothing: false },
});

/** The orders that the rows of a list are of. */
export const listOrderIds = (rows: readonly { readonly orderId: OrderId }[]): OrderId[] => [
  ...new Set(rows.map(({ orderId }) => orderId)),
];

/** What is put on record, as the table of routes says it. */
const PUT_ON_RECORD = ['order', 'review', 'list', 'search', 'reading'] as const;
type PutOnRecord = (typeof PUT_ON_RECORD)[number];
/** The same, and why nothing is. */
export type Consulted = PutOnRecord | 'recorded' | 'own' | 'nothing';

export const isPutOnRecord = (consulted: Consulted): consulted is PutOnRecord =>
  PUT_ON_RECORD.some((one) => one === consulted);

/** An answer that is about to be given. */
export interface Shown {
  readonly event: APIGatewayProxyEventV2;
  readonly consulted: PutOnRecord;
  readonly listed: Listed | undefined;
}

/**
 * Puts on record who is about to see what. Until that is done nothing is shown, whatever kept it from being done.
 *
 * @throws HoldfastError `service-unavailable`.
 */
export async function putOnRecord(
  { consultations, clock }: ConsultationDeps,
  by: Consultant,
  { event, consulted, listed }: Shown,
): Promise<void> {
  if (listed?.evenNothing === false && listed.listed.length === 0) return;
  const made = { at: clock.now(), by, route: event.routeKey, reason: listed?.reason ?? null };
  const entries = listShown(event, consulted, listed).map((of): Consultation => ({ ...made, of }));
  try {
    await consultations.append(entries);
  } catch (error) {
    const detail = 'who sees this has to be on record first, and cannot be put there now: nothing is shown';
    throw new HoldfastError('service-unavailable', detail, { cause: error, retryable: true });
  }
}

/** One entry for what a list shows together; for a search one besides for each order that it found, for a reading that of its order alone. */
function listShown(
  event: APIGatewayProxyEventV2,
  consulted: PutOnRecord,
  shows: Listed | undefined,
): Consultation['of'][] {
  if (consulted === 'order') return [{ orderId: orderIdOf(event) }];
  if (consulted === 'review') return [{ orderId: reviewRefOf(event).orderId }];
  if (!shows) throw new Error(`${event.routeKey} lists, and does not say what it shows`);
  const { listed } = shows;
  if (consulted === 'list') return [{ listed }];
  const each = listed.filter((id): id is OrderId => isOrderId(id)).map((orderId) => ({ orderId }));
  return consulted === 'reading' ? each : [{ listed }, ...each];
}

/** Puts on record what an officer sees. */
export const recordOfficer = (
  deps: ConsultationDeps,
  { role, authority, person }: Officer,
  shown: Shown,
): Promise<void> => putOnRecord(deps, { role, authority, person }, shown);
