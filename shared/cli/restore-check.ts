import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoAnswerEraser } from '../adapters/dynamo/answer-eraser.ts';
import { DynamoDemandEraser } from '../adapters/dynamo/demand-eraser.ts';
import { DynamoImprintIndex } from '../adapters/dynamo/imprint-index.ts';
import { DynamoKeyEraser } from '../adapters/dynamo/key-eraser.ts';
import { DynamoMarkIndex } from '../adapters/dynamo/mark-index.ts';
import { DynamoNewsAddresses } from '../adapters/dynamo/news-addresses.ts';
import { DynamoOfficialKeyEraser } from '../adapters/dynamo/official-key-eraser.ts';
import { DynamoOverlapList } from '../adapters/dynamo/overlap-list.ts';
import { DynamoRestoredOrders } from '../adapters/dynamo/restored-orders.ts';
import { createKmsClient } from '../adapters/kms/client.ts';
import { KmsKeyVault } from '../adapters/kms/key-vault.ts';
import { createS3Client, S3Attachments } from '../adapters/s3/attachments.ts';
import { systemClock } from '../adapters/system.ts';
import { checkRestored, type RestoreDeps, type RestoreListener } from '../app/restore/check-restored.ts';
import { FINDINGS } from '../app/restore/finding.ts';
import { readStackOutputs, STACK_OPTIONS, STACK_USAGE } from './stack-outputs.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run restore-check -- --outputs <file> [--erase]
       npm run restore-check -- --local [--erase]

Proves what is kept, after a restore or at any time: that chains of commits and notes hold, that every order not erased has a key that opens
each of its parts and every erased one has none, that files on record are there and none of erased orders, that lists of authorities and
providers and the index of what is due have what the record says, and that case codes lead to orders. Each finding is named by its order; exit code 1 if there is any. The
system may run meanwhile.

--erase: what the record calls erased is erased again, where a restored table or bucket has brought it back.
Region and credentials come from the environment, as for the AWS CLI; they may read the tables, read and list the bucket, and decrypt with
the sealing key.
${STACK_USAGE}`;

const OPTIONS = {
  ...STACK_OPTIONS,
  erase: { type: 'boolean', default: false },
} as const;

/** What of the outputs is asked for. */
const Outputs = z.object({
  RecordsTable: z.string(),
  KeysTable: z.string(),
  ViewsTable: z.string(),
  CasesTable: z.string(),
  AttachmentsBucket: z.string(),
  SealingKey: z.string(),
});
type Outputs = z.infer<typeof Outputs>;

const SHOW_EVERY = 1_000;

interface Asked {
  readonly outputs: Outputs;
  readonly isErasing: boolean;
}

async function readArguments(): Promise<Asked> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (positionals.length > 0) throw new Error(USAGE);
  return { outputs: await readStackOutputs(values, Outputs, USAGE), isErasing: values.erase };
}

function openTables({ outputs, isErasing }: Asked): RestoreDeps {
  const { RecordsTable: records, KeysTable: keys, ViewsTable: views, CasesTable: cases } = outputs;
  const client = createDocumentClient();
  const files = new S3Attachments(createS3Client(), outputs.AttachmentsBucket);
  const officials = new DynamoOfficialKeyEraser(client, keys);
  return {
    orders: new DynamoRestoredOrders(client, { records, keys, views, cases }),
    files,
    vault: new KmsKeyVault(createKmsClient(), client, keys, outputs.SealingKey),
    officials,
    clock: systemClock,
    erasing: isErasing
      ? {
          eraser: new DynamoKeyEraser(client, keys),
          attachments: files,
          marks: new DynamoMarkIndex(client, views),
          imprints: new DynamoImprintIndex(client, views),
          overlaps: new DynamoOverlapList(client, views),
          demands: new DynamoDemandEraser(client, keys),
          answers: new DynamoAnswerEraser(client, records),
          newsAddresses: new DynamoNewsAddresses(client, cases),
          officialsEraser: officials,
        }
      : undefined,
  };
}

const LISTENER: RestoreListener = {
  found: ({ code, orderId, where }) =>
    console.log([`FOUND ${code}`, orderId, where, FINDINGS[code]].filter((part) => part).join(' · ')),
  keyAlone: (orderId) =>
    console.log(
      `note · ${orderId} has a data key and no record: it was filed after the instant restored to, or never whole`,
    ),
  erasedAgain: (orderId) => console.log(`erased again · ${orderId}`),
  progress: (orders) => {
    if (orders % SHOW_EVERY === 0) console.log(`${orders} orders proved`);
  },
};

async function main(): Promise<void> {
  const { orders, findings } = await checkRestored(openTables(await readArguments()), LISTENER);
  console.log(`${orders} orders proved: ${findings} findings`);
  if (findings > 0) process.exitCode = 1;
}

await main().catch((error: unknown) => stopWith(error, USAGE));
