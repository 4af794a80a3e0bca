import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoConsultationReader } from '../adapters/dynamo/consultation-reader.ts';
import { DynamoDirectoryRegister } from '../adapters/dynamo/directory-register.ts';
import { DynamoOfficialKeyReader } from '../adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../adapters/dynamo/order-reader.ts';
import { createKmsClient } from '../adapters/kms/client.ts';
import { KmsKeyVault } from '../adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../adapters/kms/month-keys.ts';
import { systemClock } from '../adapters/system.ts';
import { composeBreachReport } from '../app/suspension/breach-report.ts';
import { readSuspension } from '../app/suspension/suspend-account.ts';
import { SuspensionId } from '../contracts/border/ids.ts';
import { parse } from '../contracts/border/parse.ts';
import { writeBreachReport } from './breach-report-text.ts';
import { readStackOutputs, STACK_OPTIONS, STACK_USAGE } from './stack-outputs.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run --silent breach-report -- --suspension <id> --outputs <file> [--json]
       npm run --silent breach-report -- --suspension <id> --local [--json]

Prints what Directive (EU) 2016/680, Articles 30 and 31, ask to be said of a breach: what a suspended account touched since it is doubted, data of
how many persons by type and category, what was done and when, by which way the persons concerned are told, and until when the supervisory
authority has to hear. What only a person can say is left blank. No identifier of anybody concerned is in it.

--suspension: as \`POST /v1/directory/suspensions\` answered it, such as aut-police.s1.
--json: as data, instead of text.
Region and credentials come from the environment, as for the AWS CLI; they may read the tables Records, Keys, Views, Directory and
Consultations, and decrypt with the sealing key, by which the keys of months are opened under which it is kept who saw what. No data key of
an order is opened.
${STACK_USAGE}`;

const OPTIONS = {
  suspension: { type: 'string' },
  ...STACK_OPTIONS,
  json: { type: 'boolean', default: false },
} as const;

/** What of the outputs is asked for. */
const Outputs = z.object({
  RecordsTable: z.string(),
  KeysTable: z.string(),
  ViewsTable: z.string(),
  DirectoryTable: z.string(),
  ConsultationsTable: z.string(),
  SealingKey: z.string(),
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (positionals.length > 0 || values.suspension === undefined) throw new Error(USAGE);
  const id = parse(SuspensionId, values.suspension);
  const outputs = await readStackOutputs(values, Outputs, USAGE);
  const client = createDocumentClient();
  const vault = new KmsKeyVault(createKmsClient(), client, outputs.KeysTable, outputs.SealingKey);
  const register = new DynamoDirectoryRegister(client, outputs.DirectoryTable, systemClock);
  const deps = {
    orders: new DynamoOrderReader(client, outputs.RecordsTable),
    officials: new DynamoOfficialKeyReader(client, outputs.KeysTable),
    list: new DynamoOrderFinder(client, outputs.ViewsTable),
    consultationsMade: new DynamoConsultationReader(client, outputs.ConsultationsTable, new VaultMonthKeys(vault)),
    directory: register,
    clock: systemClock,
  };
  const report = await composeBreachReport(deps, await readSuspension({ register }, id));
  console.log(values.json ? JSON.stringify(report, undefined, 2) : writeBreachReport(report));
}

await main().catch((error: unknown) => stopWith(error, USAGE));
