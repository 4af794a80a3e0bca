import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoConsultationReader } from '../adapters/dynamo/consultation-reader.ts';
import { DynamoDirectoryRegister } from '../adapters/dynamo/directory-register.ts';
import { DynamoDraftTraces } from '../adapters/dynamo/draft-traces.ts';
import { DynamoOfficialKeyReader } from '../adapters/dynamo/official-key-reader.ts';
import { DynamoOrderFinder } from '../adapters/dynamo/order-finder.ts';
import { DynamoOrderReader } from '../adapters/dynamo/order-reader.ts';
import { createKmsClient } from '../adapters/kms/client.ts';
import { KmsKeyVault } from '../adapters/kms/key-vault.ts';
import { VaultMonthKeys } from '../adapters/kms/month-keys.ts';
import { systemClock } from '../adapters/system.ts';
import { reportSuspension, reportUnsuspended, type UnsuspendedBreach } from '../app/suspension/breach-report.ts';
import { type AnySuspension, type NamedSuspension, readSuspension } from '../app/suspension/suspend-account.ts';
import { DirectoryId, SuspensionId } from '../contracts/border/ids.ts';
import { OffsetInstant } from '../contracts/border/text.ts';
import { fromRfc3339, type Instant } from '../domain/instant.ts';
import { writeBreachReport } from './breach-report-text.ts';
import { readStackOutputs, STACK_OPTIONS, STACK_USAGE } from './stack-outputs.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run --silent breach-report -- --suspension <id> --outputs <file> [--json]
       npm run --silent breach-report -- --authority <id> [--person <id>] --since <instant> [--aware <instant>] --outputs <file> [--json]
       npm run --silent breach-report -- … --local [--json]

Prints what Directive (EU) 2016/680, Articles 30 and 31, ask to be said of a breach: what an account touched since it is doubted, data of
how many persons by type and category, what was done and when, by which way the persons concerned are told, and until when the supervisory
authority has to hear. What only a person can say is left blank. No identifier of anybody concerned is in it.

--suspension: as \`POST /v1/directory/suspensions\` answered it, such as aut-police.s1. Aware is when it was made.
--authority: of a breach for which nobody was suspended, as when a device is found later: whose account it is, by its id in the directory.
--person: by which id the officer stands on record; left out, everybody of the authority.
--since: from when on the account is doubted, such as 2026-11-20T15:00:00Z.
--aware: when somebody of the authority became aware, from which the 72 hours run; left out, now.
--json: as data, instead of text.
Region and credentials come from the environment, as for the AWS CLI; they may read the tables Records, Keys, Views, Directory,
Consultations and Waiting, and decrypt with the sealing key, by which the keys of months are opened under which it is kept who saw what. No data key of
an order is opened.
${STACK_USAGE}`;

const OPTIONS = {
  suspension: { type: 'string' },
  authority: { type: 'string' },
  person: { type: 'string' },
  since: { type: 'string' },
  aware: { type: 'string' },
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
  WaitingTable: z.string(),
  SealingKey: z.string(),
});

type Asked =
  | { readonly kind: 'suspended'; readonly id: z.infer<typeof SuspensionId> }
  | { readonly kind: 'unsuspended'; readonly breach: UnsuspendedBreach };

/** What was typed of the account. */
type Typed = Readonly<Partial<Record<'suspension' | 'authority' | 'person' | 'since' | 'aware', string>>>;

/** @throws Error that says what to type. */
function readAsked({ suspension, authority, person, since, aware }: Typed): Asked {
  if (suspension !== undefined) {
    const others = { authority, person, since, aware };
    const wrong = Object.entries(others).filter(([, value]) => value !== undefined);
    if (wrong.length > 0) {
      const named = wrong.map(([name]) => `--${name}`).join(', ');
      throw new Error(`the suspension says that itself: type --suspension ${suspension} without ${named}`);
    }
    return { kind: 'suspended', id: readTyped(SuspensionId, suspension, '--suspension <id>, such as aut-police.s1') };
  }
  if (authority === undefined) throw new Error(USAGE);
  if (since === undefined)
    throw new Error(`type since when the account is doubted: --authority ${authority} --since ${INSTANT}`);
  return {
    kind: 'unsuspended',
    breach: {
      authority: readTyped(DirectoryId, authority, '--authority <id>, as the directory has it, such as aut-police'),
      person: person === undefined ? undefined : readTyped(Person, person, '--person <id>, as it stands on record'),
      since: readInstant('since', since),
      awareAt: aware === undefined ? undefined : readInstant('aware', aware),
    },
  };
}

const Person = z.string().check(z.minLength(1), z.maxLength(255));
const INSTANT = '2026-11-20T15:00:00Z';

const readInstant = (name: string, text: string): Instant =>
  fromRfc3339(readTyped(OffsetInstant, text, `--${name} <instant> with its offset, such as ${INSTANT}`));

function readTyped<T>(schema: z.core.$ZodType<T>, text: string, form: string): T {
  const { success, data } = z.safeParse(schema, text);
  if (!success) throw new Error(`${JSON.stringify(text)} is none: type ${form}`);
  return data;
}

/** @throws Error for a suspension of somebody on a roster, or of a provider. */
function requireOfAuthority(suspension: AnySuspension): NamedSuspension {
  if (!('authority' in suspension))
    throw new Error(`${suspension.id} is of no authority: this report is about accounts of an authority`);
  return suspension;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  if (positionals.length > 0) throw new Error(USAGE);
  const asked = readAsked(values);
  const outputs = await readStackOutputs(values, Outputs, USAGE);
  const client = createDocumentClient();
  const vault = new KmsKeyVault(createKmsClient(), client, outputs.KeysTable, outputs.SealingKey);
  const register = new DynamoDirectoryRegister(client, outputs.DirectoryTable, systemClock);
  const deps = {
    orders: new DynamoOrderReader(client, outputs.RecordsTable),
    officials: new DynamoOfficialKeyReader(client, outputs.KeysTable),
    list: new DynamoOrderFinder(client, outputs.ViewsTable),
    consultationsMade: new DynamoConsultationReader(client, outputs.ConsultationsTable, new VaultMonthKeys(vault)),
    draftTraces: new DynamoDraftTraces(client, outputs.WaitingTable),
    directory: register,
    clock: systemClock,
  };
  const report =
    asked.kind === 'suspended'
      ? await reportSuspension(deps, requireOfAuthority(await readSuspension({ register }, asked.id)))
      : await reportUnsuspended(deps, asked.breach);
  console.log(values.json ? JSON.stringify(report, undefined, 2) : writeBreachReport(report));
}

await main().catch((error: unknown) => stopWith(error, USAGE));
