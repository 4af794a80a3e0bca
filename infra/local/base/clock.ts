import { Temporal } from 'temporal-polyfill';
import { readState, writeState } from './state-file.ts';

/** A century: far past every retention, near enough that instants stay valid dates. */
const FURTHEST_YEARS = 100;
const DAY_MS = 86_400_000;

/** An instant or duration somebody sent that cannot be followed; safe to show. */
export class ClockRefusal extends Error {
  override readonly name = 'ClockRefusal';
}

/**
 * The instant an ISO 8601 duration after `from` (epoch ms); calendar parts are counted in UTC.
 *
 * @throws ClockRefusal for anything that is not a duration, or a negative one.
 */
export function addDuration(from: number, duration: string): number {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('UTC');
  let moved: Temporal.ZonedDateTime;
  try {
    moved = start.add(Temporal.Duration.from(duration));
  } catch {
    throw new ClockRefusal(`"${duration}" is not an ISO 8601 duration such as P61D or PT90M`);
  }
  return requireReachable(moved.epochMilliseconds, from);
}

/**
 * An RFC 3339 instant at or after `from` (epoch ms), as epoch ms.
 *
 * @throws ClockRefusal for anything else.
 */
export function parseInstant(from: number, text: string): number {
  let instant: Temporal.Instant;
  try {
    instant = Temporal.Instant.from(text);
  } catch {
    throw new ClockRefusal(`"${text}" is not an RFC 3339 instant such as 2027-01-31T12:00:00Z`);
  }
  return requireReachable(instant.epochMilliseconds, from);
}

function requireReachable(instant: number, from: number): number {
  if (instant < from) throw new ClockRefusal('the clock never moves backwards');
  const furthest = Temporal.Now.zonedDateTimeISO('UTC').add({ years: FURTHEST_YEARS }).epochMilliseconds;
  if (instant > furthest) throw new ClockRefusal(`the clock moves at most ${FURTHEST_YEARS} years ahead of real time`);
  return instant;
}

function readOffset(value: unknown): number {
  const offset: unknown =
    typeof value === 'object' && value !== null && 'clockOffsetMs' in value ? value.clockOffsetMs : undefined;
  if (typeof offset === 'number' && Number.isSafeInteger(offset) && offset >= 0) return offset;
  throw new Error('clockOffsetMs is not a whole number of milliseconds');
}

/** Goes by a clock of its own, ahead of real time by an offset (ms). Resolves when it does. */
export type ClockFollower = (offsetMs: number) => Promise<void>;

/** The clock of the host and of all it runs: real time plus an offset that only grows and is kept over restarts. */
export class HostClock {
  readonly #file: string;
  readonly #followers: ClockFollower[] = [];
  #offsetMs: number;

  private constructor(file: string, offsetMs: number) {
    this.#file = file;
    this.#offsetMs = offsetMs;
  }

  /** @throws Error naming the file when the offset kept in it is damaged. */
  static async open(file: string): Promise<HostClock> {
    return new HostClock(file, (await readState(file, 'the position of the clock', readOffset)) ?? 0);
  }

  /** Epoch ms. */
  readonly now = (): number => Date.now() + this.#offsetMs;

  /** How far it stands ahead of real time, and what to do about it; `undefined` where it was never moved. */
  describeLead(): string | undefined {
    if (this.#offsetMs === 0) return undefined;
    const days = Math.floor(this.#offsetMs / DAY_MS);
    const lead = days === 0 ? 'less than a day' : `${days} ${days === 1 ? 'day' : 'days'}`;
    const at = new Date(this.now()).toISOString().slice(0, 16);
    return `the clock of this data folder stands ${lead} ahead, at ${at}Z, and never goes back; with HOLDFAST_DATA=<another folder> it is today`;
  }

  /** Makes another clock go with this one from now on. */
  async lead(follower: ClockFollower): Promise<void> {
    this.#followers.push(follower);
    await follower(this.#offsetMs);
  }

  /** Moves to an instant (epoch ms) that is not before now. Kept on disk before anybody sees it; followers move first, so none is ever behind. */
  async moveTo(instant: number): Promise<void> {
    const offsetMs = Math.max(instant - Date.now(), this.#offsetMs);
    await writeState(this.#file, { clockOffsetMs: offsetMs });
    await Promise.all(this.#followers.map((follower) => follower(offsetMs)));
    this.#offsetMs = offsetMs;
  }
}
