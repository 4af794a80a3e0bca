import * as z from 'zod';
import { addDuration, ClockRefusal, type HostClock, parseInstant } from '../../base/clock.ts';
import { messageOf } from '../../base/errors.ts';
import { type Activity, type Settled, settle } from './settle.ts';

/** A request the control port cannot follow. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal';
}

/** What the control port steers. */
export interface Controls {
  readonly clock: HostClock;
  readonly activity: Activity;
  readonly calls: () => unknown;
  readonly resetCalls: () => void;
  /** @throws Error saying what is wrong with the faults. */
  readonly setFaults: (faults: unknown) => unknown;
  readonly inbox: () => unknown;
  readonly mail: () => unknown;
  readonly setProviderMode: (mode: ProviderMode) => void;
  readonly setScheduleEnabled: (enabled: boolean) => void;
  /** Runs after the clock has moved and all is done. */
  readonly afterMove: () => Promise<void>;
  /** What runs here, and what the template holds that is only shown. */
  readonly overview: () => unknown;
}

export type ProviderMode = z.infer<typeof ProviderBody>['mode'];
export type ControlRoute = (body: unknown) => unknown;

const SETTLE_LIMIT_MS = 120_000;
const ClockBody = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);
const ProviderBody = z.strictObject({ mode: z.enum(['auto', 'manual', 'down']) });
const ScheduleBody = z.strictObject({ enabled: z.boolean() });

function parse<T>(schema: z.ZodType<T>, body: unknown, example: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ControlRefusal(`the body must look like ${example}`);
}

function chooseInstant(clock: HostClock, body: unknown): number {
  const wanted = parse(ClockBody, body, '{"advance":"P61D"} or {"to":"2027-01-31T12:00:00Z"}');
  const now = clock.now();
  try {
    return 'to' in wanted ? parseInstant(now, wanted.to) : addDuration(now, wanted.advance);
  } catch (error) {
    if (error instanceof ClockRefusal) throw new ControlRefusal(error.message, { cause: error });
    throw error;
  }
}

const formatInstant = (instant: number): string => new Date(instant).toISOString();

/** Every `METHOD /path` of the control port. A route returns what its answer holds; undefined is an empty one. */
export function createControlRoutes(controls: Controls): Readonly<Record<string, ControlRoute>> {
  const { clock } = controls;
  let moves: Promise<unknown> = Promise.resolve();

  async function move(body: unknown): Promise<Settled & { now: string }> {
    await clock.moveTo(chooseInstant(clock, body));
    const settled = await settle(controls.activity, SETTLE_LIMIT_MS);
    await controls.afterMove();
    return { now: formatInstant(clock.now()), ...settled };
  }

  return {
    'GET /': () => controls.overview(),
    'GET /clock': () => ({ now: formatInstant(clock.now()), offsetMs: clock.now() - Date.now() }),
    'POST /clock': (body) => {
      const moved = moves.then(() => move(body)); // one move after the other
      moves = moved.catch(() => undefined);
      return moved;
    },
    'GET /calls': () => controls.calls(),
    'DELETE /calls': () => controls.resetCalls(),
    'POST /faults': (body) => {
      try {
        return { faults: controls.setFaults(body) };
      } catch (error) {
        throw new ControlRefusal(messageOf(error), { cause: error });
      }
    },
    'DELETE /faults': () => {
      controls.setFaults([]);
    },
    'GET /provider/inbox': () => controls.inbox(),
    'GET /provider/mail': () => controls.mail(),
    'POST /provider': (body) => {
      const { mode } = parse(ProviderBody, body, '{"mode":"auto"}, "manual" or "down"');
      controls.setProviderMode(mode);
      return { mode };
    },
    'POST /schedule': (body) => {
      const { enabled } = parse(ScheduleBody, body, '{"enabled":false}');
      controls.setScheduleEnabled(enabled);
      return { enabled };
    },
  };
}
