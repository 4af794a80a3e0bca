import { timingSafeEqual } from 'node:crypto';
import { canonicalJson, hmacSha256, sha256 } from '../digest.ts';
import { HOUR_MS, type Instant, instant, SECOND_MS } from '../instant.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import { isNetworkAddress } from './tries.ts';

/** The header in which pages for persons say whose request they pass on. */
export const VOUCHED_HEADER = 'holdfast-person';

/** Another form of what is signed would have another number here. */
const FORM = 'v1';

/** A request that is vouched for: what is said of it is good for no other. */
export interface VouchedRequest {
  readonly method: string;
  /** The path alone. */
  readonly path: string;
  /** The bytes as they are sent; empty where there are none. */
  readonly body: Uint8Array;
}

/** Who calls, as said for one request. */
export interface Vouched {
  /** When it was said, on the second. */
  readonly at: Instant;
  /** The network address of whoever calls. */
  readonly address: string;
  /** What proves it, in lower-case hexadecimal. */
  readonly mac: string;
}

/** The hour an instant is in: whoever vouches and whoever checks derive one key for each. */
export const hourOf = (at: Instant): number => Math.floor(at / HOUR_MS);

function computeMac(key: Uint8Array, { at, address }: Omit<Vouched, 'mac'>, request: VouchedRequest): string {
  const { method, path, body } = request;
  const signed = canonicalJson([FORM, at / SECOND_MS, method, path, sha256(body), address]);
  return hmacSha256(key, signed).toString('hex');
}

/**
 * The value of the header.
 *
 * @param key of the hour `at` is in. @throws Error for what is no network address: all would count as one.
 */
export function vouchFor(key: Uint8Array, request: VouchedRequest, address: string, at: Instant): string {
  if (!isNetworkAddress(address)) throw new Error('nobody says who calls');
  const said = { at: instant(Math.floor(at / SECOND_MS) * SECOND_MS), address };
  return [said.at / SECOND_MS, address, computeMac(key, said, request)].join(' ');
}

const VALUE = /^(\d{1,10}) ([0-9A-Fa-f.:]{2,45}) ([0-9a-f]{64})$/;

/** What a header says, before any key is asked for; `undefined` where it has another form or is not of these minutes. */
export function readVouched(header: string, now: Instant): Vouched | undefined {
  const [, seconds = '', address = '', mac = ''] = VALUE.exec(header) ?? [];
  if (!isNetworkAddress(address)) return undefined;
  const at = instant(Number(seconds) * SECOND_MS);
  return Math.abs(now - at) <= DELIVERY_POLICY.vouchedWithinMs ? { at, address, mac } : undefined;
}

/** Whether it was said by somebody with the key, of this request. @param key of the hour it was said in. */
export const isVouchedFor = (key: Uint8Array, said: Vouched, request: VouchedRequest): boolean =>
  timingSafeEqual(Buffer.from(computeMac(key, said, request)), Buffer.from(said.mac));
