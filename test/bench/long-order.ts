import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import type { Host } from '../../infra/local/host/host.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { type Part, row, type Target, target } from './part.ts';
import { acknowledge, arrival, file } from './requests.ts';
import { aboutSomebody } from './somebody.ts';
import { callsOf, control, quiet } from './stack.ts';
import { median } from './statistics.ts';

/** What an order costs of which much was said, beside one of which little was. */
export interface LongOrder {
  /** Storing a message: of the commits around the 400th, beside those around the 10th, in turns. */
  readonly commit: { readonly tenthMs: number; readonly fourHundredthMs: number; readonly ratio: number };
  /** What one commit holds, as JSON. */
  readonly bytes: { readonly tenth: number; readonly fourHundredth: number; readonly ratio: number };
  /** Service calls of a look at the order. */
  readonly view: { readonly fresh: number; readonly after500: number; readonly ratio: number };
}

const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'narrow-the-hold' };
/** Of each giver, below its share. */
const WORDS_A_DAY = 45;
/** A look is counted after so many. */
const MESSAGES_AT_LAST = 500;
/** Samples of each; with as many, they lie around the 400th and the 10th. */
const SAMPLES = 40;
const FROM_VERSION = 400 - SAMPLES / 2;
const YOUNG_FROM_VERSION = 5;
const YOUNG_UNTIL_VERSION = 15;
/** A look is counted so often, and the cheapest taken: an instance that has just begun reads the directory as well. */
const LOOKS = 3;

const Local = z.object({ tokens: z.record(z.string(), z.string()) });
const Accepted = z.object({ version: z.number() });
const Page = z.object({ commits: z.array(z.object({ commit: z.unknown() })), next: z.nullable(z.string()) });

/** An order whose provider objects, and how far it has come. */
interface Objected {
  readonly orderId: string;
  readonly digest: string;
  version: number;
}

interface Answered {
  readonly tookMs: number;
  readonly requestId: string;
  readonly body: unknown;
}

class Bench {
  readonly #host: Host;
  readonly #dataDir: string;

  constructor(host: Host, dataDir: string) {
    this.#host = host;
    this.#dataDir = dataDir;
  }

