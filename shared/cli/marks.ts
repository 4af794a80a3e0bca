import { createDocumentClient } from '../adapters/clients.ts';
import { scanCommits } from '../adapters/dynamo/commit-scan.ts';
import { createLambdaClient } from '../adapters/lambda/document-printer.ts';
import { handAgain } from '../adapters/lambda/hand-again.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run marks -- remake --records <table> --function <note-overlaps>

Has the function that marks orders mark every order on record anew, so that spellings of identifiers which a new version recognises meet orders
that were filed before it. The function opens what is sealed with its own right; whoever runs this needs to read the table and to call the
function. It may run beside the system and be run again. Region and credentials come from the environment, as for the AWS CLI.`;

const SHOW_EVERY = 100;

async function main(): Promise<void> {
  const [action, first, records, second, name] = process.argv.slice(2);
  if (action !== 'remake' || first !== '--records' || !records || second !== '--function' || !name)
    throw new Error(USAGE);
  const lambda = createLambdaClient();
  const failed: string[] = [];
  let count = 0;
  for await (const stored of scanCommits(createDocumentClient(), records)) {
    if (stored.commit.version !== 1) continue;
    if (!(await handAgain(lambda, name, [stored]))) failed.push(stored.commit.orderId);
    count += 1;
    if (count % SHOW_EVERY === 0) console.log(`${count} orders handed over`);
  }
  if (failed.length > 0) {
    throw new Error(
      `${failed.length} of ${count} orders are not marked anew: ${failed.join(', ')}. See the log of ${name}, and run this again`,
    );
  }
  console.log(`${count} orders marked anew`);
}

await main().catch(stopWith);
