import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** What the host can tell about work under way. */
export interface Activity {
  /** Invocations started since the host began. */
  started(): number;
  /** Invocations running or waiting. */
  running(): number;
  /** Whether the streams and queues hold nothing that is due; see `EventSource.idleSince`. */
  sourcesIdle(since: number): Promise<boolean>;
  /** Resolves once the demonstration provider has answered all it was told. */
  providerIdle(): Promise<void>;
  /** Resolves once whatever was put has been searched for malware, and a queue told of it. */
  scannerIdle(): Promise<void>;
  /** Rows of the due index whose time has come. */
  overdue(): Promise<number>;
  /** Runs every schedule once; how many ran (0 while they are off). */
  runTicks(): Promise<number>;
}

export interface Settled {
  readonly ticks: number;
  readonly waitedMs: number;
}

/** The host did not come to rest in time; says what was still waiting. */
export class NotSettled extends Error {
  override readonly name = 'NotSettled';
}

const LOOK_EVERY_MS = 15;

/**
 * Resolves when no invocation runs and nothing waits to start one, each source looked at after the last invocation ended: what one
 * writes at its end is not in a look that began while it ran.
 */
async function awaitQuiet(activity: Activity, deadline: number): Promise<void> {
  let seen = -1;
  let since = 0;
  for (;;) {
    const started = activity.started();
    if (activity.running() > 0) seen = -1;
    else {
      if (started !== seen) [seen, since] = [started, performance.now()];
      await activity.scannerIdle(); // first: no function puts anything now, and what it says stands in a queue
      const isIdle = await activity.sourcesIdle(since);
      await activity.providerIdle(); // last: a function may have told it before it ended
      if (isIdle && activity.started() === seen && activity.running() === 0) return;
    }
    if (performance.now() > deadline) throw new NotSettled('functions are still being called');
    await wait(LOOK_EVERY_MS);
  }
}

/**
 * Runs ticks until nothing is due any more and everything they set off is done.
 * With the schedules off it runs none and only waits for what is under way.
 *
 * @param limitMs real milliseconds to wait at most.
 * @throws NotSettled when the limit passes first.
 */
export async function settle(activity: Activity, limitMs: number): Promise<Settled> {
  const began = performance.now();
  const deadline = began + limitMs;
  let ticks = 0;
  for (;;) {
    const ran = await activity.runTicks();
    ticks += ran;
    await awaitQuiet(activity, deadline);
    const overdue = ran === 0 ? 0 : await activity.overdue();
    if (overdue === 0) return { ticks, waitedMs: Math.round(performance.now() - began) };
    if (performance.now() > deadline) throw new NotSettled(`${overdue} row(s) of the due index stay due`);
    await wait(LOOK_EVERY_MS);
  }
}
