import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../provider/client.ts';
import type { Authority } from './authority.ts';
import { CheckedDocuments } from './documents.ts';
import type { Answer, Front } from './front.ts';
import type { Inbox, Message } from './inbox.ts';
import type { EndpointKey } from './public-key.ts';
import type { Seen, SeenRequest } from './seen.ts';
import { type Delivered, makeSigningKey, post, type SigningKey, signMessage } from './sender.ts';

/** How long the check waits, in milliseconds. */
export interface Pace {
  /** For what is owed at once: an hour in truth, a minute here. */
  readonly patienceMs: number;
  /** At least, before it says that nothing was said. */
  readonly quietMs: number;
  /** For a word to come again that was refused for good. */
  readonly watchMs: number;
  /** Before a certificate, where the API is slow: longer than a webhook may wait for its answer. */
  readonly slowMs: number;
}

export const PACE: Pace = { patienceMs: 60_000, quietMs: 2_000, watchMs: 6_000, slowMs: 8_000 };

const QUIET_AT_MOST_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** A test order of the check's own. */
export interface TestOrder {
  readonly id: string;
  /** How many there are: `t1`, `t2` … */
  readonly targets: number;
  readonly mailboxes: readonly string[];
  /** `order.issued`, as the stack sent it. */
  readonly issued: Message;
}

export interface CheckParts {
  /** Its id in the check's directory. */
  readonly provider: string;
  readonly url: URL;
  readonly key: EndpointKey;
  readonly front: Front;
  readonly inbox: Inbox;
  readonly authority: Authority;
  /** In the name of the provider, and not by its endpoint. */
  readonly own: Client;
  readonly pace?: Pace;
}

export type DeliverOptions = {
  readonly key?: SigningKey;
  /** Seconds that the timestamp is ahead. */
  readonly aheadS?: number;
  readonly change?: (headers: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
};

/** One endpoint under test, between a sender that the check plays and a real API. */
export class Check {
  readonly provider: string;
  readonly url: URL;
  readonly key: EndpointKey;
  readonly front: Front;
  readonly inbox: Inbox;
  readonly authority: Authority;
  readonly own: Client;
  readonly pace: Pace;
  readonly documents = new CheckedDocuments();
  #signing = makeSigningKey();
  #published: readonly SigningKey[] = [this.#signing];
  #slowestMs = 0;

  constructor(parts: CheckParts) {
    this.provider = parts.provider;
    this.url = parts.url;
    this.key = parts.key;
    this.front = parts.front;
    this.inbox = parts.inbox;
    this.authority = parts.authority;
    this.own = parts.own;
    this.pace = parts.pace ?? PACE;
    this.front.lay({ kind: 'alter', alter: (answer) => this.#publish(answer) }, ({ asked }) => asked === 'keys');
  }

  /** What messages are signed with now. */
  get signing(): SigningKey {
    return this.#signing;
  }

  get seen(): Seen {
    return this.front.seen;
  }

  /** Files an order of so many targets, and waits for what the endpoint is to be told of it. */
  async issue(targets = 1, mailboxes = makeMailboxes(targets)): Promise<TestOrder> {
    const id = await this.authority.file(mailboxes);
    return { id, targets, mailboxes, issued: await this.inbox.await(id, 'order.issued') };
  }

  /** Sends a webhook as the contract has it, but for what is told. */
  deliver(message: Pick<Message, 'id' | 'body' | 'orderId'>, options: DeliverOptions = {}): Promise<Delivered> {
    const { key = this.#signing, aheadS = 0, change = (headers) => headers } = options;
    return post(this.url, change(signMessage(message, key.privateKey, aheadS)), message.body);
  }

  /** A key that the set shows from now on, and that webhooks are signed with from now on. */
  rotate(): void {
    this.#signing = makeSigningKey();
    this.#published = [this.#signing, ...this.#published];
  }

  /** Waits until the API took a word for every target of an order, or patience is over. */
  async awaitSettled({ id, targets }: TestOrder, withinMs = this.pace.patienceMs): Promise<boolean> {
    const settled = await this.seen.until(id, withinMs, () =>
      this.listSettled(id).size >= targets ? true : undefined,
    );
    return settled === true;
  }

  /** Targets that the API took a word about. */
  listSettled(orderId: string): ReadonlySet<string> {
    const words = this.seen
      .taken(orderId)
      .filter(({ type }) => type === 'order.preserved' || type === 'order.not-executed');
    return new Set(words.flatMap(({ targets }) => targets));
  }

  /** How long the endpoint took for something that it did. */
  noteReaction(ms: number): void {
    this.#slowestMs = Math.max(this.#slowestMs, ms);
  }

  /** Waits until an endpoint as quick as this one would have done something about these orders, and does nothing more. */
  async awaitQuiet(...orders: readonly string[]): Promise<void> {
    const quietMs = Math.min(this.pace.quietMs + 2 * this.#slowestMs, QUIET_AT_MOST_MS);
    const deadline = performance.now() + QUIET_AT_MOST_MS;
    let since = performance.now();
    while (performance.now() < Math.min(since + quietMs, deadline)) {
      await wait(LOOK_EVERY_MS);
      since = Math.max(
        since,
        ...orders.flatMap((id) => this.seen.of(id)).map(({ answeredAt }) => answeredAt ?? performance.now()),
      );
    }
  }

  #publish(answer: Answer): Answer {
    if (answer.status !== 200) return answer;
    const set = Object(JSON.parse(answer.body.toString())) as { keys?: unknown };
    const own = [...this.#published.map(({ jwk }) => jwk), this.documents.publicJwk];
    const keys = [...own, ...(Array.isArray(set.keys) ? set.keys : [])];
    const { etag, ...headers } = answer.headers;
    return { ...answer, headers, body: Buffer.from(JSON.stringify({ ...set, keys })) };
  }
}

export const makeMailboxes = (count: number): readonly string[] =>
  Array.from({ length: count }, () => `check-${randomUUID()}@provider.example`);

/** A message of the check's own: of another type, or about what never happened. */
export function composeMessage(model: Message, type: string, data: Readonly<Record<string, unknown>> = {}): Message {
  const known = Object(JSON.parse(model.body)) as { data?: object };
  const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data: { ...known.data, ...data } });
  const { orderId, digest } = Object(JSON.parse(body).data) as { orderId?: string; digest?: string };
  return { id: `msg_${randomUUID()}`, body, type, orderId: orderId ?? '', digest: digest ?? '' };
}

export const isTakenWell = ({ status = 0 }: Delivered): boolean => status >= 200 && status < 300;
export const isRefused = ({ status = 0 }: Delivered): boolean => status >= 400 && status < 500;

export const spellDelivered = ({ status, tookMs, fault }: Delivered): string =>
  status === undefined ? `no answer (${fault}) after ${tookMs} ms` : `${status} after ${tookMs} ms`;

/** What an endpoint did about an order: `read the certificate, said order.preserved`. */
export const spellRequests = (requests: readonly SeenRequest[]): string =>
  [
    ...new Set(
      requests.map(({ asked, type }) =>
        asked === 'message' ? `said ${type}` : asked === 'other' ? 'asked about it' : `read the ${asked}`,
      ),
    ),
  ].join(', ');
