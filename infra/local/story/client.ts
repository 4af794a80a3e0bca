import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
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

/** What the demonstration provider told its user. */
export const Mail = z.object({
  orderId: z.string(),
  deliveredAt: z.string(),
  caseCode: z.string(),
  texts: z.record(z.string(), z.string()),
});
export type Mail = z.infer<typeof Mail>;

const Session = z.object({ token: z.string() });
const Paged = z.looseObject({ next: z.nullable(z.string()) });

/** What the story looks at of a case, as the person concerned sees it. */
export const Case = z.object({
  reference: z.string(),
  inForce: z.boolean(),
  challenges: z.array(
    z.object({
      id: z.string(),
      first: z.object({
        status: z.string(),
        outcome: z.string().optional(),
        decision: z.string().optional(),
        closedAt: z.string().optional(),
      }),
    }),
  ),
});
export type Case = z.infer<typeof Case>;

const Objection = z.object({ challenge: z.string(), filedAt: z.string(), receipt: z.string() });
const Reviews = z.object({ reviews: z.array(z.object({ id: z.string(), orderId: z.string(), kind: z.string() })) });
const Review = z.object({ order: z.object({ version: z.number() }) });
const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

const Local = z.object({ api: z.string(), control: z.string(), tokens: z.record(z.string(), z.string()) });
const Now = z.object({ now: z.string() });
const Moved = z.object({ now: z.string(), ticks: z.number(), waitedMs: z.number() });

/** In whose name a request is made: the first contact point's, unless said otherwise. */
interface Request {
  /** A demonstration person. */
  readonly person?: string;
  /** A session of the person concerned. */
  readonly session?: string;
  readonly body?: string;
  readonly ifMatch?: number;
}

/** Uses the host from outside: its API as those do who meet an order, its control port as a developer. */
export class StoryClient {
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  async file(body: string): Promise<z.infer<typeof Filed>> {
    return Filed.parse(await this.#api('POST', '/v1/filings', { body }));
  }

  async order(id: string): Promise<Order> {
    return Order.parse(await this.#api('GET', `/v1/orders/${id}`));
  }

  async extend(id: string, body: string): Promise<void> {
    await this.#api('POST', `/v1/orders/${id}/extension`, { body });
  }

  /** Ends the hold: `effect` and `reason` as the API has them. */
  async release(id: string, end: { readonly effect: string; readonly reason: string }): Promise<void> {
    await this.#api('POST', `/v1/orders/${id}/release`, { body: JSON.stringify(end) });
  }

  /** The pages of the history as they were answered. */
  async history(id: string): Promise<unknown[]> {
    const pages: unknown[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await this.#api('GET', `/v1/orders/${id}/history${next && `?cursor=${next}`}`);
      pages.push(page);
      next = Paged.parse(page).next;
    }
    return pages;
  }

  async inbox(orderId: string): Promise<Webhook[]> {
    const entries = z.array(Webhook).parse(await this.#control('GET', '/provider/inbox'));
    return entries.filter((entry) => entry.orderId === orderId);
  }

  /** What the provider's user was told about this order. */
  async mail(orderId: string): Promise<Mail[]> {
    const mail = z.array(Mail).parse(await this.#control('GET', '/provider/mail'));
    return mail.filter((one) => one.orderId === orderId);
  }

  /** A session of the person concerned. */
  async openCase(code: string): Promise<string> {
    return Session.parse(await this.#api('POST', '/v1/cases/sessions', { session: '', body: JSON.stringify({ code }) }))
      .token;
  }

  async ownCase(session: string): Promise<Case> {
    return Case.parse(await this.#api('GET', '/v1/cases/current', { session }));
  }

  async object(session: string, objection: object): Promise<z.infer<typeof Objection>> {
    const body = JSON.stringify(objection);
    return Objection.parse(await this.#api('POST', '/v1/cases/current/challenges', { session, body }));
  }

  /** The open reviews of one reviewer. */
  async reviews(person: string): Promise<z.infer<typeof Reviews>['reviews']> {
    return Reviews.parse(await this.#api('GET', '/v1/reviews', { person })).reviews;
  }

  /** Decides upon the order as it is now. */
  async decide(person: string, review: string, decision: object): Promise<void> {
    const { order } = Review.parse(await this.#api('GET', `/v1/reviews/${review}`, { person }));
    const body = JSON.stringify(decision);
    await this.#api('POST', `/v1/reviews/${review}/decision`, { person, body, ifMatch: order.version });
  }

  /** The published keys, as a JWK set. */
  async keys(): Promise<JSONWebKeySet> {
    return Keys.parse(await this.#api('GET', '/.well-known/jwks.json'));
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

  async #api(method: string, path: string, { person, session, body, ifMatch }: Request = {}): Promise<unknown> {
    const { api, tokens } = await this.#local();
    const headers = {
      authorization: `Bearer ${session ?? tokens[person ?? 'contact-point']}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
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
