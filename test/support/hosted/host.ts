import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { writeState } from '../../../infra/local/base/state-file.ts';
import { type Host, type HostOptions, startHost } from '../../../infra/local/host/host.ts';
import { ANY_PORTS } from '../../../infra/local/host/ports.ts';
import type { SharedDatabase } from '../../../infra/local/host/services.ts';
import { HostClient } from './client.ts';
import { reuseAssembly } from './reuse.ts';

export interface HostedStack {
  readonly host: Host;
  readonly client: HostClient;
  readonly dataDir: string;
  /** What the host and its functions complained about. */
  readonly said: readonly string[];
  /** Stops everything and removes the data folder. */
  stop(): Promise<void>;
}

/** Beside what any host may be told. */
export interface StackOptions extends Partial<HostOptions> {
  readonly change?: (assembly: string) => string;
  /** Its clock is the machine's: for programs beside it that take what day it is from there. */
  readonly today?: boolean;
  /** Puts data into the folder before the host sees it. */
  readonly fill?: (dataDir: string) => Promise<void>;
}

/** Several stacks stand by in each worker, and all that these do is look at their streams; a moved clock looks by itself. */
const QUIET_MS = 1_000;

let hosted = 0;

/** Tables of its own in the database that the stacks of a project share. */
export function shareDatabase(endpoint: string = inject('database')): SharedDatabase {
  hosted += 1;
  return { endpoint, accessKeyId: `process${process.pid}stack${hosted}` };
}

/**
 * When it is, for every stack that was not given another day: a Wednesday morning, so that no test depends on the day it is run on.
 * Far enough ahead that it stays so: a clock here never stands behind the machine's.
 */
const BEGINS = Date.parse('2031-02-26T09:30:00Z');

/**
 * To begin an instance takes a third of a second of a core, of which there are few: a call waits about as long for one that is there, and
 * each is kept until its story comes back to it.
 */
export const FEW_INSTANCES = { idleMs: 180_000, growAfterMs: 250 };

/** Leaves a clock that came with the data. */
async function setClock(dataDir: string): Promise<void> {
  const file = join(dataDir, 'state.json');
  if (!existsSync(file)) await writeState(file, { clockOffsetMs: BEGINS - Date.now() });
}

/** The whole stack in a folder of its own, on any free ports. */
export async function hostStack(options: StackOptions = {}): Promise<HostedStack> {
  const { change, fill, today = false, ...more } = options;
  const dataDir = await mkdtemp(join(dirname(inject('assembly')), 'stack-'));
  const said: string[] = [];
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    await fill?.(dataDir);
    if (!today) await setClock(dataDir);
    const host = await startHost({
      dataDir,
      ports: ANY_PORTS,
      memory: true,
      instances: FEW_INSTANCES,
      quietMs: QUIET_MS,
      ...(more.memory !== false && { database: shareDatabase() }),
      assemble: reuseAssembly(inject('assembly'), change),
      log: (line) => said.push(line),
      ...more,
    });
    const stop = (): Promise<void> => host.stop().then(remove);
    return { host, client: new HostClient(dataDir), dataDir, said, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
