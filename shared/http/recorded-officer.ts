import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { isAtDesk, type Officer, type ProviderActor } from '../domain/actor.ts';
import { isOrderId, type OrderId, readReviewRef } from '../domain/ids.ts';
import { recordedIdOf, recordPerson } from '../domain/officials.ts';
import type { OfficialKeyReader } from '../ports/official-keys.ts';

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

/** What tells by which id an officer stands in the record of an order. */
export interface RecordedDeps {
  readonly officials: OfficialKeyReader;
}

/**
 * Whoever calls, by the id that the record of the order in the path has for them: no route knows another one, so none can get on that
 * record. Where no order is named, they are who their token says.
 */
export async function asRecorded(by: Officer, event: Event, { officials }: RecordedDeps): Promise<Officer> {
  const orderId = findOrderNamed(event);
  if (orderId === undefined) return by;
  return recordPerson(await officials.open(orderId), orderId, by);
}

/** A provider as it stands in the record of an order: one of its people by an id that is sealed there. */
export async function recordProvider<By extends ProviderActor>(
  officials: OfficialKeyReader,
  orderId: OrderId,
  by: By,
): Promise<By> {
  if (!isAtDesk(by)) return by;
  return { ...by, person: recordedIdOf(await officials.open(orderId), orderId, by.person) };
}

function findOrderNamed({ pathParameters = {} }: Event): OrderId | undefined {
  const { orderId = '', reviewId = '' } = pathParameters;
  return isOrderId(orderId) ? orderId : readReviewRef(reviewId)?.orderId;
}