  /** Tokens are read anew each time: they change with the clock. */
  async ask(method: string, path: string, body?: unknown): Promise<Answered> {
    const { tokens } = Local.parse(JSON.parse(readFileSync(join(this.#dataDir, 'local.json'), 'utf8')));
    const headers = { authorization: `Bearer ${tokens['contact-point']}`, 'idempotency-key': randomUUID() };
    const json = { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const began = performance.now();
    const response = await fetch(this.#host.api + path, { method, ...(body === undefined ? { headers } : json) });
    const text = await response.text();
    const tookMs = performance.now() - began;
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return { tookMs, requestId: response.headers.get('apigw-requestid') ?? '', body: JSON.parse(text) };
  }

  async pass(time: string): Promise<void> {
    await control(this.#host, 'POST /clock', { advance: time });
    await quiet(this.#host);
  }

  /** An order that its provider has and objects to. */
  async objected(): Promise<Objected> {
    const now = Date.parse(z.object({ now: z.string() }).parse(await control(this.#host, 'GET /clock')).now);
    const { orderId } = await file(this.#host, aboutSomebody(JSON.stringify(epocPr(now))));
    const digest = (await arrival(this.#host, orderId)).digest ?? '';
    await acknowledge(this.#host, orderId, digest);
    await this.#send('challenge.filed', { orderId, digest, ...OBJECTION });
    return { orderId, digest, version: 3 };
  }

  async write(order: Objected): Promise<number> {
    const words = { review: 'r1', text: 'What the hold is for has not changed.' };
    const { tookMs, body } = await this.ask('POST', `/v1/orders/${order.orderId}/messages`, words);
    order.version = Accepted.parse(body).version;
    return tookMs;
  }

  async answer(order: Objected): Promise<void> {
    const { orderId, digest } = order;
    await this.#send('message.sent', { orderId, digest, review: 'r1', text: 'Nor has what we said of it.' });
    order.version += 1;
  }

  async #send(type: string, data: object): Promise<void> {
    const response = await this.#host.provider.send(type, data);
    if (!response.ok) throw new Error(`${type} answered ${response.status}: ${await response.text()}`);
  }

  /** The service calls of one look at an order. */
  async countLook(orderId: string): Promise<number> {
    const ids: string[] = [];
    for (let i = 0; i < LOOKS; i += 1) ids.push((await this.ask('GET', `/v1/orders/${orderId}`)).requestId);
    const { byRequest } = await callsOf(this.#host);
    return Math.min(...byRequest.filter(({ requestId }) => ids.includes(requestId)).map(({ total }) => total));
  }

  /** How long each commit of an order is, as JSON, by its version less one. */
  async sizes(orderId: string): Promise<number[]> {
    const sizes: number[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const path: string = `/v1/orders/${orderId}/history${next && `?cursor=${next}`}`;
      const page: z.infer<typeof Page> = Page.parse((await this.ask('GET', path)).body);
      sizes.push(...page.commits.map(({ commit }) => JSON.stringify(commit).length));
      next = page.next;
    }
    return sizes;
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * Measures an order as it grows to more than 500 messages, by its authority and its provider in turns.
 *
 * @param dataDir of the host, whose clock is moved by some days.
 */
export async function measureLongOrder(
  host: Host,
  dataDir: string,
  progress: (done: number) => void,
): Promise<LongOrder> {
  host.provider.setMode('manual');
  const bench = new Bench(host, dataDir);
  const old = await bench.objected();
  await quiet(host);
  const fresh = await bench.countLook(old.orderId);

  let said = 0;
  /** In turns, a day's words after another's, until there are so many or the order is at this version. */
  const speak = async (isEnough: () => boolean): Promise<void> => {
    for (let today = 0; !isEnough(); today = (today + 1) % WORDS_A_DAY) {
      if (said > 0 && today === 0) await bench.pass('P1D');
      await bench.write(old);
      await bench.answer(old);
      said += 2;
      progress(said);
    }
  };
  await speak(() => old.version >= FROM_VERSION - 1);
  await bench.pass('P1D');

  const late: number[] = [];
  const early: number[] = [];
  let young = await bench.objected();
  while (late.length < SAMPLES) {
    if (young.version >= YOUNG_UNTIL_VERSION) young = await bench.objected();
    while (young.version < YOUNG_FROM_VERSION) await bench.write(young);
    const pair = [
      { order: young, times: early },
      { order: old, times: late },
    ];
    if (late.length % 2 === 1) pair.reverse(); // what comes first finds the machine a little colder
    for (const { order, times } of pair) {
      await quiet(host);
      times.push(await bench.write(order));
    }
    said += 1;
    progress(said);
  }
  await bench.pass('P1D');
  await speak(() => said >= MESSAGES_AT_LAST);
  await quiet(host);

  const after500 = await bench.countLook(old.orderId);
  const sizes = await bench.sizes(old.orderId);
  const [tenth = Number.NaN, fourHundredth = Number.NaN] = [sizes[9], sizes[399]];
  const [tenthMs, fourHundredthMs] = [median(early), median(late)];
  return {
    commit: {
      tenthMs: hundredths(tenthMs),
      fourHundredthMs: hundredths(fourHundredthMs),
      ratio: hundredths(fourHundredthMs / tenthMs),
    },
    bytes: { tenth, fourHundredth, ratio: hundredths(fourHundredth / tenth) },
    view: { fresh, after500, ratio: hundredths(after500 / fresh) },
  };
}

const HIGHEST_COMMIT_RATIO = 1.3;
const HIGHEST_VIEW_RATIO = 2;

const targetsOf = ({ commit, bytes, view }: LongOrder): Target[] => [
  target(
    `long order: its 400th commit takes ${commit.ratio} × the time of a 10th, at most ${HIGHEST_COMMIT_RATIO}`,
    commit.ratio <= HIGHEST_COMMIT_RATIO,
  ),
  target(
    `long order: its 400th commit holds ${bytes.ratio} × the bytes of its 10th, at most ${HIGHEST_COMMIT_RATIO}`,
    bytes.ratio <= HIGHEST_COMMIT_RATIO,
  ),
  target(
    `long order: a look after ${MESSAGES_AT_LAST} messages takes ${view.ratio} × the service calls of a fresh one, at most ${HIGHEST_VIEW_RATIO}`,
    view.ratio <= HIGHEST_VIEW_RATIO,
  ),
];

const tableOf = ({ commit, bytes, view }: LongOrder): string =>
  [
    row(['long order', 'little said', 'much said', 'ratio']),
    row(['10th, 400th commit: ms', commit.tenthMs, commit.fourHundredthMs, commit.ratio]),
    row(['10th, 400th: bytes', bytes.tenth, bytes.fourHundredth, bytes.ratio]),
    row(['look: calls', view.fresh, view.after500, view.ratio]),
  ].join('\n');

/** What an order costs of which much was said: on a host of its own, whose clock is moved by days. */
export const longOrderPart: Part = async ({ onHost, counter }) => {
  const figures = await onHost((host, dataDir) =>
    measureLongOrder(host, dataDir, counter('messages', MESSAGES_AT_LAST)),
  );
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
