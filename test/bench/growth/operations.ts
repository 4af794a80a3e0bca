import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { PEOPLE } from '../../../infra/local/base/people.ts';
import { EXCHANGES, type Exchange } from '../../../infra/local/gateway/exchange.ts';
import type { Host } from '../../../infra/local/host/host.ts';
import { type OrderId, referenceFor } from '../../../shared/domain/ids.ts';
import { Officer } from '../desk-pages.ts';
import { callsOf, control, quiet, type Usage } from '../stack.ts';
import { median } from '../statistics.ts';
import { type Answered, Asking } from './asking.ts';
import { FILER, letterAboutSomebody } from './templates.ts';

/** What one operation takes at one number of stored orders. */
export interface Cost {
  readonly calls: number;
  readonly units: number;
  readonly p50Ms: number;
}

/** One operation, and every request to a function that it took: a page of a desk asks the API besides. */
interface Sent {
  readonly tookMs: number;
  readonly requestIds: readonly string[];
}

interface Asked {
  readonly host: Host;
  readonly asking: Asking;
  /** Another stored order each time. */
  readonly orderId: OrderId;
  readonly session: string;
  readonly reviewer: string;
  readonly officer: Officer;
}

/** Later than everything that is waited for. */
const BY_THEN = '2030-01-01T00:00:00Z';
const REVIEWERS = PEOPLE.filter(({ role }) => role === 'reviewer').map(({ person }) => person);
const once = async (answer: Promise<Answered>): Promise<Sent> => {
  const { tookMs, requestId } = await answer;
  return { tookMs, requestIds: [requestId] };
};

const list =
  (query: string) =>
  ({ asking }: Asked) =>
    once(asking.as(FILER, 'GET', `/v1/orders${query}`));

const desk =
  (path: string) =>
  async ({ officer }: Asked): Promise<Sent> => {
    const requestIds: string[] = [];
    const note = (exchange: unknown): void => {
      requestIds.push(`${(exchange as Exchange).reply.headers['apigw-requestid']}`);
    };
    EXCHANGES.subscribe(note);
    const { tookMs } = await officer.open(path);
    EXCHANGES.unsubscribe(note);
    return { tookMs, requestIds };
  };

const OPERATIONS: Readonly<Record<string, (asked: Asked) => Promise<Sent>>> = {
  filing: async ({ host, asking }) => once(asking.as(FILER, 'POST', '/v1/filings', await letterAboutSomebody(host))),
  'an order': ({ asking, orderId }) => once(asking.as(FILER, 'GET', `/v1/orders/${orderId}`)),
  'its history': ({ asking, orderId }) => once(asking.as(FILER, 'GET', `/v1/orders/${orderId}/history`)),
  orders: list(''),
  'orders by status': list('?status=running'),
  'orders by attention': list('?attention=objection-open'),
  'orders by provider': list('?provider=prv-demo'),
  'orders due before': list(`?dueBefore=${BY_THEN}`),
  'order by reference': ({ asking, orderId }) =>
    once(asking.as(FILER, 'GET', `/v1/orders?reference=${referenceFor(orderId)}`)),
  'provider’s orders': ({ asking }) => once(asking.asProvider('/v1/provider/orders')),
  'reviewer’s reviews': ({ asking, reviewer }) => once(asking.as(reviewer, 'GET', '/v1/reviews')),
  'person’s case': ({ asking, session }) => once(asking.withToken(session, 'GET', '/v1/cases/current')),
  'desk: what is due': desk('/'),
  'desk: orders in force': desk('/find?status=running'),
  'desk: hand-over': desk('/handover'),
  'idle tick': ({ host }) => tick(host),
};

export const OPERATION_NAMES: readonly string[] = Object.keys(OPERATIONS);

const Reviews = z.object({ reviews: z.array(z.unknown()) });

/** Whom the reviews of all that was put were given to: one person, as they are copies of one. */
async function findReviewer(asking: Asking): Promise<string> {
  for (const person of REVIEWERS) {
    const { body } = await asking.as(person, 'GET', '/v1/reviews');
    if (Reviews.parse(body).reviews.length > 0) return person;
  }
  throw new Error('nobody has a review');
}

const WINDOW_MS = 600_000;
const Clock = z.object({ now: z.string() });

/** Moves to where filings begin to be counted anew: what that count takes grows with how many were filed lately, not with what is stored. */
async function beginWindow(host: Host): Promise<void> {
  const { now } = Clock.parse(await control(host, 'GET /clock'));
  const next = (Math.floor(Date.parse(now) / WINDOW_MS) + 1) * WINDOW_MS;
  await control(host, 'POST /clock', { to: new Date(next).toISOString() });
}

const Session = z.object({ token: z.string() });

async function tick({ parts: { functions } }: Host): Promise<Sent> {
  const requestId = randomUUID();
  const began = performance.now();
  await functions.invoke(functions.find('sweep-due', 'the bench'), {}, requestId);
  return { tookMs: performance.now() - began, requestIds: [requestId] };
}

const WARM_UP = 15;
/** The longest page of a list, that of a desk: once what is filed here fills the first one, that page is the same however many stand behind it. */
const PAGE = 50;

/**
 * What each operation takes with the orders that are stored now, each in turn.
 *
 * @param code opens a case. @param ids of stored orders.
 */
export async function measureOperations(
  host: Host,
  dataDir: string,
  { code, ids, rounds }: { readonly code: string; readonly ids: readonly OrderId[]; readonly rounds: number },
): Promise<Readonly<Record<string, Cost>>> {
  const asking = new Asking(host, dataDir);
  host.provider.setMode('manual');
  await control(host, 'POST /schedule', { enabled: false }); // a tick is measured, none comes between
  const session = Session.parse((await asking.withToken('', 'POST', '/v1/cases/sessions', { code })).body).token;
  await beginWindow(host);
  const reviewer = await findReviewer(asking);
  const officer = await Officer.of(host, FILER);
  for (let filed = 0; filed < PAGE; filed += 1) {
    await asking.as(FILER, 'POST', '/v1/filings', await letterAboutSomebody(host));
  }
  const samples: Record<string, Sent[]> = {};
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const orderId = ids[(round + WARM_UP) % ids.length];
    if (orderId === undefined) throw new Error('no order is stored');
    if (round === 0) await control(host, 'DELETE /calls');
    for (const [name, ask] of Object.entries(OPERATIONS)) {
      await quiet(host);
      const sent = await ask({ host, asking, orderId, session, reviewer, officer });
      if (round >= 0) samples[name] = [...(samples[name] ?? []), sent];
    }
  }
  await quiet(host);
  const usages = new Map((await callsOf(host)).byRequest.map((usage) => [usage.requestId, usage]));
  return Object.fromEntries(
    Object.entries(samples).map(([name, sent]) => {
      const of = sent.map(({ requestIds }) => requestIds.flatMap((id) => usages.get(id) ?? []));
      if (of.some((used) => used.length === 0)) throw new Error(`what ${name} asked for was not counted`);
      const sum = (take: (usage: Usage) => number) =>
        median(of.map((used) => used.reduce((all, usage) => all + take(usage), 0))); // not the mean: now and then one reads the directory anew
      const calls = sum(({ total }) => total);
      const units = sum(({ readUnits, writeUnits }) => readUnits + writeUnits);
      return [name, { calls, units, p50Ms: median(sent.map(({ tookMs }) => tookMs)) }];
    }),
  );
}
