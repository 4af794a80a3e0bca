import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../../../infra/local/host/host.ts';

/** When a service call began and when it was answered, ms. */
export interface Span {
  readonly began: number;
  readonly ended: number;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const BEGAN = 'http.server.request.start';
const ANSWERED = 'http.server.response.finish';

const accessKeyOf = ({ headers }: IncomingMessage): string | undefined =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1];

/** Follows the calls of whichever caller comes first, as the meter of a host takes them. */
export async function followCalls<T>(host: Host, work: () => Promise<T>): Promise<{ done: T; spans: Span[] }> {
  const entrances = new Set(Object.values(host.parts.services.meter.endpoints).map((url) => Number(new URL(url).port)));
  const began = new Map<ServerResponse, number>();
  const spans: Span[] = [];
  let caller: string | undefined;
  const begin = (message: unknown): void => {
    const { request, response } = message as Exchange;
    if (!entrances.has(request.socket.localPort ?? 0)) return;
    caller ??= accessKeyOf(request);
    if (accessKeyOf(request) === caller) began.set(response, performance.now());
  };
  const end = (message: unknown): void => {
    const { response } = message as Exchange;
    const at = began.get(response);
    if (at !== undefined) spans.push({ began: at, ended: performance.now() });
  };
  subscribe(BEGAN, begin);
  subscribe(ANSWERED, end);
  try {
    return { done: await work(), spans };
  } finally {
    unsubscribe(BEGAN, begin);
    unsubscribe(ANSWERED, end);
  }
}

/** How many calls waited for one another: the longest row of calls each of which began when the one before was answered. */
export function countInARow(spans: readonly Span[]): number {
  const rows: { readonly ended: number; readonly length: number }[] = [];
  for (const { began, ended } of [...spans].sort((one, other) => one.began - other.began)) {
    const before = rows.filter((row) => row.ended <= began).map(({ length }) => length);
    rows.push({ ended, length: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...rows.map(({ length }) => length));
}
