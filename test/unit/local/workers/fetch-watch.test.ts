import { channel } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { FetchWatch } from '../../../../infra/local/workers/fetch-watch.ts';

const real = globalThis.fetch;
const asked = vi.fn(() => Promise.resolve(new Response()));
globalThis.fetch = asked;
const watch = new FetchWatch();
const [one, other] = [{ one: 1 }, { other: 2 }];

/** At an instant, ms. */
function at(now: number, name: 'create' | 'trailers' | 'error', request: object): void {
  vi.spyOn(performance, 'now').mockReturnValue(now);
  channel(`undici:request:${name}`).publish({ request });
}
function waitedAt(now: number): number {
  vi.spyOn(performance, 'now').mockReturnValue(now);
  return watch.readWaitedMs();
}
afterEach(() => void vi.restoreAllMocks());
afterAll(() => {
  globalThis.fetch = real; // the next file of this worker asks for real
});

it('waits from a request to the end of its answer, or to its failure', () => {
  watch.begin();
  at(100, 'create', one);
  at(130, 'trailers', one);
  at(200, 'create', other);
  at(204, 'error', other);
  expect(waitedAt(1_000)).toBe(34);
});

it('waits from the call on, and passes it on as it is', async () => {
  watch.begin();
  vi.spyOn(performance, 'now').mockReturnValue(90);
  const answer = fetch('http://127.0.0.1/', { method: 'POST' });
  at(100, 'create', one);
  at(130, 'trailers', one);
  expect(waitedAt(1_000)).toBe(40);
  expect(asked).toHaveBeenCalledWith('http://127.0.0.1/', { method: 'POST' });
  expect(await answer).toBe(await asked.mock.results[0]?.value);
});

it('waits for where an answer leads from there on', () => {
  watch.begin();
  vi.spyOn(performance, 'now').mockReturnValue(90);
  void fetch('http://127.0.0.1/');
  at(100, 'create', one);
  at(130, 'trailers', one);
  at(200, 'create', other);
  at(210, 'trailers', other);
  expect(waitedAt(1_000)).toBe(50);
});

it('waits once for two at the same time', () => {
  watch.begin();
  at(100, 'create', one);
  at(110, 'create', other);
  at(130, 'trailers', one);
  at(150, 'trailers', other);
  expect(waitedAt(1_000)).toBe(50);
});

it('waits still for what has no answer yet', () => {
  watch.begin();
  at(100, 'create', one);
  expect(waitedAt(120)).toBe(20);
  at(130, 'trailers', one);
  expect(waitedAt(1_000)).toBe(30);
});

it('does not wait for what was asked for before it began', () => {
  at(100, 'create', one);
  watch.begin();
  expect(waitedAt(120)).toBe(0);
  at(130, 'trailers', one);
  expect(waitedAt(1_000)).toBe(0);
});
