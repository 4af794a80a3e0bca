/** Milliseconds to a hundredth: what lies below is noise. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The value that `share` of the samples do not exceed, by nearest rank; NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export interface Timing {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly floorP50Ms: number;
  readonly floorP99Ms: number;
  /** Of the medians. */
  readonly ratio: number;
  readonly samples: number;
}

/** Two series taken in turns, ms each: the operation, and the same work without this project's code. */
export function timing(subject: readonly number[], floor: readonly number[]): Timing {
  return {
    p50Ms: rounded(median(subject)),
    p99Ms: rounded(percentile(subject, 0.99)),
    floorP50Ms: rounded(median(floor)),
    floorP99Ms: rounded(percentile(floor, 0.99)),
    ratio: rounded(median(subject) / median(floor)),
    samples: subject.length,
  };
}
