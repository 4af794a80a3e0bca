import { sign } from 'node:crypto';
import { type KeyName, privateKeyOf } from './keys.ts';

/** 20 November 2026, 18:40:00 UTC, in seconds. */
export const NOW_S = 1_795_200_000;

/** Of days in which other keys are in use. */
export const DECEMBER_S = Date.parse('2026-12-15T00:00:00Z') / 1_000;
export const JANUARY_S = Date.parse('2027-01-01T00:00:00Z') / 1_000;

export const toNow = (seconds: number): string => new Date(seconds * 1_000).toISOString();

/** One signature of the scheme `v1a`. */
export const signV1a = (content: string, key: KeyName): string =>
  `v1a,${sign(null, Buffer.from(content), privateKeyOf(key)).toString('base64')}`;

export const ORDER = 'ord_00000000000000000000000000';
export const DIGEST = '0000000000000000000000000000000000000000000000000000000000000000';
