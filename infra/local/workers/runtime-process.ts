/**
 * The process of the instances: each is a worker thread here. What they took goes back to the system when it ends, which the threads of a
 * process that stays do not achieve. It ends when its host disconnects, and when the host has died.
 */
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { type FunctionFault, toFault } from '../base/invocation.ts';
import type { InstanceMessage, InstanceStart, RuntimeOrder, RuntimeReport } from './protocol.ts';

const YOUNG_MB = 12; // left alone, V8 sets aside by the size of the machine, for each of many threads

const clock = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
const offset = new BigInt64Array(clock);
const workers = new Map<number, Worker>();

/** What cannot be said is left: a host that has died is heard of by `disconnect`. */
function report(message: RuntimeReport): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function forward(instance: number, stream: Readable): Promise<void> {
  stream.on('data', (chunk: Buffer) => report({ kind: 'printed', instance, chunk }));
  return finished(stream);
}

async function startInstance(instance: number, { entry, data, environment }: InstanceStart): Promise<void> {
  const worker = new Worker(new URL(entry), {
    name: data.functionName,
    workerData: { ...data, clock },
    env: environment,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: data.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    stdout: true,
    stderr: true,
  });
  workers.set(instance, worker);
  let thrown: FunctionFault | undefined;
  worker.on('error', (error) => {
    thrown = toFault(error);
  });
  worker.on('message', (message: InstanceMessage) => report({ kind: 'said', instance, message }));
  const printed = Promise.all([forward(instance, worker.stdout), forward(instance, worker.stderr)]);
  const code = await new Promise<number>((resolve) => worker.once('exit', resolve));
  await printed;
  workers.delete(instance);
  const exited = { errorType: 'Runtime.ExitError', errorMessage: `the instance ended with code ${code}`, trace: [] };
  report({ kind: 'ended', instance, fault: thrown ?? exited });
}

process.on('message', (order: RuntimeOrder) => {
  if (order.kind === 'clock') {
    Atomics.store(offset, 0, BigInt(order.offsetMs));
    report({ kind: 'moved', move: order.move });
  } else if (order.kind === 'start') void startInstance(order.instance, order.start);
  else if (order.kind === 'invoke') workers.get(order.instance)?.postMessage(order.message);
  else void workers.get(order.instance)?.terminate();
});
process.on('disconnect', () => process.exit());
