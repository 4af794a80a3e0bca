/** Filings on one host, each at once beside its floor: what `baseline-worker.ts` is told to do. */
import { randomUUID } from 'node:crypto';
import type { Hosted, Perform } from '../baseline-worker.ts';
import type { Floor } from '../floor.ts';
import { acknowledge, arrival, file } from '../requests.ts';
import { control, quiet, signerOf } from '../stack.ts';
import { countInARow, FollowedCalls } from './service-calls.ts';

/** What the process is asked for: so many filings of a body. */
export interface Filings {
  readonly body: string;
  readonly times: number;
}

/** One filing. */
export interface Filed {
  readonly tookMs: number;
  readonly floorMs: number;
  readonly calls: number;
  /** Of them, how many waited for one another. */
  readonly inARow: number;
}

/** What stays from task to task. */
interface Bench {
  readonly floor: Floor;
  readonly calls: FollowedCalls;
}

let bench: Bench | undefined;

/** With the code of the same checkout: it copies what that version stores. */
async function startFloor({ host, load }: Hosted, body: string): Promise<Floor> {
  await control(host, 'POST /schedule', { enabled: false }); // no tick meets a sample
  host.provider.setMode('manual');
  const first = await file(host, body);
  await acknowledge(host, first.orderId, (await arrival(host, first.orderId)).digest ?? '');
  await quiet(host);
  return await (await load<typeof import('../floor.ts')>('test/bench/floor.ts')).startFloor(
    host,
    signerOf(host),
    first.orderId,
  );
}

async function fileOnce({ host }: Hosted, { floor, calls }: Bench, body: string): Promise<Filed> {
  await quiet(host);
  calls.begin();
  const filed = await file(host, body);
  const spans = calls.list();
  await arrival(host, filed.orderId);
  await quiet(host);
  const floorMs = await floor.file(randomUUID(), body);
  return { tookMs: filed.tookMs, floorMs, calls: spans.length, inARow: countInARow(spans) };
}

export const perform: Perform = async (hosted, task, progress) => {
  const { body, times } = task as Filings;
  bench ??= { calls: new FollowedCalls(hosted.host), floor: await startFloor(hosted, body) };
  const filed: Filed[] = [];
  for (let time = 1; time <= times; time += 1) {
    filed.push(await fileOnce(hosted, bench, body));
    progress(time);
  }
  return filed;
};
