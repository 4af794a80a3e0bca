import { setTimeout as wait } from 'node:timers/promises';
import type { Host } from '../../infra/local/host/host.ts';
import { CallList } from '../../shared/contracts/api/authorities/calls.ts';
import { MINUTE_MS, SECOND_MS } from '../../shared/domain/instant.ts';
import { HostClient } from '../support/hosted/client.ts';
import { emergency, epocPr } from '../support/hosted/filings.ts';
import { type Part, row, type Target, target } from './part.ts';
import { arrival, file } from './requests.ts';
import { admitBench, quiet } from './stack.ts';
import { median, percentile } from './statistics.ts';

/** How long something took, ms. */
interface Waits {
  readonly p50Ms: number;
  readonly worstMs: number;
  readonly samples: number;
}

interface Figures {
  /** From the commit of an order to its first attempt, ms. */
  readonly first: { readonly emergency: Waits; readonly ordinary: Waits };
  /** From the issue of an emergency that nobody takes, ms. */
  readonly rung: Waits;
  readonly listed: Waits;
}

const MOST_ROUNDS = 40;
const MOST_SILENT = 5;
const WARM_UP = 3;
const ARRIVES_WITHIN_MS = 60_000;
/** What is not there by then is taken for never. */
const LOOKED_FOR_MS = 400_000;
const LOOK_EVERY_MS = 200;
const MINUTES = 5;

const waitsOf = (samples: readonly number[]): Waits => ({
  p50Ms: Math.round(median(samples)),
  worstMs: Math.round(percentile(samples, 1)),
  samples: samples.length,
});

/** From the commit, whose instant its order shows, to the arrival at the provider: both by the host's clock. */
async function timeFirst(host: Host, client: HostClient, filing: unknown): Promise<number> {
  await host.provider.idle();
  await quiet(host);
  const { orderId } = await file(host, JSON.stringify(filing));
  const { receivedAt } = await arrival(host, orderId, ARRIVES_WITHIN_MS);
  const { issuedAt } = await client.order('contact-point', orderId);
  return Date.parse(receivedAt) - Date.parse(issuedAt);
}

async function repeat(rounds: number, take: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) taken.push(await take());
  return taken;
}

/** When it was first there, epoch ms; infinity where it is not in time. */
async function awaitSeen(look: () => Promise<boolean> | boolean): Promise<number> {
  for (const deadline = Date.now() + LOOKED_FOR_MS; Date.now() < deadline; ) {
    if (await look()) return Date.now();
    await wait(LOOK_EVERY_MS);
  }
  return Number.POSITIVE_INFINITY;
}

/** How long an emergency stays without an alert, and without a call. */
async function timeSilence(host: Host, client: HostClient): Promise<{ rungMs: number; listedMs: number }> {
  const { orderId } = await file(host, JSON.stringify(emergency(Date.now())));
  const issuedAt = Date.parse((await client.order('contact-point', orderId)).issuedAt);
  const isRung = () => host.provider.alerts().some(({ key }) => key.includes(orderId.slice('ord_'.length)));
  const isListed = async () => {
    const { body } = await client.ask('contact-point', 'GET', '/v1/calls?limit=100');
    return CallList.parse(body).calls.some((call) => call.orderId === orderId);
  };
  const [rungAt, listedAt] = await Promise.all([awaitSeen(isRung), awaitSeen(isListed)]);
  return { rungMs: rungAt - issuedAt, listedMs: listedAt - issuedAt };
}

async function measureSilence(
  host: Host,
  dataDir: string,
  rounds: number,
  say: (line: string) => void,
): Promise<Figures> {
  admitBench(host);
  const client = new HostClient(dataDir);
  host.provider.setMode('auto'); // what is acknowledged rings nobody later
  for (let round = 0; round < WARM_UP; round += 1) await timeFirst(host, client, emergency(Date.now()));
  const first = {
    emergency: waitsOf(await repeat(rounds, () => timeFirst(host, client, emergency(Date.now())))),
    ordinary: waitsOf(await repeat(rounds, () => timeFirst(host, client, epocPr(Date.now())))),
  };
  await host.provider.idle();
  await quiet(host);
  host.provider.setMode('down');
  const silences = Array.from({ length: Math.min(rounds, MOST_SILENT) }, () => timeSilence(host, client));
  say(`${silences.length} emergencies that nobody takes: five minutes pass`);
  const silent = await Promise.all(silences);
  return {
    first,
    rung: waitsOf(silent.map(({ rungMs }) => rungMs)),
    listed: waitsOf(silent.map(({ listedMs }) => listedMs)),
  };
}

const FIRST_WITHIN_MS = 5 * SECOND_MS;
/** A call becomes due when its minutes are over, and is listed no later than a first attempt is made. */
const CALLED_WITHIN_MS = MINUTES * MINUTE_MS + FIRST_WITHIN_MS;

const targetsOf = ({ first, rung, listed }: Figures): Target[] => [
  ...Object.entries(first).map(([what, { worstMs }]) =>
    target(
      `silence: first attempt (${what}) ${worstMs} ms after its commit at worst, at most ${FIRST_WITHIN_MS}`,
      worstMs <= FIRST_WITHIN_MS,
    ),
  ),
  target(
    `silence: first alert ${rung.worstMs} ms after issue at worst, at most ${MINUTES * MINUTE_MS}`,
    rung.worstMs <= MINUTES * MINUTE_MS,
  ),
  target(
    `silence: call on the list ${listed.worstMs} ms after issue at worst, due after ${MINUTES * MINUTE_MS}, at most ${CALLED_WITHIN_MS}`,
    listed.worstMs <= CALLED_WITHIN_MS,
  ),
];

const rowOf = (what: string, { p50Ms, worstMs, samples }: Waits): string => row([what, p50Ms, worstMs, samples]);

const tableOf = ({ first, rung, listed }: Figures): string =>
  [
    row(['silence', 'p50 ms', 'worst ms', 'samples']),
    rowOf('emergency, 1st attempt', first.emergency),
    rowOf('ordinary, 1st attempt', first.ordinary),
    rowOf('silent: first alert', rung),
    rowOf('silent: call listed', listed),
    '',
    'Alert and call are timed from issue. The five minutes really pass: a clock that is moved hastens no message in a queue.',
  ].join('\n');

/** How long an order waits for its first attempt, and an emergency that nobody takes for somebody who rings and calls. */
export const silencePart: Part = async ({ onHost, rounds, say }) => {
  const many = Math.min(rounds, MOST_ROUNDS);
  const figures = await onHost((host, dataDir) => measureSilence(host, dataDir, many, say));
  return { figures, table: tableOf(figures), targets: targetsOf(figures) };
};
