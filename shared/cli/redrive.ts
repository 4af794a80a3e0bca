import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createListingSqsClient } from '../adapters/clients.ts';
import { type ChangeRecord, createStreamsClient, readStream } from '../adapters/dynamo/stream-records.ts';
import { createLambdaClient } from '../adapters/lambda/call-function.ts';
import { handAgain } from '../adapters/lambda/hand-again.ts';
import {
  leaveParked,
  listParkedQueues,
  type Parked,
  type ParkedQueue,
  receiveParked,
  removeParked,
  sendBack,
} from '../adapters/sqs/parked-queues.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { ParkedPosition } from '../contracts/items/stream-position.ts';
import { KEY, PARTITIONS } from '../deployment/tables.ts';
import { LOCAL_DATA } from './local-data.ts';
import { stopWith } from './stop.ts';

const LOCAL_STACK = 'holdfast-dev';

const USAGE = `usage: npm run redrive -- --stack <name> [--dry-run]
       npm run redrive -- --local [--stack <name>] [--dry-run]

Puts what failed and was parked back to work, queue by queue. A wake-up goes back to the queue it came from: whoever works on it reads
anew what is true and due, so what was overtaken is not sent. Of a batch of the record's stream only its place was parked: its records are
read from the stream and handed to the function that gave up on them. Nothing is taken out of a parked queue before it is somewhere else,
so a run that was killed loses nothing, and what comes twice does nothing twice. Repair the cause first: infra/RUNBOOK.md.

--dry-run: only counts.
--stack: its name, such as holdfast-prod or holdfast-dev. Region and credentials come from the environment, as for the AWS CLI; they may
list, read and fill the stack's queues, read its stream, and call its functions.
--local: the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else .holdfast).`;

const OPTIONS = {
  stack: { type: 'string' },
  local: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

const Local = z.object({
  stack: z.object({ environment: z.record(z.string().check(z.startsWith('AWS_')), z.string()) }),
});

interface Asked {
  readonly stack: string;
  readonly isCounting: boolean;
}

async function readArguments(): Promise<Asked> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const isClear = values.local || (values.stack !== undefined && values.stack !== '');
  if (positionals.length > 0 || !isClear) throw new Error(USAGE);
  if (values.local) await leadToLocal();
  return { stack: values.stack ?? LOCAL_STACK, isCounting: values['dry-run'] };
}

/** Leads the clients to the local services. */
async function leadToLocal(): Promise<void> {
  const file = join(LOCAL_DATA, 'local.json');
  const text = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: it is there while npm start runs`, { cause });
  });
  Object.assign(process.env, parse(Local, parseJson(text)).stack.environment);
}

/** What became of the messages of a queue. */
interface Counts {
  back: number;
  left: number;
}

const PkText = z.object({ S: z.string() });
const NEWS = z.object({ S: z.literal('news') });
const ENDED = z.object({ S: z.enum(['delivered', 'given-up']) });

/** What followers of the stream are told of: commits made, deliveries that ended, incidents opened and closed. */
function isFollowed({ eventName, dynamodb: { Keys, NewImage } }: ChangeRecord): boolean {
  const partition = parse(PkText, Keys[KEY.partition]).S;
  if (partition.startsWith(PARTITIONS.records.incidents)) return NewImage['orderId'] !== undefined;
  if (eventName === 'INSERT') return partition.startsWith(PARTITIONS.records.orders);
  const isDelivery = partition.startsWith(PARTITIONS.records.deliveries);
  const isNews = z.safeParse(NEWS, NewImage['type']).success; // of which the stream tells nobody
  return eventName === 'MODIFY' && isDelivery && !isNews && z.safeParse(ENDED, NewImage['status']).success;
}

const clients = () => ({ sqs: createListingSqsClient(), streams: createStreamsClient(), lambda: createLambdaClient() });
type Clients = ReturnType<typeof clients>;

/** The place in a stream that a message tells of, if it does. */
function readPosition({ Body = '' }: Parked): ParkedPosition | undefined {
  try {
    return z.safeParse(ParkedPosition, JSON.parse(Body)).data;
  } catch {
    return undefined; // not JSON: it goes back where it came from
  }
}

/** @returns whether the message needs nobody any more. */
async function redriveOne({ sqs, streams, lambda }: Clients, queue: ParkedQueue, message: Parked): Promise<boolean> {
  const position = readPosition(message);
  if (position) {
    const records = await readStream(streams, position.DDBStreamBatchInfo);
    const isDone =
      records && (await handAgain(lambda, position.requestContext.functionArn, records.filter(isFollowed)));
    if (!isDone) return false;
    await removeParked(sqs, queue, message);
    return true;
  }
  if (queue.source === undefined) return false;
  await sendBack(sqs, queue, queue.source, message);
  return true;
}

async function redriveQueue(known: Clients, queue: ParkedQueue): Promise<Counts> {
  const counts: Counts = { back: 0, left: 0 };
  const left: Parked[] = [];
  for await (const messages of receiveParked(known.sqs, queue.url)) {
    for (const message of messages) {
      const isBack = await redriveOne(known, queue, message).catch((error: unknown) => {
        console.error(`${queue.name}: one is left: ${error instanceof Error ? error.message : String(error)}`);
        return false; // what is wrong with one keeps no other from its work
      });
      if (isBack) counts.back += 1;
      else left.push(message);
    }
  }
  for (const message of left) await leaveParked(known.sqs, queue, message);
  return { ...counts, left: left.length };
}

async function main(): Promise<void> {
  const { stack, isCounting } = await readArguments();
  const known = clients();
  const queues = await listParkedQueues(known.sqs, stack);
  if (queues.length === 0) {
    throw new Error(
      `no stack ${JSON.stringify(stack)} has queues here: name it as it was deployed, such as --stack holdfast-prod`,
    );
  }
  if (isCounting) {
    for (const { name, waiting } of queues) console.log(`${name}: ${waiting} parked`);
    return;
  }
  // side by side: what asks an empty queue waits for its answer, and most of them are
  await Promise.all(
    queues.map(async (queue) => {
      const { back, left } = await redriveQueue(known, queue);
      console.log(`${queue.name}: ${back} back to work, ${left} left`);
      if (left > 0) process.exitCode = 1;
    }),
  );
}

await main().catch((error: unknown) => stopWith(error, USAGE));
