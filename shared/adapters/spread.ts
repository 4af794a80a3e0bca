import { createHash } from 'node:crypto';
import { webhookIdOf } from '../domain/delivery/delivery.ts';
import type { Spread } from '../ports/delivery/spread.ts';

const MOST = 0xff_ff_ff_ff;

/** By a hash of what is asked for: ids of orders are hashes themselves, so nothing is added by drawing, and a repeat finds the same. */
export const spreadByHash: Spread = ({ orderId, message, endpoint }, attempt) => {
  const hash = createHash('sha256')
    .update(`${webhookIdOf({ orderId, message, endpoint })}#${endpoint}#${attempt}`)
    .digest();
  return (hash.readUInt32BE(0) / MOST) * 2 - 1;
};
