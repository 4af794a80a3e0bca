import { type Instant, SECOND_MS } from '../../domain/instant.ts';

/** When a table may drop a row, in the seconds its time to live is given in; until it does, reads look at the instant itself. */
export const toForgetAt = (at: Instant): number => Math.ceil(at / SECOND_MS);
