import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { EXCHANGES, type Exchange } from '../../infra/local/gateway/exchange.ts';
import type { Host } from '../../infra/local/host/host.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { type Part, row, type Target, target } from './part.ts';
import { acknowledge, arrival, file } from './requests.ts';
import { control, quiet } from './stack.ts';
import { type Timing, timing } from './statistics.ts';

/** What a page takes beside the calls of the API it makes, and what it sends. */
export interface PageCost extends Timing {
  /** `GET /v1/cases/current`, each as often as it is made. */
  readonly asks: readonly string[];
  /** Of its answer as a telephone asks for it: compressed, headers left out. */
  readonly bytes: number;
}

export type PageCosts = Readonly<Record<string, PageCost>>;

/** Those that are opened by a link and ask the API something; a person reads them in this order. */
const PATHS = ['/case', '/messages', '/codes', '/appeal', '/conflict', '/objection', '/withdrawal', '/help'];
const WARM_UP = 40; // rounds of each page, until the engine has compiled what is called most
/** A round asks at most four times, and a code may ask 600 times an hour. */
const ROUNDS_AN_HOUR = 100;
const NOTICE_WAITS = 'P14DT1M';
const COOKIE = /^__Host-holdfast-person=[^;]+/;

const Session = z.object({ token: z.string() });

interface Answered {
  readonly tookMs: number;
  readonly response: Response;
  readonly text: string;
}

