/** `worker.ts <file>`: inspects one file in a process of its own, and tells what was said, in which time and in how much memory. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createFileInspector } from '../../../shared/adapters/files/inspector.ts';

/** What a worker tells, as JSON. */
export interface Inspected {
  readonly said: string;
  /** The first inspection of a fresh process. */
  readonly ms: number;
  /** The most that the process had at any time, Node and all code included. */
  readonly peakMb: number;
}

const [, , path = ''] = process.argv;
const inspector = createFileInspector();
const file = readFileSync(path);
const began = performance.now();
const inspection = await inspector.inspect(file);
const inspected: Inspected = {
  said: inspection.verdict === 'taken' ? inspection.type : inspection.fault,
  ms: performance.now() - began,
  peakMb: process.resourceUsage().maxRSS / 1_024,
};
console.log(JSON.stringify(inspected));
