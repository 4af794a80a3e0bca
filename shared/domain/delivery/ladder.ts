import { DAY_MS, HOUR_MS, type Instant, latestOf, MINUTE_MS, plus, SECOND_MS } from '../instant.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import type { Urgency } from './urgency.ts';

/** When a message is tried again while nobody takes it. */
export interface Ladder {
  /** From the commit, the first attempt among them. */
  readonly offsetsMs: readonly number[];
  /** Then at steady intervals, each until so long after the commit. */
  readonly steps: readonly Step[];
  /** In the end for as long as there is something to tell. Where it is given up by then, people have to do something. */
  readonly forever: { readonly everyMs: number; readonly isGivenUp: boolean };
  /** A receiver that asks to be left alone is, but for no longer than this. */
  readonly retryAfterAtMostMs: number;
}

interface Step {
  readonly everyMs: number;
  readonly untilMs: number;
}

const QUICK = [0, 5, 15, 30, 60, 120, 300].map((seconds) => seconds * SECOND_MS);

/**
 * Policy, as no instrument sets any of these figures: quick while a restart may be under way, steady through a weekend. What tells of an
 * emergency is never given up; the rest is tried by the day in the end, because an outage of a week ends some day.
 */
export const LADDERS = {
  emergency: {
    offsetsMs: QUICK,
    steps: [{ everyMs: 5 * MINUTE_MS, untilMs: HOUR_MS }],
    forever: { everyMs: HOUR_MS, isGivenUp: false },
    retryAfterAtMostMs: 5 * MINUTE_MS,
  },
  urgent: {
    offsetsMs: QUICK,
    steps: [{ everyMs: 15 * MINUTE_MS, untilMs: 72 * HOUR_MS }],
    forever: { everyMs: DAY_MS, isGivenUp: true },
    retryAfterAtMostMs: 15 * MINUTE_MS,
  },
  routine: {
    offsetsMs: [0, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS],
    steps: [{ everyMs: HOUR_MS, untilMs: 72 * HOUR_MS }],
    forever: { everyMs: DAY_MS, isGivenUp: true },
    retryAfterAtMostMs: HOUR_MS,
  },
} as const satisfies Record<Urgency, Ladder>;

export interface Asked {
  readonly urgency: Urgency;
  readonly createdAt: Instant;
  /** Attempts begun so far. */
  readonly attempts: number;
  /** From -1 to 1: how far, of what policy allows, the attempt is moved from its place, so that thousands do not come at once. */
  readonly jitter: number;
  /** For how long the receiver asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
}

export interface NextAttempt {
  readonly at: Instant;
  readonly isGivenUp: boolean;
}

/** When the next attempt is due. What was missed is made up for at once, but not rung by rung once all of them are over. */
export function computeNextAttempt(asked: Asked, now: Instant): NextAttempt {
  const { createdAt, attempts, jitter, urgency, retryAfterMs = 0 } = asked;
  const ladder: Ladder = LADDERS[urgency];
  const spread = (ms: number): number => Math.round(ms * (1 + jitter * DELIVERY_POLICY.deliveryJitter));
  const leftAlone = plus(now, Math.min(retryAfterMs, ladder.retryAfterAtMostMs));
  const offset = ladder.offsetsMs[attempts];
  const isOverMs = Math.max(...ladder.offsetsMs) * (1 + DELIVERY_POLICY.deliveryJitter);
  if (offset !== undefined && now - createdAt <= isOverMs) {
    return { at: latestOf(leftAlone, plus(createdAt, spread(offset))), isGivenUp: false };
  }
  const step = ladder.steps.find(({ everyMs, untilMs }) => now - createdAt + everyMs <= untilMs);
  const { everyMs } = step ?? ladder.forever;
  return {
    at: latestOf(leftAlone, plus(now, spread(everyMs))),
    isGivenUp: step === undefined && ladder.forever.isGivenUp,
  };
}

/**
 * For how long a `Retry-After` asks to be left alone: seconds, or a date of HTTP.
 *
 * @returns `undefined` for what is neither, and for what has passed.
 */
export function readRetryAfter(header: string, now: Instant): number | undefined {
  const ms = /^\d{1,15}$/.test(header) ? Number(header) * SECOND_MS : Date.parse(header) - now;
  return ms > 0 ? ms : undefined;
}
