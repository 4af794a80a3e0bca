import * as z from 'zod';
import { addDuration, ClockRefusal, type HostClock, parseInstant } from '../../base/clock.ts';
import { messageOf } from '../../base/errors.ts';
import { PEOPLE } from '../../base/people.ts';
import { SCANNER_MODES, type ScannerMode } from '../../events/scanner.ts';
import type { Strength } from '../../services/sign-in/claims.ts';
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
  readonly alerts: () => unknown;
  readonly handedOver: () => unknown;
  readonly providerMail: () => unknown;
  readonly setProviderMode: (mode: ProviderMode) => void;
  readonly setScheduleEnabled: (enabled: boolean) => void;
  readonly setScannerMode: (mode: ScannerMode) => void;
  /** A token as of now, with these claims of how strongly its person signed in, and no others. */
  readonly signIn: (person: string, strength: Strength) => Promise<string>;
  /** Runs after the clock has moved and all is done. */
  readonly afterMove: () => Promise<void>;
  /** What runs here, and what the template holds that is only shown. */
  readonly overview: () => unknown;
}

export type ProviderMode = z.infer<typeof ProviderBody>['mode'];

/** One thing the control port does, and what it is, in a few words. */
export interface ControlRoute {
  readonly does: string;
  /** @returns what the answer holds; undefined is an empty one. */
  readonly run: (body: unknown) => unknown;
}

const SETTLE_LIMIT_MS = 120_000;
const ClockBody = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.string() })]);
const ProviderBody = z.strictObject({ mode: z.enum(['auto', 'manual', 'down']) });
const ScannerBody = z.strictObject({ mode: z.enum(SCANNER_MODES) });
const SignInBody = z.strictObject({
  person: z.string(),
  acr: z.optional(z.string()),
  amr: z.optional(z.array(z.string())),
});
const ScheduleBody = z.strictObject({ enabled: z.boolean() });
const CLOCK_EXAMPLE = '{"advance":"P61D"} or {"to":"2027-01-31T12:00:00Z"}';
const PROVIDER_EXAMPLE = '{"mode":"auto"}, "manual" or "down"';
const SCANNER_EXAMPLE = '{"mode":"auto"}, "silent" or "failing"';
const SIGN_IN_EXAMPLE = '{"person":"duty-officer","acr":"phr"}, with "amr":["otp"], or with neither';
const SCHEDULE_EXAMPLE = '{"enabled":false}';

function parse<T>(schema: z.ZodType<T>, body: unknown, example: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ControlRefusal(`the body must look like ${example}`);
}

function chooseInstant(clock: HostClock, body: unknown): number {
  const wanted = parse(ClockBody, body, CLOCK_EXAMPLE);
  const now = clock.now();
  try {
    return 'to' in wanted ? parseInstant(now, wanted.to) : addDuration(now, wanted.advance);
  } catch (error) {
    if (error instanceof ClockRefusal) throw new ControlRefusal(error.message, { cause: error });
    throw error;
  }
}

const formatInstant = (instant: number): string => new Date(instant).toISOString();

/** Every `METHOD /path` of the control port. */
export function createControlRoutes(controls: Controls): Readonly<Record<string, ControlRoute>> {
  const { clock } = controls;
  let moves: Promise<unknown> = Promise.resolve();

  async function move(body: unknown): Promise<Settled & { now: string }> {
    await clock.moveTo(chooseInstant(clock, body));
    const settled = await settle(controls.activity, SETTLE_LIMIT_MS);
    await controls.afterMove();
    return { now: formatInstant(clock.now()), ...settled };
  }

  function moveInTurn(body: unknown): Promise<unknown> {
    const moved = moves.then(() => move(body));
    moves = moved.catch(() => undefined);
    return moved;
  }

  function setFaults(body: unknown): unknown {
    try {
      return { faults: controls.setFaults(body) };
    } catch (error) {
      throw new ControlRefusal(messageOf(error), { cause: error });
    }
  }

  const routes: Record<string, ControlRoute> = {
    'GET /': {
      does: 'this: what can be steered, and what runs here',
      run: () => ({ steered: describeRoutes(routes), ...Object(controls.overview()) }),
    },
    'GET /clock': {
      does: 'what time it is here',
      run: () => ({ now: formatInstant(clock.now()), offsetMs: clock.now() - Date.now() }),
    },
    'POST /clock': {
      does: `moves the clock on, ${CLOCK_EXAMPLE}, and answers when all that was due is done`,
      run: moveInTurn,
    },
    'GET /calls': { does: 'calls to services since they were last forgotten', run: () => controls.calls() },
    'DELETE /calls': { does: 'forgets the calls', run: () => controls.resetCalls() },
    'POST /faults': {
      does: 'lets services fail: [{"service":"dynamodb","kind":"throttle","count":5}]; a wrong one is told what it lacks',
      run: setFaults,
    },
    'DELETE /faults': { does: 'lets them work again', run: () => void controls.setFaults([]) },
    'GET /provider/inbox': { does: 'webhooks the demonstration provider got', run: () => controls.inbox() },
    'GET /provider/mail': { does: 'what its users were told', run: () => controls.providerMail() },
    'GET /mail': { does: 'mails that were handed to the relay here', run: () => controls.mail() },
    'GET /provider/queue': {
      does: 'up to ten messages in its own queue, whose address the directory may name',
      run: () => controls.handedOver(),
    },
    'GET /alerts': { does: 'what rang its on-call tool', run: () => controls.alerts() },
    'POST /provider': {
      does: `how it answers: ${PROVIDER_EXAMPLE}`,
      run: (body) => {
        const { mode } = parse(ProviderBody, body, PROVIDER_EXAMPLE);
        controls.setProviderMode(mode);
        return { mode };
      },
    },
    'POST /sign-in': {
      does: `gives a token that says how strongly somebody signed in: ${SIGN_IN_EXAMPLE}`,
      run: async (body) => {
        const { person, ...strength } = parse(SignInBody, body, SIGN_IN_EXAMPLE);
        if (PEOPLE.some((one) => one.person === person)) return { token: await controls.signIn(person, strength) };
        throw new ControlRefusal(`there is no ${person}: one of ${PEOPLE.map((one) => one.person).join(', ')}`);
      },
    },
    'POST /scanner': {
      does: `how files are searched for malware: ${SCANNER_EXAMPLE}`,
      run: (body) => {
        const { mode } = parse(ScannerBody, body, SCANNER_EXAMPLE);
        controls.setScannerMode(mode);
        return { mode };
      },
    },
    'POST /schedule': {
      does: `whether jobs run at their times: ${SCHEDULE_EXAMPLE}`,
      run: (body) => {
        const { enabled } = parse(ScheduleBody, body, SCHEDULE_EXAMPLE);
        controls.setScheduleEnabled(enabled);
        return { enabled };
      },
    },
  };
  return routes;
}

/** What each does, by `METHOD /path`. */
export const describeRoutes = (routes: Readonly<Record<string, ControlRoute>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(routes).map(([name, { does }]) => [name, does]));
