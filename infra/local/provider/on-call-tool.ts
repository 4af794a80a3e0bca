import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** What rang whoever is on call, as an operator reads it. */
export interface RungAlert {
  /** RFC 3339, UTC. */
  readonly at: string;
  /** What makes repeats one. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly severity: string;
  /** How often it came: it rang once. */
  readonly arrivals: number;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What takes events as PagerDuty does (Events API v2), and rings nobody. */
export interface OnCallTool {
  /** What whoever rings it has to show, made at each start. */
  readonly secret: string;
  take(request: IncomingMessage): Promise<Answer>;
  /** The oldest first. */
  list(): readonly RungAlert[];
}

const KEPT_ALERTS = 1_000;

/** @param clock epoch milliseconds. */
export function createOnCallTool(clock: () => number): OnCallTool {
  const secret = randomBytes(16).toString('hex');
  const alerts = new Map<string, RungAlert>();
  return {
    secret,
    list: () => [...alerts.values()],
    async take(request) {
      const event = readEvent(await text(request));
      const key = textOf(event['dedup_key']);
      const payload = Object(event['payload']);
      if (textOf(event['routing_key']) !== secret || key === '') {
        return { status: 400, body: { status: 'invalid event', message: 'Event object is invalid' } };
      }
      const known = alerts.get(key);
      alerts.set(key, {
        at: known?.at ?? new Date(clock()).toISOString(),
        key,
        title: textOf(payload.summary),
        text: textOf(Object(payload.custom_details).text),
        severity: textOf(payload.severity),
        arrivals: (known?.arrivals ?? 0) + 1,
      });
      const [oldest] = alerts.keys();
      if (alerts.size > KEPT_ALERTS && oldest !== undefined) alerts.delete(oldest);
      return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key: key } };
    },
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readEvent(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {}; // refused for what it lacks
  }
}
