import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../hosted/client.ts';
import { run as runCommand } from '../../hosted/command.ts';
import type { HostedStack } from '../../hosted/host.ts';
import { findQuietPort } from '../quiet-port.ts';
import { type Gate, startGate } from './gate.ts';
import type { Prepared } from './languages.ts';
import { type Command, type Started, start } from './run.ts';

const SAMPLES = new URL('../../../samples/directory.json', import.meta.url);

/** A sample provider beside a stack: between them stand two gates, one before each. */
export interface Sample {
  readonly id: string;
  /** What it asks of the API. */
  readonly toApi: Gate;
  /** What it is told. */
  readonly toSample: Gate;
  /** Where it listens itself. */
  readonly address: string;
  said(): string;
  /** Ends it as a crash does, and waits until it is gone. */
  kill(): Promise<void>;
  start(command?: Command): void;
  stop(): Promise<void>;
}

/** @param api where the API is. @param id in the directory; the sample goes into the sandbox without. */
export async function startSample(kit: Prepared, api: () => string, id = ''): Promise<Sample> {
  const port = await findQuietPort();
  const address = `http://127.0.0.1:${port}/`;
  const toApi = await startGate(api);
  const toSample = await startGate(() => address);
  const env = {
    ...kit.env,
    HOLDFAST_API: toApi.address,
    ...(id !== '' && { HOLDFAST_PROVIDER: id }),
    HOLDFAST_KEY: 'sample.pem',
    PORT: String(port),
    ENDPOINT: `${toSample.address}/`,
  };
  let runs: Started | undefined;
  let before = '';
  const sample: Sample = {
    id,
    toApi,
    toSample,
    address,
    said: () => before + (runs?.said() ?? ''),
    async kill() {
      await runs?.kill();
      before = sample.said();
      runs = undefined;
    },
    start(command = kit.provider) {
      runs = start(command, { cwd: kit.folder, env });
    },
    async stop() {
      await sample.kill();
      await Promise.all([toApi.stop(), toSample.stop()]);
    },
  };
  return sample;
}

/** Waits until the sample says what its key is. */
export const readPublicKey = (sample: Sample): Promise<string> =>
  eventually(() => {
    const [, key] = / key is ([A-Za-z0-9+/=]+)/.exec(sample.said()) ?? [];
    if (key === undefined) throw new Error(`it says no key:\n${sample.said()}`);
    return key;
  });

/** Puts the sample into the directory as a newcomer does: an entry in a file, by `npm run directory -- put … --local`. */
export async function putIntoDirectory({ dataDir }: HostedStack, sample: Sample): Promise<void> {
  const { entries } = JSON.parse(await readFile(SAMPLES, 'utf8'));
  const { people, ...model } = entries.find((entry: { readonly id: string }) => entry.id === 'prv-demo');
  const entry = {
    ...model,
    id: sample.id,
    endpoints: [{ id: 'inbox', url: `${sample.toSample.address}/` }],
    keys: [{ id: 'own', publicKey: await readPublicKey(sample), notBefore: '2026-01-01T00:00:00Z' }],
  };
  const file = join(dataDir, `${sample.id}.json`);
  await writeFile(file, JSON.stringify({ entries: [entry] }));
  const { code, err } = await runCommand(process.execPath, ['shared/cli/directory.ts', 'put', file, '--local'], {
    HOLDFAST_DATA: dataDir,
  });
  if (code !== 0) throw new Error(`the entry was not put: ${err}`);
}
