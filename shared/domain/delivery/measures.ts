import type { Instant } from '../instant.ts';
import type { Delivery } from './delivery.ts';
import type { Urgency } from './urgency.ts';
import type { Way } from './way.ts';

/** Under which metrics of functions stand. */
export const METRIC_NAMESPACE = 'Holdfast';

/** What is counted or timed, and in which unit. */
export const MEASURES = {
  attemptsDelivered: 'Count',
  attemptsFailed: 'Count',
  /** From the commit, or from when it was to begin, to the first attempt. */
  firstAttemptAfter: 'Milliseconds',
  /** The first attempts of deliveries that begin later, because nobody had acknowledged. */
  escalationSteps: 'Count',
  overtaken: 'Count',
  late: 'Count',
  givenUp: 'Count',
  /** From issue to the provider's signed acknowledgement. */
  acknowledgedAfter: 'Milliseconds',
} as const;
export type Measure = keyof typeof MEASURES;

/** What is told of one event. */
export interface Measured {
  readonly at: Instant;
  /** By which it is told apart; each combination is paid for, so there are no more names than these. */
  readonly by: { readonly class: Urgency; readonly way?: Way };
  readonly values: Readonly<Partial<Record<Measure, number>>>;
}

/** What became of a delivery that somebody looked at, made an attempt at or not. */
export interface Looked {
  readonly at: Instant;
  readonly outcome: 'delivered' | 'failed' | 'late' | 'given-up' | 'overtaken';
}

/** @param delivery with the attempt that was made counted. */
export function measureDelivery(delivery: Delivery, { at, outcome }: Looked): Measured {
  const { way = 'webhook', urgency = 'urgent', attempts, from, createdAt, type } = delivery;
  const isFirst = attempts === 1 && outcome !== 'overtaken';
  return {
    at,
    by: { class: urgency, way },
    values: {
      ...ATTEMPT_OF[outcome],
      ...(isFirst && { firstAttemptAfter: at - (from ?? createdAt) }),
      ...(isFirst && from !== undefined && type !== 'news' && { escalationSteps: 1 }),
    },
  };
}

const ATTEMPT_OF = {
  delivered: { attemptsDelivered: 1 },
  failed: { attemptsFailed: 1 },
  late: { attemptsFailed: 1, late: 1 },
  'given-up': { attemptsFailed: 1, givenUp: 1 },
  overtaken: { overtaken: 1 },
} as const satisfies Record<Looked['outcome'], Measured['values']>;
