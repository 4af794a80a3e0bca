import ipaddr from 'ipaddr.js';
import { HoldfastError } from '../../errors.ts';
import { HOUR_MS, type Instant, instant, SECOND_MS } from '../instant.ts';

/** Tries are counted by the hour: what a counter holds says nothing about any other hour. */
const WINDOW_MS = HOUR_MS;

/** The first instant that no longer belongs to the window `now` is in. */
export const computeWindowEnd = (now: Instant): Instant => instant((Math.floor(now / WINDOW_MS) + 1) * WINDOW_MS);

/**
 * Whom tries are counted for: an IPv4 address, or the /64 a line of IPv6 is given, whose addresses its user changes at will. Text
 * that is no address counts as itself.
 */
export function callerOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${parsed.toByteArray().slice(0, 8).join('.')}/64`;
}

/** @throws HoldfastError `too-many-tries` once there were more than `most`, with the time until the window ends. */
export function refuseTooManyTries(count: number, most: number, endsAt: Instant, now: Instant): void {
  if (count <= most) return;
  throw new HoldfastError('too-many-tries', 'too many tries lately: wait before the next', {
    retryAfterSeconds: Math.ceil((endsAt - now) / SECOND_MS),
  });
}
