import { createDocumentClient } from '../adapters/clients.ts';
import { scanCommits, scanFirstCommits } from '../adapters/dynamo/commit-scan.ts';
import { DynamoDeliveryStore } from '../adapters/dynamo/delivery-store.ts';
import { DynamoOfficialKeyReader } from '../adapters/dynamo/official-key-reader.ts';
import { DynamoOrderReader } from '../adapters/dynamo/order-reader.ts';
import { openProjectedLists } from '../adapters/dynamo/projected-lists.ts';
import { createLambdaClient } from '../adapters/lambda/call-function.ts';
import { noteAgain } from '../adapters/lambda/note-again.ts';
import { systemClock } from '../adapters/system.ts';
import { retellMessages } from '../app/delivery/retell-messages.ts';
import { projectAgain } from '../app/order/project-commit.ts';
import type { Commit } from '../domain/order/commit.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run views -- rebuild --records <table> --views <table> --keys <table>
       npm run views -- note-again --records <table> --function <note-overlaps>

rebuild puts every order on record into its authority's list, with what leads to it there, every open one into its provider's, with what leads to any from its reference, every open review into its reviewer's, and
into oversight's every review that ended in silence, every claimed notice nobody confirmed, every brief order and every unsaid protection; and what is told by pull into feeds, of the last fifteen days once more.
Rows that are newer than the commit at hand stay.

note-again hands the first commit of every order to the function that puts up what orders, and oversight, find orders by. It opens nothing
itself, and stops at the first order that was not noted.

Both may run beside the system and be run again. The table of keys is read to open the ids of officers and reviewers. Region and credentials
come from the environment, as for the AWS CLI.`;

const SHOW_EVERY = 1_000;
/** Of deliveries that are only read: shards are for those that are written. */
const NO_SHARDS = 1;

function showNowAndThen(count: number, what: string): void {
  if (count % SHOW_EVERY === 0) console.log(`${count} ${what}`);
}

async function rebuild(records: string, views: string, keys: string): Promise<void> {
  const client = createDocumentClient();
  const lists = { ...openProjectedLists(client, views), clock: systemClock };
  const telling = { ...lists, deliveries: new DynamoDeliveryStore(client, records, NO_SHARDS) };
  const deps = {
    ...lists,
    officials: new DynamoOfficialKeyReader(client, keys),
    retell: async (commit: Commit) => await retellMessages(telling, commit),
  };
  const orders = new DynamoOrderReader(client, records);
  const count = await projectAgain(deps, orders, scanCommits(client, records), (read) =>
    showNowAndThen(read, 'commits read'),
  );
  console.log(`${count} commits read; the lists hold every order among them`);
}

async function noteAll(records: string, functionName: string): Promise<void> {
  const [client, lambda] = [createDocumentClient(), createLambdaClient()];
  let count = 0;
  for await (const commit of scanFirstCommits(client, records)) {
    await noteAgain(lambda, functionName, commit);
    count += 1;
    showNowAndThen(count, 'orders noted');
  }
  console.log(`${count} orders noted`);
}

/** What is asked for, by its action and the names of its options. */
const ASKED: ReadonlyMap<string, (records: string, second: string, third: string) => Promise<void>> = new Map([
  ['rebuild --records --views --keys', rebuild],
  ['note-again --records --function', noteAll],
]);

async function main(): Promise<void> {
  const [action = '', ...options] = process.argv.slice(2);
  const names = options.filter((_, place) => place % 2 === 0);
  const [records, second, third = ''] = options.filter((_, place) => place % 2 === 1);
  const asked = ASKED.get([action, ...names].join(' '));
  if (!asked || !records || !second || options.length % 2 === 1) throw new Error(USAGE);
  await asked(records, second, third);
}

await main().catch((error: unknown) => stopWith(error, USAGE));
