import { isIP } from 'node:net';
import { HoldfastError } from '../../errors.ts';
import { HOUR_MS, type Instant, instant, SECOND_MS } from '../instant.ts';

/** Tries are counted by the hour: what a counter holds says nothing about any other hour. */
const WINDOW_MS = HOUR_MS;

/** The first instant that no longer belongs to the window `now` is in. */
export const computeWindowEnd = (now: Instant): Instant => instant((Math.floor(now / WINDOW_MS) + 1) * WINDOW_MS);

/** Of either version, and nothing besides. */
export const isNetworkAddress = (text: string): boolean => isIP(text) !== 0;

/** An IPv4 address inside IPv6, RFC 4291, section 2.5.5.2. */
const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/** The older spelling of the same, which RFC 4291, section 2.5.5.1, gives up: nothing but its dots tells it from a line of zeros. */
const COMPATIBLE = /^::(\d+(?:\.\d+){3})(?:%|$)/;

const octetsOf = (groups: readonly number[]): readonly number[] => groups.flatMap((group) => [group >> 8, group & 255]);

/** The eight groups of an IPv6 address, 16 bits each; the URL parser writes a run of zeros as `::`, and knows no zones. */
function groupsOf(address: string): readonly number[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*/s, '')}]/`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((side) => side.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

/**
 * Whom tries are counted for: an IPv4 address, or the /64 a line of IPv6 is given, whose addresses its user changes at will. Text
 * that is no address counts as itself.
 */
export function callerOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [, compatible] = COMPATIBLE.exec(address) ?? [];
  if (compatible !== undefined) return compatible;
  const groups = groupsOf(address);
  if (MAPPED.every((group, i) => groups[i] === group)) return octetsOf(groups.slice(MAPPED.length)).join('.');
  return `${octetsOf(groups.slice(0, 4)).join('.')}/64`;
}

/** @throws HoldfastError `too-many-tries` once there were more than `most`, with the time until the window ends. */
export function refuseTooManyTries(count: number, most: number, endsAt: Instant, now: Instant): void {
  if (count <= most) return;
  throw new HoldfastError('too-many-tries', 'too many tries lately: wait before the next', {
    retryAfterSeconds: Math.ceil((endsAt - now) / SECOND_MS),
  });
}