/** Whoever asks says of each answer whether it is the one they want. */
async function time(url: string, init: RequestInit, status: number): Promise<Answered> {
  const began = performance.now();
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const tookMs = performance.now() - began;
  if (response.status !== status) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 200)}`);
  return { tookMs, response, text };
}

/** The code of a case whose notice is out. @param host whose clock is moved by two weeks. */
export async function makeCase(host: Host): Promise<string> {
  host.provider.setMode('manual');
  const { orderId } = await file(host, JSON.stringify(epocPr()));
  await acknowledge(host, orderId, (await arrival(host, orderId)).digest ?? '');
  await quiet(host);
  await control(host, 'POST /clock', { advance: NOTICE_WAITS });
  await quiet(host);
  return (await readNotice(host.provider, orderId)).caseCode;
}

/** Somebody who reads the case through the pages, and asks the API the same by themselves. */
class Reader {
  readonly #host: Host;
  readonly #cookie: string;
  readonly #token: string;

  private constructor(host: Host, cookie: string, token: string) {
    this.#host = host;
    this.#cookie = cookie;
    this.#token = token;
  }

  static async of(host: Host, code: string): Promise<Reader> {
    const json = { 'content-type': 'application/json' };
    const session = { method: 'POST', headers: json, body: JSON.stringify({ code }) };
    const { text } = await time(`${host.api}/v1/cases/sessions`, session, 201);
    const { response } = await time(
      `${host.pages.persons}/`,
      { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ code }) },
      303,
    );
    const [cookie = ''] = COOKIE.exec(response.headers.get('set-cookie') ?? '') ?? [];
    return new Reader(host, cookie, Session.parse(JSON.parse(text)).token);
  }

  async open(path: string): Promise<Answered> {
    return await time(`${this.#host.pages.persons}${path}`, { headers: { cookie: this.#cookie } }, 200);
  }

  async ask(calls: readonly string[]): Promise<number> {
    const headers = { authorization: `Bearer ${this.#token}` };
    let tookMs = 0;
    for (const target of calls) tookMs += (await time(this.#host.api + target, { headers }, 200)).tookMs;
    return tookMs;
  }

  /** What the API is asked for while a page is made. */
  async listCalls(path: string): Promise<readonly string[]> {
    const calls: string[] = [];
    const note = (exchange: unknown): void => {
      const { api, method, target } = exchange as Exchange;
      if (api === 'the API') calls.push(`${method} ${target}`);
    };
    EXCHANGES.subscribe(note);
    await this.open(path);
    EXCHANGES.unsubscribe(note);
    const others = calls.filter((call) => !call.startsWith('GET '));
    if (others.length > 0) throw new Error(`${path} asks for ${others.join(', ')}, which is not measured`);
    return calls.map((call) => call.slice('GET '.length));
  }

  /** Bytes of a page as it goes over the line. */
  async weigh(path: string): Promise<number> {
    const headers = { cookie: this.#cookie, 'accept-encoding': 'br' };
    const { response } = await time(`${this.#host.pages.persons}${path}`, { headers }, 200);
    return Number(response.headers.get('content-length'));
  }
}

interface Samples {
  readonly pages: number[];
  readonly calls: number[];
}

/** A page and at once what it asks of the API, in turns. */
async function sample(reader: Reader, path: string, asks: readonly string[], rounds: number): Promise<Samples> {
  const pages: number[] = [];
  const calls: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isPageFirst = round % 2 === 0; // what comes first finds the machine a little colder
    const before = isPageFirst ? undefined : await reader.ask(asks);
    pages.push((await reader.open(path)).tookMs);
    calls.push(before ?? (await reader.ask(asks)));
  }
  return { pages, calls };
}

/**
 * Measures the pages of a case, each beside the calls of the API it makes, as whoever waits for the answer sees both.
 *
 * @param rounds how many samples of each.
 */
export async function measurePages(host: Host, rounds: number, progress: (done: number) => void): Promise<PageCosts> {
  const code = await makeCase(host);
  /** Somebody who comes an hour later: so often and no oftener may a case be asked for. */
  const comeAgain = async (): Promise<Reader> => {
    await control(host, 'POST /clock', { advance: 'PT1H1M' });
    await quiet(host);
    return await Reader.of(host, code);
  };
  const costs: Record<string, PageCost> = {};
  for (const [place, path] of PATHS.entries()) {
    const first = await comeAgain();
    const asks = await first.listCalls(path);
    const bytes = await first.weigh(path);
    await sample(first, path, asks, WARM_UP);
    const pages: number[] = [];
    const calls: number[] = [];
    while (pages.length < rounds) {
      const some = await sample(await comeAgain(), path, asks, Math.min(ROUNDS_AN_HOUR, rounds - pages.length));
      pages.push(...some.pages);
      calls.push(...some.calls);
    }
    costs[path] = { ...timing(pages, calls), asks, bytes };
    progress(place + 1);
  }
  return costs;
}

const HIGHEST_RATIO = 1.25;
/** With the sheet beside it, 9 kB once, a first visit stays within 30 kB. */
const MOST_BYTES = 20_000;

/** Whether a page costs little more than what it asks for, and travels light. */
const targetsOf = (pages: PageCosts): Target[] =>
  Object.entries(pages).flatMap(([path, { ratio, bytes }]) => [
    target(`page ${path}: ${ratio} × the calls of the API it makes, at most ${HIGHEST_RATIO}`, ratio <= HIGHEST_RATIO),
    target(`page ${path}: ${bytes} bytes, at most ${MOST_BYTES}`, bytes <= MOST_BYTES),
  ]);

const tableOf = (pages: PageCosts): string =>
  [
    row(['page', 'p50 ms', 'p99 ms', 'API p50', 'ratio', 'calls', 'bytes']),
    ...Object.entries(pages).map(([path, { p50Ms, p99Ms, floorP50Ms, ratio, asks, bytes }]) =>
      row([path, p50Ms, p99Ms, floorP50Ms, ratio, asks.length, bytes]),
    ),
  ].join('\n');

/** What pages take beside the calls of the API they make: on a host of its own, whose clock is moved by two weeks. */
export const pagesPart: Part = async ({ onHost, rounds, counter }) => {
  const figures = await onHost((host) => measurePages(host, rounds, counter('pages', PATHS.length)));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
