/** `worker.ts <file>`: inspects one file in a process of its own, and tells what was said, in which time and in how much memory. */
import { readFileSync } from 'node:fs';
import { createFileInspector } from '../../../shared/adapters/files/inspector.ts';

/** What a worker tells, as JSON. */
export interface Inspected {
  readonly said: string;
  /** Processor time of the first inspection of a fresh process, user and system, on all its threads. */
  readonly ms: number;
  /** The most that the process had at any time, Node and all code included. */
  readonly peakMb: number;
}

const [, , path = ''] = process.argv;
const inspector = createFileInspector();
const file = readFileSync(path);
const before = process.cpuUsage();
const inspection = await inspector.inspect(file);
const { user, system } = process.cpuUsage(before);
const inspected: Inspected = {
  said: inspection.verdict === 'taken' ? inspection.type : inspection.fault,
  ms: (user + system) / 1_000,
  peakMb: process.resourceUsage().maxRSS / 1_024,
};
console.log(JSON.stringify(inspected));
