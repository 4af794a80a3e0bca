import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Host } from '../../infra/local/host/host.ts';
import { pickError } from '../../infra/local/workers/pool.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { type Part, row, type Target, target } from './part.ts';
import { fileAsIs } from './requests.ts';
import { seedOrders } from './seed-orders.ts';
import { admitBench, callsOf, control, quiet } from './stack.ts';

/** What each of many orders costs that are filed at once on an account which so many orders hold already. */
interface Crowd {
  readonly live: number;
  readonly filed: number;
  /** Service calls of one new order, by function: until it is filed, and until it is known who else holds the data. */
  readonly calls: Readonly<Record<Looking, number>>;
  readonly units: Readonly<Record<Looking, number>>;
  /** Changes that had to come again, and batches that failed or were given up. */
  readonly failures: number;
}

const LOOKING = ['serve-contact-points', 'note-overlaps'] as const;
type Looking = (typeof LOOKING)[number];

const CROWDS = [100, 1_000] as const;
/** What two of a size differ by is the pages of marks. */
const HIGHEST_RATIO = 1.25;
const STILL_MS = 3_000;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What went wrong in a function so far, of which nothing has: what its log says, and the host of it. */
function countFailures(dataDir: string, name: Looking): number {
  const lines = readFileSync(join(dataDir, 'logs', `${name}.log`), 'utf8').split('\n');
  return lines.filter((line) => pickError(line) !== undefined).length;
}

/** Resolves when nothing was asked for during a few seconds: after hundreds at once, a look at a stream may itself take more than one. */
async function awaitRest(host: Host): Promise<void> {
  for (let before = -1; ; ) {
    await quiet(host);
    await wait(STILL_MS);
    const asked = (await callsOf(host)).byFunction['note-overlaps']?.total ?? 0;
    if (asked === before) return;
    before = asked;
  }
}

/** @throws Error when one of the filings is not answered 201. */
async function fileAtOnce(host: Host, dataDir: string, live: number, filed: number): Promise<Crowd> {
  const body = JSON.stringify(about(epocPr(Date.now()), accountOf(live)));
  const before = countFailures(dataDir, 'note-overlaps');
  await control(host, 'DELETE /calls');
  await Promise.all(Array.from({ length: filed }, () => fileAsIs(host, body)));
  await awaitRest(host);
  const { byFunction } = await callsOf(host);
  const each = (of: (name: Looking) => number) => ({
    'serve-contact-points': tenths(of('serve-contact-points') / filed),
    'note-overlaps': tenths(of('note-overlaps') / filed),
  });
  return {
    live,
    filed,
    calls: each((name) => byFunction[name]?.total ?? 0),
    units: each((name) => (byFunction[name]?.readUnits ?? 0) + (byFunction[name]?.writeUnits ?? 0)),
    failures: countFailures(dataDir, 'note-overlaps') - before,
  };
}

const accountOf = (live: number): string => `held-by-${live}@skylark.example`;

const tableOf = (crowds: readonly Crowd[]): string =>
  [
    row(['hot identifier', 'live', 'filed', 'calls', 'units', 'failures']),
    ...crowds.flatMap(({ live, filed, calls, units, failures }) =>
      LOOKING.map((name) =>
        row([name, live, filed, calls[name], units[name], name === 'note-overlaps' ? failures : '']),
      ),
    ),
  ].join('\n');

function targetsOf(crowds: readonly Crowd[]): Target[] {
  const [few, many] = crowds;
  if (!few || !many) throw new Error('two crowds are compared');
  return [
    ...LOOKING.map((name) => {
      const ratio = Math.round((100 * many.calls[name]) / few.calls[name]) / 100;
      return target(
        `hot identifier: ${name} makes ${ratio} × the calls for an order at ${many.live} that it makes at ${few.live}, at most ${HIGHEST_RATIO}`,
        ratio <= HIGHEST_RATIO,
      );
    }),
    ...crowds.map(({ live, filed, failures }) =>
      target(`hot identifier: ${failures} failures with ${filed} filed at once at ${live}, none`, failures === 0),
    ),
  ];
}

/** Many orders filed at once on an account that a hundred hold, and on one that a thousand do. */
export const hotIdentifierPart: Part = async ({ onHost, rounds, say, counter }) => {
  const crowds = await onHost(async (host, dataDir) => {
    admitBench(host);
    host.provider.setMode('manual');
    const measured: Crowd[] = [];
    for (const live of CROWDS) {
      await seedOrders(host, live, counter(`orders on one account, of ${live}`, live), accountOf(live));
      say('the stack comes to rest');
      await awaitRest(host);
      measured.push(await fileAtOnce(host, dataDir, live, rounds));
    }
    return measured;
  });
  return { figures: { crowds }, table: tableOf(crowds), targets: targetsOf(crowds) };
};
