import { threadCpuUsage } from 'node:process';

/** Milliseconds of a processor that some work took, whatever else the machine did meanwhile. */
export function countProcessorMs(work: () => void): number {
  const before = threadCpuUsage();
  work();
  const { user, system } = threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** What grows with the square of its input takes twenty seconds of a processor at the size limit; what does not, a fraction of one. */
export const PROCESSOR_AT_MOST_MS = 6_000;
