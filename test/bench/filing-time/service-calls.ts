import { subscribe } from 'node:diagnostics_channel';
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
/** Whoever files asks for these now and then; nobody else does here. */
const DATA_KEY = 'TrentService.GenerateDataKey';

/** Follows the calls of the function that files, as the meter of a host takes them. */
export class FollowedCalls {
  readonly #entrances: ReadonlySet<number>;
  readonly #filers = new Set<string>();
  #calls = new Map<ServerResponse, Span & { readonly caller: string }>();

  constructor({ parts }: Host) {
    this.#entrances = new Set(Object.values(parts.services.meter.endpoints).map((url) => Number(new URL(url).port)));
    subscribe(BEGAN, (message) => this.#begin(message as Exchange));
    subscribe(ANSWERED, (message) => this.#end(message as Exchange));
  }

  /** Forgets what was followed so far. */
  begin(): void {
    this.#calls = new Map();
  }

  list(): readonly Span[] {
    return [...this.#calls.values()].filter(({ caller }) => this.#filers.has(caller));
  }

  #begin({ request, response }: Exchange): void {
    if (!this.#entrances.has(request.socket.localPort ?? 0)) return;
    const caller = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (request.headers['x-amz-target'] === DATA_KEY) this.#filers.add(caller);
    this.#calls.set(response, { caller, began: performance.now(), ended: Number.POSITIVE_INFINITY });
  }

  #end({ response }: Exchange): void {
    const call = this.#calls.get(response);
    if (call) this.#calls.set(response, { ...call, ended: performance.now() });
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
