import { expect, it } from 'vitest';
import { createWorker } from '../../../functions/sweep-due/worker.ts';
import type { DueIndex } from '../../../shared/ports/time/due-index.ts';
import { watchResources } from '../../support/async-resources.ts';
import { lambdaContext } from '../../support/http-events.ts';
import { Stack } from '../../support/stack.ts';

/** An index that never answers. */
const SILENT: DueIndex = {
  shards: 1,
  dueBy: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.withResolvers<never>().promise }) }),
};

const workerOn = ({ dueQueue, clock, log }: Stack) =>
  createWorker({ index: SILENT, commits: dueQueue, deliveries: dueQueue, clock }, log);

it('a function whose time is nearly over fails before it is cut off, so that it is told what failed', async () => {
  await expect(workerOn(new Stack())({}, lambdaContext(20))).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('where nobody says how much time is left, nothing is timed', async () => {
  const worker = workerOn(new Stack());
  const { made } = await watchResources(async () => void worker({}, lambdaContext()));
  expect(made).toEqual([]);
});
