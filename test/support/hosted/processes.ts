import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { hearProcess } from '../described/watch.ts';
import { ROOT } from './command.ts';

const WATCH = new URL('../described/watch-process.mjs', import.meta.url);
const UP = /^(up$| *Ctrl-C stops everything)/m;

/** A host that runs as a process of its own. */
export interface HostProcess {
  /** Of the process that hosts, whatever started it. */
  readonly pid: number;
  readonly child: ChildProcess;
  said(): string;
}

/** Starts a host and waits until it is up. @throws Error with what it said when it ends before. */
export async function startProcess(
  dataDir: string,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<HostProcess> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${WATCH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, as a terminal gives it
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
    });
  }
  createInterface({ input: child.stderr }).on('line', hearProcess);
  const ended = once(child, 'close');
  while (!UP.test(said)) {
    if (child.exitCode !== null) throw new Error(`the host ended with code ${child.exitCode}:\n${said}`);
    await Promise.race([sleep(50), ended]);
  }
  return { pid: Number(readFileSync(join(dataDir, 'lock'), 'utf8')), child, said: () => said };
}

/** Processes that work in the folder: their command line or their environment names it. */
export const processesNaming = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && `${read(name, 'cmdline')}${read(name, 'environ')}`.includes(folder))
    .map((name) => read(name, 'cmdline').replaceAll('\0', ' '));

function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended while we looked, or belongs to somebody else
  }
}
