import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** A step of the story that did not happen, or not as it must. Its message names the step. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
}

const Ends = z.object({ nominalEndsAt: z.string(), appliedEndsAt: z.string() });

/** What the story looks at of an order. */
export const Order = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.string(),
  inForce: z.boolean(),
  version: z.number(),
  digest: z.string(),
  issuedAt: z.string(),
  receivedAt: z.string().optional(),
  period: Ends.optional(),
  acknowledgedAt: z.string().optional(),
  endedAt: z.string().optional(),
  retention: z.object({ erasesAt: z.string() }).optional(),
  releaseConfirmation: z.object({ status: z.string(), at: z.string().optional() }).optional(),
  targets: z.array(z.object({ id: z.string(), status: z.string() })),
  deliveries: z.array(
    z.object({ message: z.number(), type: z.string(), status: z.string(), deliveredAt: z.string().optional() }),
  ),
  content: z.unknown(),
});
export type Order = z.infer<typeof Order>;

const Filed = z.object({
  filing: z.string(),
  orders: z
    .array(z.object({ id: z.string(), reference: z.string(), provider: z.string(), version: z.number() }))
    .min(1),
});

/** What the story looks at of a webhook the demonstration provider got. */
export const Webhook = z.object({
  receivedAt: z.string(),
  type: z.string().optional(),
  orderId: z.string().optional(),
  verified: z.boolean(),
  headers: z.record(z.string(), z.string()),
});
export type Webhook = z.infer<typeof Webhook>;

const Local = z.object({ api: z.string(), control: z.string(), tokens: z.record(z.string(), z.string()) });
const Now = z.object({ now: z.string() });
const Moved = z.object({ now: z.string(), ticks: z.number(), waitedMs: z.number() });

/** Uses the host from outside: its API as a contact point, its control port as a developer. */
export class StoryClient {
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  async file(body: string): Promise<z.infer<typeof Filed>> {
    return Filed.parse(await this.#api('POST', '/v1/filings', body));
  }

  async order(id: string): Promise<Order> {
    return Order.parse(await this.#api('GET', `/v1/orders/${id}`));
  }

  async extend(id: string, body: string): Promise<void> {
    await this.#api('POST', `/v1/orders/${id}/extension`, body);
  }

  /** The history as it was answered. */
  async history(id: string): Promise<unknown> {
    return this.#api('GET', `/v1/orders/${id}/history`);
  }

  async inbox(orderId: string): Promise<Webhook[]> {
    const entries = z.array(Webhook).parse(await this.#control('GET', '/provider/inbox'));
    return entries.filter((entry) => entry.orderId === orderId);
  }

  /** Moves the clock and waits until nothing is due; the instant it then is. */
  async moveClock(move: { advance: string } | { to: string }): Promise<string> {
    return Moved.parse(await this.#control('POST', '/clock', JSON.stringify(move))).now;
  }

  /** The day it is on the host's clock in UTC, which is no day ahead of the issuer's. */
  async today(): Promise<string> {
    return Now.parse(await this.#control('GET', '/clock')).now.slice(0, '2026-11-20'.length);
  }

  /** Read anew each time: the tokens change when the clock moves. */
  async #local(): Promise<z.infer<typeof Local>> {
    return Local.parse(JSON.parse(await readFile(join(this.#dataDir, 'local.json'), 'utf8')));
  }

  async #api(method: string, path: string, body?: string): Promise<unknown> {
    const { api, tokens } = await this.#local();
    const headers = {
      authorization: `Bearer ${tokens['contact-point']}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    };
    return answerOf(await fetch(`${api}${path}`, { method, headers, body: body ?? null }), `${method} ${path}`);
  }

  async #control(method: string, path: string, body?: string): Promise<unknown> {
    const { control } = await this.#local();
    return answerOf(
      await fetch(`${control}${path}`, { method, body: body ?? null }),
      `control port: ${method} ${path}`,
    );
  }
}

async function answerOf(response: Response, request: string): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new StoryError(`${request} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
