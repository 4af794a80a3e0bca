import { afterEach, expect, it } from 'vitest';
import { Threads } from './threads.ts';

const THREADS = new URL('./threads.ts', import.meta.url);

/** A script that does this with each task. */
const doing = (work: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`const { serveTasks } = await import('${THREADS}'); serveTasks(${work});`)}`,
  );

let pool: Threads<number, number> | undefined;
afterEach(async () => await pool?.end());

it('does as many tasks as there are, whichever thread has time', async () => {
  pool = new Threads(doing('(task) => 2 * task'), { threads: 2 });
  expect(await Promise.all([1, 2, 3, 4, 5].map((task) => pool?.run(task)))).toEqual([2, 4, 6, 8, 10]);
});

it('says of a task that fails how, and goes on with the next', async () => {
  pool = new Threads(doing('(task) => { if (task === 1) throw new Error("one is too few"); return task; }'), {
    threads: 1,
  });
  const [failed, done] = [pool.run(1), pool.run(2)];
  await expect(failed).rejects.toThrow('one is too few');
  expect(await done).toBe(2);
});

it('lets nobody wait for a thread that is gone', async () => {
  pool = new Threads(
    doing('() => { setImmediate(() => { throw new Error("gone"); }); return new Promise(() => 0); }'),
    {
      threads: 1,
    },
  );
  const [first, second] = [pool.run(1), pool.run(2)];
  await expect(first).rejects.toThrow('gone');
  await expect(second).rejects.toThrow('gone');
  await expect(pool.run(3)).rejects.toThrow('no thread is left');
});

it('says that its script cannot be loaded', async () => {
  pool = new Threads(new URL('./no-such-script.ts', import.meta.url), { threads: 1 });
  await expect(pool.run(1)).rejects.toThrow('no-such-script');
});
