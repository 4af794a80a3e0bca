import type { Randomness } from '../../ports/clock.ts';

/** So many tell any two requests apart. */
const KEY_BYTES = 16;

/** A key by which a form that is sent twice is one request. */
export const createFormKey = (random: Randomness): string => Buffer.from(random.bytes(KEY_BYTES)).toString('hex');
