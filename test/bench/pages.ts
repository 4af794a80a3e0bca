import * as z from 'zod';
import { EXCHANGES, type Exchange } from '../../infra/local/gateway/exchange.ts';
import type { Host } from '../../infra/local/host/host.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { deskTableOf, deskTargetsOf, measureDeskPages } from './desk-pages.ts';
import { type Part, row, type Target, target } from './part.ts';
import { measurePublicPages, publicTableOf, publicTargetsOf } from './public-pages.ts';
import { acknowledge, arrival, file } from './requests.ts';
import { control, quiet } from './stack.ts';
import { type Timing, timing } from './statistics.ts';
import { type Answered, time, type Watched, watch } from './watched-pages.ts';

/** What a page takes beside the calls of the API it makes, and what it sends. */
export interface PageCost {
  /** What its function takes, beside what that waits for the calls it makes. */
  readonly server: Timing;
  /** What whoever opens it waits for, beside what they wait for who make the same calls by themselves. */
  readonly outside: Timing;
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

/** The code of a case whose notice is out. @param host whose clock is moved by two weeks. @param now what it shows before that. */
export async function makeCase(host: Host, now: number = Date.now()): Promise<string> {
  host.provider.setMode('manual');
  const { orderId } = await file(host, JSON.stringify(epocPr(now)));
  await acknowledge(host, orderId, (await arrival(host, orderId)).digest ?? '');
  await quiet(host);
  await control(host, 'POST /clock', { advance: NOTICE_WAITS });
  await quiet(host);
  return (await readNotice(host.provider, orderId)).caseCode;
}

/** Somebody who reads the case through the pages, and asks the API the same by themselves. */
export class Reader {
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

  /** As a telephone does: the page comes compressed. */
  async open(path: string): Promise<Answered> {
    const headers = { cookie: this.#cookie, 'accept-encoding': 'br, gzip' };
    return await time(`${this.#host.pages.persons}${path}`, { headers }, 200);
  }

  /** Opens a page, and takes what its function says of that. */
  async openWatched(path: string): Promise<Watched> {
    return await watch('serve-pages-persons', () => this.open(path));
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
    const { response } = await this.open(path);
    return Number(response.headers.get('content-length'));
  }
}

/** Milliseconds: of the function of a page and what it waits in that, of a page and its calls to whoever asks for them. */
interface Sample {
  readonly handler: number;
  readonly fetches: number;
  readonly page: number;
  readonly calls: number;
}

/** A page and at once what it asks of the API, in turns. */
async function sample(reader: Reader, path: string, asks: readonly string[], rounds: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isPageFirst = round % 2 === 0; // what comes first finds the machine a little colder
    const before = isPageFirst ? undefined : await reader.ask(asks);
    const { tookMs, handlerMs, fetchMs } = await reader.openWatched(path);
    samples.push({ handler: handlerMs, fetches: fetchMs, page: tookMs, calls: before ?? (await reader.ask(asks)) });
  }
  return samples;
}

const timingOf = (samples: readonly Sample[], subject: keyof Sample, floor: keyof Sample): Timing =>
  timing(
    samples.map((one) => one[subject]),
    samples.map((one) => one[floor]),
  );

/**
 * Measures the pages of a case, each beside the calls of the API it makes: as its function sees both, and as whoever waits for the answer.
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
    const samples: Sample[] = [];
    while (samples.length < rounds) {
      const left = Math.min(ROUNDS_AN_HOUR, rounds - samples.length);
      samples.push(...(await sample(await comeAgain(), path, asks, left)));
    }
    const server = timingOf(samples, 'handler', 'fetches');
    costs[path] = { server, outside: timingOf(samples, 'page', 'calls'), asks, bytes };
    progress(place + 1);
  }
  return costs;
}

const HIGHEST_RATIO = 1.25;
/** With the sheet beside it, 9 kB once, a first visit stays within 30 kB. */
const MOST_BYTES = 20_000;

/** Whether a page costs little more than what it asks for, and travels light. */
const targetsOf = (pages: PageCosts): Target[] =>
  Object.entries(pages).flatMap(([path, { server, bytes }]) => [
    target(
      `page ${path}: its function takes ${server.ratio} × what it waits for the API, at most ${HIGHEST_RATIO}`,
      server.ratio <= HIGHEST_RATIO,
    ),
    target(`page ${path}: ${bytes} bytes, at most ${MOST_BYTES}`, bytes <= MOST_BYTES),
  ]);

const figuresOf = ({ p50Ms, p99Ms, floorP50Ms, ratio }: Timing): readonly number[] => [p50Ms, p99Ms, floorP50Ms, ratio];

const tableOf = (pages: PageCosts): string =>
  [
    row(['page, in its function', 'p50 ms', 'p99 ms', 'waits p50', 'ratio', 'calls', 'bytes']),
    ...Object.entries(pages).map(([path, { server, asks, bytes }]) =>
      row([path, ...figuresOf(server), asks.length, bytes]),
    ),
    row(['page, from outside', 'p50 ms', 'p99 ms', 'API p50', 'ratio']),
    ...Object.entries(pages).map(([path, { outside }]) => row([path, ...figuresOf(outside)])),
  ].join('\n');

/** What pages take beside the calls of the API they make, those for everybody, and those of a desk: on a host of its own, whose clock is moved by two weeks. */
export const pagesPart: Part = async ({ onHost, rounds, counter }) => {
  const figures = await onHost(async (host) => ({
    public: await measurePublicPages(host, rounds),
    desks: await measureDeskPages(host, rounds),
    persons: await measurePages(host, rounds, counter('pages', PATHS.length)),
  }));
  return {
    figures,
    table: `${tableOf(figures.persons)}\n${publicTableOf(figures.public)}\n${deskTableOf(figures.desks)}`,
    targets: [...targetsOf(figures.persons), ...publicTargetsOf(figures.public), ...deskTargetsOf(figures.desks)],
  };
};
