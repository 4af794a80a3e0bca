import { isOrderId } from '../ids.ts';
import type { Delivery, DeliveryRef } from './delivery.ts';

/** Which attempt at which delivery a mail was: what comes back about it says so, and nobody need look at whom it was written to. */
export interface TaggedAttempt extends DeliveryRef {
  readonly number: number;
}

/** Letters, digits, `_`, `-` and dots alone, so that every relay takes it for a mark of a mail: at most 256 characters. */
export const writeMailTag = ({
  orderId,
  message,
  endpoint,
  attempts,
}: Pick<Delivery, 'orderId' | 'message' | 'endpoint' | 'attempts'>): string =>
  `${orderId}.${message}.${attempts}.${Buffer.from(endpoint).toString('base64url')}`;

const TAG = /^(\w+)\.(\d{1,9})\.(\d{1,9})\.([\w-]+)$/;

/** @returns `undefined` for what is no tag of ours: others write mails from the same account. */
export function readMailTag(tag: string): TaggedAttempt | undefined {
  const [, orderId = '', message, number, endpoint = ''] = TAG.exec(tag) ?? [];
  if (!isOrderId(orderId)) return undefined;
  return {
    orderId,
    message: Number(message),
    number: Number(number),
    endpoint: Buffer.from(endpoint, 'base64url').toString(),
  };
}
