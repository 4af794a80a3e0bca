import type { Host } from '../../infra/local/host/host.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { SigningIn } from '../support/signing-in.ts';
import { row, type Target, target } from './part.ts';
import { file } from './requests.ts';
import { quiet } from './stack.ts';
import { type Timing, timing } from './statistics.ts';
import { type Answered, time, type Watched, watch } from './watched-pages.ts';

/** What a page of a desk takes beside what it waits for the API, and what it sends. */
export interface DeskPageCost {
  readonly server: Timing;
  /** Of its answer as a browser asks for it: compressed, headers left out. */
  readonly bytes: number;
}

export interface DeskPageCosts {
  readonly pages: Readonly<Record<string, DeskPageCost>>;
  /** The first page with the sheet and the script that it fetches. */
  readonly firstVisitBytes: number;
}

const OFFICER = 'duty-officer';
const WARM_UP = 40; // rounds of each page, until the engine has compiled what is called most
const SHEET = /\/assets\/pages\.[0-9a-f]{16}\.css/;
const SCRIPT = /\/scripts\/duty\.[0-9a-f]{16}\.mjs/;

/** An officer at their desk. */
export class Officer {
  readonly #host: Host;
  readonly #cookie: string;

  private constructor(host: Host, cookie: string) {
    this.#host = host;
    this.#cookie = cookie;
  }

  static async of(host: Host, person: string = OFFICER): Promise<Officer> {
    const { desks } = host.pages;
    const cookies = new Map<string, string>();
    const go = async (url: string): Promise<string> => {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const { response } = await time(url, { headers: { cookie } }, 303);
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      return response.headers.get('location') ?? '';
    };
    const issuer = new SigningIn(desks);
    await issuer.open(await go(`${desks}/sign-in/go`));
    await go((await issuer.press(person)).href);
    return new Officer(host, [...cookies].map((pair) => pair.join('=')).join('; '));
  }

  async open(path: string): Promise<Answered> {
    const headers = { cookie: this.#cookie, 'accept-encoding': 'br, gzip' };
    return await time(`${this.#host.pages.desks}${path}`, { headers }, 200);
  }

  async openWatched(path: string): Promise<Watched> {
    return await watch('serve-pages-desks', () => this.open(path));
  }

  /** Bytes of what a page, or what it fetches, is as it goes over the line. */
  async weigh(path: string): Promise<number> {
    return Number((await this.open(path)).response.headers.get('content-length'));
  }
}

async function measure(officer: Officer, path: string, rounds: number): Promise<DeskPageCost> {
  const handlers: number[] = [];
  const fetches: number[] = [];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const { handlerMs, fetchMs } = await officer.openWatched(path);
    if (round < WARM_UP) continue;
    handlers.push(handlerMs);
    fetches.push(fetchMs);
  }
  return { server: timing(handlers, fetches), bytes: await officer.weigh(path) };
}

/** The pages that are measured, by what they are called in the table; of an officer, where nobody else is named. */
const listPages = (orderId: string): Readonly<Record<string, { readonly person?: string; readonly path: string }>> => ({
  '/': { path: '/' },
  '/find': { path: '/find?status=running' },
  '/handover': { path: '/handover' },
  '/orders/…': { path: `/orders/${orderId}` },
  '/orders/…/extension': { path: `/orders/${orderId}/extension` },
  '/orders/…/history': { path: `/orders/${orderId}/history` },
  '/drafts': { path: '/drafts' },
  '/ of a validator': { person: 'prosecutor', path: '/' },
  '/ of a provider': { person: 'provider-desk', path: '/' },
  '/provider/orders/…': { person: 'provider-desk', path: `/provider/orders/${orderId}` },
  '/ of a reviewer': { person: 'independent-reviewer', path: '/' },
  '/ of a registrar': { person: 'registrar-1', path: '/' },
  '/register/entries/…': { person: 'registrar-1', path: '/register/entries/provider/prv-demo' },
  '/ of oversight': { person: 'auditor', path: '/' },
  '/oversight/orders/…': { person: 'auditor', path: `/oversight/orders/${orderId}` },
});

/** Measures the pages of a desk that ask the API something. @param rounds how many samples of each. */
export async function measureDeskPages(host: Host, rounds: number): Promise<DeskPageCosts> {
  const { orderId } = await file(host, JSON.stringify(epocPr(Date.now())));
  await quiet(host);
  const officer = await Officer.of(host);
  const pages: Record<string, DeskPageCost> = {};
  for (const [name, { person = OFFICER, path }] of Object.entries(listPages(orderId))) {
    pages[name] = await measure(person === OFFICER ? officer : await Officer.of(host, person), path, rounds);
  }
  const { text } = await officer.open('/');
  const fetched = [SHEET, SCRIPT].map((what) => what.exec(text)?.[0] ?? '');
  const weights = await Promise.all(['/', ...fetched].map((path) => officer.weigh(path)));
  return { pages, firstVisitBytes: weights.reduce((sum, bytes) => sum + bytes, 0) };
}

const HIGHEST_RATIO = 1.25;
const MOST_BYTES = 60_000;

export const deskTargetsOf = ({ pages, firstVisitBytes }: DeskPageCosts): Target[] => [
  ...Object.entries(pages).map(([path, { server }]) =>
    target(
      `desk ${path}: its function takes ${server.ratio} × what it waits for the API, at most ${HIGHEST_RATIO}`,
      server.ratio <= HIGHEST_RATIO,
    ),
  ),
  target(`desk: a first visit has ${firstVisitBytes} bytes, at most ${MOST_BYTES}`, firstVisitBytes <= MOST_BYTES),
];

export const deskTableOf = ({ pages }: DeskPageCosts): string =>
  [
    row(['desk, in its function', 'p50 ms', 'p99 ms', 'waits p50', 'ratio', 'bytes']),
    ...Object.entries(pages).map(([path, { server, bytes }]) =>
      row([path, server.p50Ms, server.p99Ms, server.floorP50Ms, server.ratio, bytes]),
    ),
  ].join('\n');
