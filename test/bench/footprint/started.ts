import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { measureWork } from './tree.ts';

const LOOK_EVERY_MS = 10;
const ANY_PORTS = {
  HOLDFAST_PORT: '0',
  HOLDFAST_CONTROL_PORT: '0',
  HOLDFAST_ISSUER_PORT: '0',
  HOLDFAST_PROVIDER_PORT: '0',
};

const Local = z.object({ api: z.string(), control: z.string(), tokens: z.record(z.string(), z.string()) });
export type Local = z.infer<typeof Local>;

/** `npm start` of a checkout, once everything is up. */
export interface Started {
  /** Of npm itself; all the rest stands below it. */
  readonly pid: number;
  /** From the command to "everything is up". */
  readonly seconds: number;
  /** Of processor time until then. */
  readonly workSeconds: number;
  /** Addresses and tokens as of now: the host renews them when the clock moves. */
  local(): Local;
  stop(): Promise<void>;
}

/**
 * Runs `npm start`, as a person would, with its data in a folder of its own.
 *
 * @throws Error with what it said when it ends before everything is up.
 */
export async function startCheckout(checkout: string, dataDir: string): Promise<Started> {
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...process.env, ...ANY_PORTS, HOLDFAST_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  while (!said.includes('everything is up')) {
    if (child.exitCode !== null) throw new Error(`npm start in ${checkout} ended with ${child.exitCode}:\n${said}`);
    await wait(LOOK_EVERY_MS);
  }
  const seconds = (performance.now() - began) / 1000;
  return {
    pid: child.pid ?? 0,
    seconds,
    workSeconds: measureWork(child.pid ?? 0),
    local: () => Local.parse(JSON.parse(readFileSync(join(dataDir, 'local.json'), 'utf8'))),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
