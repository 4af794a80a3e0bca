import type { Host } from '../../infra/local/host/host.ts';

/** What a part has to meet, and whether this run met it. */
export interface Target {
  readonly what: string;
  readonly met: boolean;
}

/** What a part found: for machines, for people, and held against what is asked of it. */
export interface Measured {
  readonly figures: object;
  readonly table: string;
  readonly targets: readonly Target[];
}

/** What a part has to measure with. */
export interface Tools {
  /** How many orders end at one instant, or are stored, where a part is about many. */
  readonly orders: number;
  /** Samples of each kind. */
  readonly rounds: number;
  /** Does something with a host that is there for nothing else. */
  onHost<T>(work: (host: Host, dataDir: string) => Promise<T>): Promise<T>;
  say(line: string): void;
  /** Shows how far a part is, now and then. */
  counter(what: string, of: number): (done: number) => void;
}

/** One part of the bench, which can be run alone. */
export type Part = (tools: Tools) => Promise<Measured>;

/** @param met whether this run met it. */
export const target = (what: string, met: boolean): Target => ({ what, met });

const FIRST_WIDTH = 24;
const WIDTH = 11;

/** A line of a table: the first cell to the left, all others to the right. */
export const row = (cells: readonly (string | number)[]): string =>
  cells.map((cell, i) => (i === 0 ? `${cell}`.padEnd(FIRST_WIDTH) : `${cell}`.padStart(WIDTH))).join('');
