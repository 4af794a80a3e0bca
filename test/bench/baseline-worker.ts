/**
 * Hosts the stack of a checkout and does on it what a part of the bench asks for: `baseline-worker.ts <checkout> <work> [folder]`: the
 * URL of a module that exports `perform`, and where everything is kept, if not in memory.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../infra/local/host/host.ts';
import type { Told } from './baseline.ts';
import { admitBench, BENCH_HOST } from './stack.ts';

/** A host, and the code it was started from: what reads its stores or its template has to be of the same version. */
export interface Hosted {
  readonly host: Host;
  /** A module of that checkout, by its path there. */
  readonly load: <M>(path: string) => Promise<M>;
}

/** Does one task; what it takes and answers goes from process to process as JSON. */
export type Perform = (hosted: Hosted, task: unknown, progress: (done: number) => void) => Promise<unknown>;

const [, , checkout = '.', work = '', kept] = process.argv;
const load: Hosted['load'] = (path) => import(pathToFileURL(join(checkout, path)).href);
const tell = (told: Told): void => void process.send?.(told);

/** Where the host began before its parts had rooms. */
const EARLIER = 'infra/local/host.ts';
const place = existsSync(join(checkout, EARLIER)) ? EARLIER : 'infra/local/host/host.ts';
const { startHost } = await load<typeof import('../../infra/local/host/host.ts')>(place);
const { perform }: { readonly perform: Perform } = await import(work);

const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
if (kept === undefined) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
const host = await startHost({ ...BENCH_HOST, dataDir, memory: kept === undefined });
admitBench(host);

const stop = (): void => void host.stop().finally(() => process.exit());
process.once('SIGTERM', stop);
process.once('disconnect', stop);
process.on('message', async (task) => {
  tell({ answer: await perform({ host, load }, task, (done) => tell({ done })) });
});
tell({ ready: true });
