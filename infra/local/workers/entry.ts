/** Runs one instance of one function inside a worker thread: the bundle that deploys, under the host's clock. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { toFault } from '../base/invocation.ts';
import { shiftDate } from '../base/shifted-date.ts';
import { FetchWatch } from './fetch-watch.ts';
import type { InstanceData, InstanceMessage, InvokeMessage } from './protocol.ts';

if (parentPort === null) throw new Error('entry.ts runs only as a worker thread');
const port = parentPort;
const data: InstanceData & { readonly clock: SharedArrayBuffer } = workerData;
const say = (message: InstanceMessage): void => port.postMessage(message);
const fetches = new FetchWatch();

function createContext({ requestId, timeoutMs }: InvokeMessage): object {
  const endsAt = performance.now() + timeoutMs; // not by Date: moving the clock takes no time from an invocation
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: data.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: String(data.memoryMb),
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(endsAt - performance.now())),
  };
}

type Handler = (event: unknown, context: object) => unknown;

async function load(): Promise<Handler> {
  shiftDate(data.clock); // before any code of the function runs
  enableCompileCache(data.compiled); // not by the environment, which is the function's alone
  const bundle: Readonly<Record<string, unknown>> = await import(pathToFileURL(data.bundle).href);
  const handler = bundle[data.handler];
  if (typeof handler !== 'function') throw new Error(`${data.bundle} exports no ${data.handler}`);
  return (event, context) => handler(event, context);
}

async function answer(handler: Handler, message: InvokeMessage): Promise<void> {
  const { requestId } = message;
  fetches.begin();
  const began = performance.now();
  try {
    const body = JSON.stringify(await handler(JSON.parse(message.event), createContext(message)));
    const spent = { handlerMs: performance.now() - began, fetchMs: fetches.readWaitedMs() };
    say({ kind: 'answer', requestId, body, spent });
    flushCompileCache(); // by now with what the first call needed; later ones find nothing to write
  } catch (error) {
    say({ kind: 'failed', requestId, fault: toFault(error) });
  }
}

try {
  const handler = await load();
  port.on('message', (message: InvokeMessage) => void answer(handler, message));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'refused', fault: toFault(error) });
}
