import type { Delivery, WakeUp } from './delivery.ts';
import { isSlow } from './patience.ts';

/** What wakes a delivery, by its lane, with nothing of what stands there. */
export const toWakeUp = (delivery: Delivery): WakeUp => {
  const { orderId, message, endpoint, urgent, way, order } = delivery;
  return {
    orderId,
    message,
    endpoint,
    ...(urgent && { urgent }),
    ...(way && { way }),
    ...(isSlow(delivery) && { slow: true }),
    ...(order && { provider: order.provider }),
  };
};
