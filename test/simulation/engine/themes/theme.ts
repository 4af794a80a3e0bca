import { DAY_MS as DAY, MINUTE_MS as MINUTE } from '../../../../shared/domain/instant.ts';
import type { ActName } from '../../actors/acts.ts';

/** How long before an act, milliseconds; `next` is until something is due. */
export type Wait = number | 'next';

/** A kind of life: how it begins, and what goes on in it more often than elsewhere. So that lives reach corners that chance alone hardly does. */
export interface Theme {
  readonly opening: readonly (readonly [wait: Wait, act: ActName])[];
  /** What is done after it, beside what anybody does anywhere. */
  readonly acts: readonly ActName[];
  /** How long is waited between those; the usual waits where it is left out. */
  readonly waits?: readonly Wait[];
  /** One act in so many is one that anybody does anywhere; 0 for none. */
  readonly anyActIn: number;
  /** Whether nothing goes wrong: neither machines nor calls fail, so that everything has to come at its second. */
  readonly isCalm?: boolean;
  /** Whether it goes on until nothing of it can be read any more. */
  readonly isLong?: boolean;
}

export const RECEIVED = [
  [0, 'file-eu'],
  [MINUTE, 'acknowledge'],
] as const satisfies Theme['opening'];

export const IN_THE_CASE = [
  ...RECEIVED,
  [15 * DAY, 'open-case'],
  [MINUTE, 'challenge'],
] as const satisfies Theme['opening'];

/** Under the one instrument whose appeals go to a panel. */
export const AT_A_PANEL = [
  [0, 'file-budapest'],
  [MINUTE, 'acknowledge'],
  [15 * DAY, 'open-case'],
  [MINUTE, 'challenge'],
  [5 * MINUTE, 'affirm'],
  [MINUTE, 'appeal'],
] as const satisfies Theme['opening'];
