import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { vi } from 'vitest';
import * as z from 'zod';
import type { HistoryVerdict } from '../../../shared/app/order/history-verdict.ts';
import { type HistoryToVerify, verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { FilingAccepted } from '../../../shared/contracts/api/authorities/filing.ts';
import { OrderList, OrderView } from '../../../shared/contracts/api/authorities/orders.ts';
import { CommandAccepted, History } from '../../../shared/contracts/api/common/order.ts';
import { KeySet } from '../../../shared/contracts/api/public/keys.ts';

const Local = z.object({
  api: z.string(),
  control: z.string(),
  issuer: z.string(),
  tokens: z.record(z.string(), z.string()),
});

const Offset = z.object({ clockOffsetMs: z.number() });

const Webhook = z.object({
  id: z.string(),
  type: z.string(),
  orderId: z.string(),
  digest: z.string(),
  verified: z.boolean(),
  body: z.string(),
  arrivals: z.number(),
  answering: z.string(),
});
export type Webhook = z.infer<typeof Webhook>;

/** Whatever arrived: what the directory asks of a provider is about no order. */
const Arrived = z.looseObject({ orderId: z.optional(z.string()) });

const Usage = z.object({ calls: z.record(z.string(), z.number()), total: z.number(), denied: z.number() });
const Calls = z.object({
  byFunction: z.record(z.string(), Usage),
  byRequest: z.array(Usage.extend({ requestId: z.string(), functionName: z.string() })),
});

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly requestId: string;
}

type HeaderFields = Readonly<Record<string, string>>;

/** Generous: on a busy machine everything comes, later; and not often, for a look is a request that takes its share of that machine. */
export const PATIENCE = { timeout: 180_000, interval: 200 };

/** Looks until `look` no longer throws. */
export const eventually = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, PATIENCE);

/** An answer read to its end. */
export async function replyTo(response: Response): Promise<Reply> {
  const text = await response.text();
  const requestId = response.headers.get('apigw-requestid') ?? '';
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), requestId };
}

/** The answer, when it is the one expected; else an error that shows what came instead. */
export function expected<T>({ status, body }: Reply, wanted: number, schema: z.core.$ZodType<T>): T {
  if (status !== wanted) throw new Error(`${wanted} expected, not ${status}: ${JSON.stringify(body)}`);
  return z.parse(schema, body);
}

/** A running host from outside: its API in anybody's name, its control port. It may be a process of its own. */
export class HostClient {
  readonly dataDir: string;

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /** Read anew each time: tokens change with the clock, addresses with a restart. */
  async local(): Promise<z.infer<typeof Local>> {
    return Local.parse(JSON.parse(await readFile(join(this.dataDir, 'local.json'), 'utf8')));
  }

  async request(method: string, path: string, init: Pick<RequestInit, 'headers' | 'body'> = {}): Promise<Reply> {
    return replyTo(await fetch(`${(await this.local()).api}${path}`, { ...init, method }));
  }

  /** A request of a demonstration person, by id or role. */
  async ask(person: string, method: string, path: string, body?: unknown, more: HeaderFields = {}): Promise<Reply> {
    const { tokens } = await this.local();
    return this.bearing(tokens[person] ?? '', method, path, body, more);
  }

  /** A request of whoever holds this token. */
  async bearing(token: string, method: string, path: string, body?: unknown, more: HeaderFields = {}): Promise<Reply> {
    const headers = { authorization: `Bearer ${token}`, ...more };
    if (body === undefined) return this.request(method, path, { headers });
    return this.request(method, path, {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
  }

  async file(person: string, filing: unknown): Promise<FilingAccepted['orders']> {
    return expected(await this.ask(person, 'POST', '/v1/filings', filing), 201, FilingAccepted).orders;
  }

  /** Files for one provider; the id of the order. */
  async fileOne(person: string, filing: unknown): Promise<string> {
    const [order] = await this.file(person, filing);
    return order?.id ?? '';
  }

  async command(person: string, id: string, name: string, body: unknown): Promise<CommandAccepted> {
    return expected(await this.ask(person, 'POST', `/v1/orders/${id}/${name}`, body), 200, CommandAccepted);
  }

  async order(person: string, id: string): Promise<OrderView> {
    return expected(await this.ask(person, 'GET', `/v1/orders/${id}`), 200, OrderView);
  }

  async list(person: string): Promise<OrderList['orders']> {
    return expected(await this.ask(person, 'GET', '/v1/orders?limit=100'), 200, OrderList).orders;
  }

  /** Every page of it as one, as a reader of short records sees it. */
  /** What of an order is told at once: the steps that follow silence are left out. */
  async toldAtOnce(person: string, id: string) {
    const { deliveries } = await this.order(person, id);
    return deliveries.filter(({ endpoint }) => !/^(?:call$|mail:|on-call:|authority-on-call:)/.test(endpoint));
  }

  async history(person: string, id: string): Promise<HistoryToVerify & Pick<History, 'commits' | 'notes'>> {
    const [page, ...more] = await this.historyPages(person, id);
    if (!page || more.length > 0) throw new Error('this record has more pages than one');
    return page;
  }

  async historyPages(person: string, id: string): Promise<History[]> {
    const pages: History[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const path: string = `/v1/orders/${id}/history${next && `?cursor=${next}`}`;
      const page: History = expected(await this.ask(person, 'GET', path), 200, History);
      pages.push(page);
      next = page.next;
    }
    return pages;
  }

  async publicKeys(): Promise<JSONWebKeySet> {
    return KeySet.parse((await this.request('GET', '/.well-known/jwks.json')).body) as JSONWebKeySet;
  }

  async verdictOn(person: string, id: string): Promise<HistoryVerdict> {
    return verifyHistory(await this.historyPages(person, id), await this.publicKeys());
  }

  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const { control } = await this.local();
    const reply = await replyTo(
      await fetch(`${control}${path}`, { method, body: body === undefined ? null : JSON.stringify(body) }),
    );
    if (reply.status < 300) return reply.body;
    throw new Error(`control port: ${method} ${path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  }

  /** What arrived at the demonstration provider about an order. */
  async inbox(orderId: string): Promise<Webhook[]> {
    const entries = z.array(Arrived).parse(await this.control('GET', '/provider/inbox'));
    return entries.filter((entry) => entry.orderId === orderId).map((entry) => Webhook.parse(entry));
  }

  /** Moves the clock, waits until nothing is due; resolves to the instant it then is. */
  async moveClock(move: { readonly advance: string } | { readonly to: string }): Promise<string> {
    return z.object({ now: z.string() }).parse(await this.control('POST', '/clock', move)).now;
  }

  /** The instant on the host's clock, epoch ms: it keeps its lead over the machine's on disk before anything sees it. */
  readonly now = (): number => {
    const file = join(this.dataDir, 'state.json');
    return Date.now() + (existsSync(file) ? Offset.parse(JSON.parse(readFileSync(file, 'utf8'))).clockOffsetMs : 0);
  };

  async calls(): Promise<z.infer<typeof Calls>> {
    return Calls.parse(await this.control('GET', '/calls'));
  }

  async setProvider(mode: 'auto' | 'manual' | 'down'): Promise<void> {
    await this.control('POST', '/provider', { mode });
  }
}
