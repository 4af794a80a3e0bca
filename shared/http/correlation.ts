import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isOrderId, type OrderId, readReviewRef } from '../domain/ids.ts';

/** What a line of log about an order has in every function, under one name: the order's id, which also stands in each queue, message and answer. */
export const correlate = (orderId: OrderId): { readonly correlationId: OrderId } => ({ correlationId: orderId });

/** What a line has that is about several. */
export const correlateAll = (orderIds: readonly OrderId[]): { readonly correlationIds: readonly OrderId[] } => ({
  correlationIds: orderIds,
});

/** The order that a path is about, by its own id or by that of a review: before anybody has proved anything. */
export function orderOfPath({ pathParameters }: Pick<APIGatewayProxyEventV2, 'pathParameters'>): OrderId | undefined {
  const { orderId = '', reviewId = '' } = pathParameters ?? {};
  return isOrderId(orderId) ? orderId : readReviewRef(reviewId)?.orderId;
}
