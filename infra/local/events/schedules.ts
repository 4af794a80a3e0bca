import { randomUUID } from 'node:crypto';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/ports.ts';

/** A schedule as the template declares it. */
export interface ScheduleSpec {
  readonly id: string;
  readonly arn: string;
  readonly everyMs: number;
  /** What the target gets; undefined for the scheduler's own default event. */
  readonly input: string | undefined;
  readonly account: string;
  readonly region: string;
  /** Calls the target and sees to its failures; rejects when it failed for good. */
  readonly call: (event: unknown) => Promise<void>;
}

export interface Schedules {
  /** Runs every schedule once, now; resolves when the targets have answered. With the schedules off, does nothing. */
  runTicks(): Promise<number>;
  setEnabled(enabled: boolean): void;
  readonly enabled: boolean;
  stop(): Promise<void>;
}

/** The event a target gets at `at` (epoch ms). */
export function createScheduledEvent(
  spec: Pick<ScheduleSpec, 'arn' | 'input' | 'account' | 'region'>,
  at: number,
): unknown {
  const time = new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
  if (spec.input === undefined) {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: spec.account,
      time,
      region: spec.region,
      resources: [spec.arn],
      detail: '{}',
    };
  }
  const filled = spec.input
    .replaceAll('<aws.scheduler.schedule-arn>', spec.arn)
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
  return JSON.parse(filled);
}

/**
 * Runs the schedules on real time, each at once and then at its interval.
 *
 * @param clock the instant written into events, epoch ms.
 */
export function startSchedules(specs: readonly ScheduleSpec[], clock: () => number, log: Log): Schedules {
  const underWay = new Set<Promise<void>>();
  let enabled = true;

  async function run(spec: ScheduleSpec): Promise<void> {
    const work = spec
      .call(createScheduledEvent(spec, clock()))
      .catch((error: unknown) => log(`${spec.id}: ${messageOf(error)}`));
    underWay.add(work);
    await work;
    underWay.delete(work);
  }

  const timers = specs.map((spec) => setInterval(() => enabled && void run(spec), spec.everyMs));
  for (const spec of specs) void run(spec);

  return {
    runTicks: async () => {
      if (!enabled) return 0;
      await Promise.all(specs.map(run));
      return specs.length;
    },
    setEnabled: (on) => {
      enabled = on;
    },
    get enabled() {
      return enabled;
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(underWay);
    },
  };
}
