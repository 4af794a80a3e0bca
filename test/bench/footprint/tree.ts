import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** One process of those measured. */
export interface ProcessMemory {
  readonly pid: number;
  /** Its command line. */
  readonly command: string;
  /** Its share of the machine's memory: pages that several processes have are shared out among them. MiB. */
  readonly mib: number;
}

const KIB_PER_MIB = 1024;

/** A file of a process; empty when it has ended meanwhile. */
function readOf(pid: number, file: 'stat' | 'cmdline' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}

/** Of proc_pid_stat(5), the fields that follow the name, which stands in brackets and may hold anything. */
const readFields = (pid: number): readonly number[] =>
  readOf(pid, 'stat').split(') ').at(-1)?.split(' ').map(Number) ?? [];

const PARENT = 1;
/** User and system time, its own and that of children that have ended. */
const TIMES = [11, 12, 13, 14];
const TICKS_PER_SECOND = 100;

/** A process and all that it started, and they started. */
function listTree(root: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((name) => [Number(name), readFields(Number(name))[PARENT]]));
  const childrenOf = (pid: number): number[] => [...parents].filter(([, parent]) => parent === pid).map(([own]) => own);
  const listFrom = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(listFrom)];
  return listFrom(root);
}

/**
 * What a process and all it started hold in memory now.
 *
 * @throws Error where the system does not tell: only Linux has /proc/<pid>/smaps_rollup.
 */
export function measureTree(root: number): readonly ProcessMemory[] {
  const measured = listTree(root).map((pid) => {
    const kib = /^Pss:\s+(\d+) kB$/m.exec(readOf(pid, 'smaps_rollup'))?.[1];
    const command = readOf(pid, 'cmdline').replaceAll('\0', ' ').trim();
    return { pid, command, mib: Number(kib ?? 0) / KIB_PER_MIB };
  });
  if (measured.every(({ mib }) => mib === 0)) throw new Error(`the memory of process ${root} cannot be read`);
  return measured;
}

const LOOKS = 30;

/** The same, as the mean of 30 looks over `forMs`: what works once a minute counts for the part of the minute it is there. */
export async function measureTreeOver(root: number, forMs: number): Promise<readonly ProcessMemory[]> {
  const met = new Map<number, ProcessMemory>();
  for (let look = 0; look < LOOKS; look += 1) {
    for (const { pid, command, mib } of measureTree(root)) {
      met.set(pid, { pid, command, mib: (met.get(pid)?.mib ?? 0) + mib / LOOKS });
    }
    await wait(forMs / LOOKS);
  }
  return [...met.values()];
}

/** All of it, MiB. */
export const sumOf = (processes: readonly ProcessMemory[]): number =>
  Math.round(processes.reduce((sum, { mib }) => sum + mib, 0));

/** Processor time that a process and all it started have used so far, seconds: alike on a busy machine and an idle one. */
export const measureWork = (root: number): number =>
  listTree(root)
    .flatMap((pid) => TIMES.map((field) => readFields(pid)[field] ?? 0))
    .reduce((sum, ticks) => sum + ticks / TICKS_PER_SECOND, 0);
