import { readdirSync, readFileSync } from 'node:fs';

/** One process of those measured. */
export interface ProcessMemory {
  readonly pid: number;
  /** The first words of its command line. */
  readonly command: string;
  /** Its share of the machine's memory: pages that several processes have are shared out among them. MiB. */
  readonly mib: number;
}

const KIB_PER_MIB = 1024;
const SHOWN_LENGTH = 60;

/** A file of a process; empty when it has ended meanwhile. */
function readOf(pid: number, file: 'stat' | 'cmdline' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return '';
    throw error;
  }
}

/** The field after the name, which stands in brackets and may hold anything, and the state. */
const readParent = (pid: number): number => Number(readOf(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);

/** A process and all that it started, and they started. */
function listTree(root: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((name) => [Number(name), readParent(Number(name))]));
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
    const command = readOf(pid, 'cmdline').replaceAll('\0', ' ').slice(0, SHOWN_LENGTH).trim();
    return { pid, command, mib: Number(kib ?? 0) / KIB_PER_MIB };
  });
  if (measured.every(({ mib }) => mib === 0)) throw new Error(`the memory of process ${root} cannot be read`);
  return measured;
}

/** All of it, MiB. */
export const sumOf = (processes: readonly ProcessMemory[]): number =>
  Math.round(processes.reduce((sum, { mib }) => sum + mib, 0));
