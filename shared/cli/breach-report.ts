import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { writeBreachReport } from './breach-report-text.ts';
import { LOCAL_DATA } from './local-data.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run --silent breach-report -- --suspension <id> --outputs <file> [--json]
       npm run --silent breach-report -- --suspension <id> --local [--json]

Prints what Directive (EU) 2016/680, Articles 30 and 31, ask to be said of a breach: what a suspended account touched since it is doubted, data of
how many persons by type and category, what was done and when, by which way the persons concerned are told, and until when the supervisory
authority has to hear. What only a person can say is left blank. No identifier of anybody concerned is in it.

--suspension: as \`POST /v1/directory/suspensions\` answered it, such as aut-police.s1.
--json: as data, instead of text.
--outputs: the stack's, as \`aws cloudformation describe-stacks --stack-name STACK --query "Stacks[0].Outputs"\` writes them. Region and
credentials come from the environment, as for the AWS CLI; they may read the tables Records, Keys, Views, Directory and Consultations, and
decrypt with the sealing key, by which the keys of months are opened under which it is kept who saw what. No data key of an order is opened.
--local: the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else .holdfast).`;

const OPTIONS = {
  suspension: { type: 'string' },
  outputs: { type: 'string' },
  local: { type: 'boolean', default: false },
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
type Outputs = z.infer<typeof Outputs>;

const Described = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }));
const Local = z.object({
  stack: z.object({ outputs: Outputs, environment: z.record(z.string().check(z.startsWith('AWS_')), z.string()) }),
});

async function readOutputs(file: string): Promise<Outputs> {
  const described = parse(Described, parseJson(await readFile(file)));
  return parse(Outputs, Object.fromEntries(described.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])));
}

/** Leads the clients to the local services. */
async function readLocal(): Promise<Outputs> {
  const file = join(LOCAL_DATA, 'local.json');
  const text = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: it is there while npm start runs`, { cause });
  });
  const { outputs, environment } = parse(Local, parseJson(text)).stack;
  Object.assign(process.env, environment);
  return outputs;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const isClear = (values.outputs === undefined) === values.local;
  if (positionals.length > 0 || !isClear || values.suspension === undefined) throw new Error(USAGE);
  const id = parse(SuspensionId, values.suspension);
  const outputs = values.outputs === undefined ? await readLocal() : await readOutputs(values.outputs);
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
  const suspension = await readSuspension({ register }, id);
  if ('roster' in suspension) throw new Error(`${id} is of a roster: this report is about accounts of an authority`);
  const report = await composeBreachReport(deps, suspension);
  console.log(values.json ? JSON.stringify(report, undefined, 2) : writeBreachReport(report));
}

await main().catch((error: unknown) => stopWith(error, USAGE));
