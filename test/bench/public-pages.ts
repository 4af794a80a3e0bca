import { setTimeout as wait } from 'node:timers/promises';
import type { Host } from '../../infra/local/host/host.ts';
import { row, type Target, target } from './part.ts';
import { type Timing, timing } from './statistics.ts';
import { time, type Watched, watch } from './watched-pages.ts';

/** What a page for everybody takes beside the least its function can answer: the sheet, which is read from memory as it is. */
export interface PublicPageCost {
  readonly server: Timing;
  /** Of its answer as a telephone asks for it: compressed, headers left out. */
  readonly bytes: number;
}

export type PublicPageCosts = Readonly<Record<string, PublicPageCost>>;

/** Those that ask the API nothing. */
const PATHS = ['/', '/complaint', '/api'];
/** What the interface is drawn from: the largest file of any page. */
const DOCUMENT = /\/api\/openapi\.[0-9a-f]{16}\.json/;
const SHEET = /\/assets\/pages\.[0-9a-f]{16}\.css/;
const WARM_UP = 40; // rounds of each, until the engine has compiled what is called most

/** ms between two: the gateway lets fifty a second through, and refuses the rest. */
const PAUSE_MS = 25;

/** As a telephone does: what comes is compressed. */
async function open(host: Host, path: string): Promise<Watched> {
  await wait(PAUSE_MS);
  return await watch('serve-pages-public', () =>
    time(host.pages.public + path, { headers: { 'accept-encoding': 'br, gzip' } }, 200),
  );
}

async function findIn(host: Host, page: string, what: RegExp): Promise<string> {
  const [found] = what.exec((await open(host, page)).text) ?? [];
  if (found === undefined) throw new Error(`${page} fetches nothing like ${what}`);
  return found;
}

async function measure(host: Host, path: string, sheet: string, rounds: number): Promise<PublicPageCost> {
  const pages: number[] = [];
  const sheets: number[] = [];
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const { handlerMs: page } = await open(host, path);
    const { handlerMs: least } = await open(host, sheet);
    if (round < WARM_UP) continue;
    pages.push(page);
    sheets.push(least);
  }
  const bytes = Number((await open(host, path)).response.headers.get('content-length'));
  return { server: timing(pages, sheets), bytes };
}

/** Measures the pages for everybody, each in turns with the sheet. @param rounds how many samples of each. */
export async function measurePublicPages(host: Host, rounds: number): Promise<PublicPageCosts> {
  const sheet = await findIn(host, '/', SHEET);
  const document = await findIn(host, '/api', DOCUMENT);
  const costs: Record<string, PublicPageCost> = {};
  for (const path of PATHS) costs[path] = await measure(host, path, sheet, rounds);
  costs['openapi.json'] = await measure(host, document, sheet, rounds);
  return costs;
}

/** Bytes of a page, and of the document, which is fetched once and kept. */
const MOST_BYTES = 20_000;
const MOST_DOCUMENT_BYTES = 250_000;
/** Of what the sheet takes, which is read from memory as it is: a page is written and compressed as well. */
const HIGHEST_RATIO = 4;

export const publicTargetsOf = (costs: PublicPageCosts): Target[] =>
  Object.entries(costs).flatMap(([path, { server, bytes }]) => {
    const most = path.startsWith('/') ? MOST_BYTES : MOST_DOCUMENT_BYTES;
    return [
      target(
        `${path}: its function takes ${server.ratio} × what the sheet takes, at most ${HIGHEST_RATIO}`,
        server.ratio <= HIGHEST_RATIO,
      ),
      target(`${path}: ${bytes} bytes, at most ${most}`, bytes <= most),
    ];
  });

export const publicTableOf = (costs: PublicPageCosts): string =>
  [
    row(['for everybody', 'p50 ms', 'p99 ms', 'sheet p50', 'ratio', 'bytes']),
    ...Object.entries(costs).map(([path, { server, bytes }]) =>
      row([path, server.p50Ms, server.p99Ms, server.floorP50Ms, server.ratio, bytes]),
    ),
  ].join('\n');
