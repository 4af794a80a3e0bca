import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoDirectoryRegister } from '../adapters/dynamo/directory-register.ts';
import type { Egress } from '../adapters/endpoints/https/guard.ts';
import { createKmsClient } from '../adapters/kms/client.ts';
import { readPublicHalf } from '../adapters/kms/public-half.ts';
import { systemClock } from '../adapters/system.ts';
import type { DirectoryEntry } from '../contracts/items/directory.ts';
import { REGISTRARS_NEEDED } from '../domain/directory/registrars.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { type Fault, HoldfastError } from '../errors.ts';
import { listDoubtsInFile, listWrongInFile } from './directory-faults.ts';
import { readDirectoryFile } from './directory-file.ts';
import { type Asked, askDirectory, readCaller } from './directory-requests.ts';
import { composeSelfTestEntries } from './self-test-entries.ts';
import { readStackOutputs } from './stack-outputs.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run directory -- propose <file> --reason "<why>"
       npm run directory -- approve <change> --digest <digest>
       npm run directory -- refuse|withdraw <change> --reason "<why>"
       npm run directory -- show <change> | show <kind> <id> | history <kind> <id> | changes
       npm run directory -- revoke <provider> <key> --reason "<why>" [--doubted-since <instant>]
       npm run directory -- put <file> --table <name> [--loopback] [--even-so] [--instead-of-registrars "<why>"] [--leave-changed]
       npm run directory -- put <file> --local [--even-so] [--leave-changed]
       npm run --silent directory -- self-test --key <arn> --api <address>

All but the last three ask the API, in the name of a registrar: HOLDFAST_API is its address, HOLDFAST_TOKEN an access token. propose makes a
change of each entry of a file, whole entries as in test/samples/directory.json; another registrar sees it with show, and approves the digest that stands there. revoke takes a key of a
provider out of use at once.

put is for the beginning, before there are registrars. It puts the entries of a file (authorities, providers and rosters, the first two registrars among them, as in test/samples/directory.json) into the
Directory table. An entry that is in force already is left alone; a changed one becomes a new version, whatever stood there before. One
address that leads nowhere, and nothing is put. Entries that would stop the system are refused too, unless they are meant: --even-so. Once
the directory has two registrars, entries that stand are theirs to change: put refuses, unless --instead-of-registrars says why, which goes
on record. On one machine (--local, --loopback) nobody is kept from it; with --leave-changed, as npm start puts its sample, entries stay that
registrars changed since an operator put them, or are about to change, and each is named.

self-test prints the two entries of the weekly self-test, to be put. --key: the output SelfTestKey of the stack; --api: its output Url.

--table: the table as the output DirectoryTable of the stack names it. Region and credentials come from the environment, as for the AWS CLI: AWS_REGION, and
AWS_PROFILE or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY.
--loopback: the system runs on one machine, and sends to addresses of that machine.
--local: likewise, with the table of the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else
.holdfast).`;

/** What npm start looks for, and says. */
const LEFT = 'left as registrars have it';

const OPTIONS = {
  table: { type: 'string' },
  local: { type: 'boolean', default: false },
  loopback: { type: 'boolean', default: false },
  'leave-changed': { type: 'boolean', default: false },
  'even-so': { type: 'boolean', default: false },
  'instead-of-registrars': { type: 'string' },
  reason: { type: 'string' },
  digest: { type: 'string' },
  'doubted-since': { type: 'string' },
  key: { type: 'string' },
  api: { type: 'string' },
} as const;

/** Which of the local outputs is asked for. */
const Outputs = z.object({ DirectoryTable: z.string() });

interface AskedToPut {
  readonly action: 'put';
  readonly file: string;
  readonly table: string;
  readonly egress: Egress;
  readonly isMeant: boolean;
  /** Whether what registrars changed stays. */
  readonly leavesChanged: boolean;
  /** Why an operator acts instead of registrars. */
  readonly reason: string | null;
}

interface AskedForSelfTest {
  readonly action: 'self-test';
  readonly key: string;
  readonly api: string;
}

/** What is asked of the API. */
const ASKED = ['propose', 'approve', 'refuse', 'withdraw', 'show', 'history', 'changes', 'revoke'] as const;

async function readArguments(): Promise<AskedToPut | AskedForSelfTest | Asked> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [action, file, ...more] = positionals;
  const asked = ASKED.find((one) => one === action);
  if (asked !== undefined) {
    const { reason, digest, 'doubted-since': doubtedSince } = values;
    return { action: asked, words: positionals.slice(1), reason, digest, doubtedSince };
  }
  if (action === 'self-test') {
    const { key, api } = values;
    if (file !== undefined || key === undefined || api === undefined) throw new Error(USAGE);
    return { action, key, api: api.replace(/\/$/, '') };
  }
  const isClear = (values.table === undefined) === values.local;
  if (action !== 'put' || file === undefined || more.length > 0 || !isClear) throw new Error(USAGE);
  const egress = values.local || values.loopback ? 'loopback' : 'public';
  const reason = values['instead-of-registrars'] ?? null;
  const { 'even-so': isMeant, 'leave-changed': leavesChanged } = values;
  const table = values.table ?? (await readStackOutputs({ local: true }, Outputs, USAGE)).DirectoryTable;
  return { action, file, egress, reason, isMeant, leavesChanged, table };
}

async function main(): Promise<void> {
  const asked = await readArguments();
  if (asked.action === 'put') return await putEntries(asked);
  if (asked.action !== 'self-test') {
    console.log(await askDirectory(readCaller(process.env), asked));
    return;
  }
  const publicKey = await readPublicHalf(createKmsClient(), asked.key);
  const since = toRfc3339(systemClock.now());
  console.log(JSON.stringify(composeSelfTestEntries(asked.api, publicKey, since), null, 2));
}

async function putEntries({ file, table, egress, isMeant, leavesChanged, reason }: AskedToPut): Promise<void> {
  const { entries } = await readDirectoryFile(file);
  const wrong = listWrongInFile(entries, egress);
  const doubts = isMeant ? [] : listDoubtsInFile(entries, systemClock.now());
  if (wrong.length > 0) {
    const besides = doubts.length > 0 ? ', and these entries would stop the system' : '';
    refuse(`no entry can have these${besides}`, [...wrong, ...doubts]);
  }
  if (doubts.length > 0)
    refuse('these entries would stop the system. Put them with --even-so if that is meant', doubts);
  const directory = new DynamoDirectoryRegister(createDocumentClient(), table, systemClock);
  const left = leavesChanged ? await listChanged(directory, entries) : [];
  const put = entries.filter((entry) => !left.includes(entry));
  if (egress === 'public' && reason === null) await requireNoRegistrars(directory, put);
  for (const { kind, id } of left) console.log(`${kind} ${id}: ${LEFT}`);
  for (const entry of put) {
    const version = await directory.put(entry, userInfo().username, reason);
    console.log(`${entry.kind} ${entry.id}: version ${version} is in force`);
  }
}

/** The entries that registrars have otherwise, or are about to. */
async function listChanged(
  directory: DynamoDirectoryRegister,
  entries: readonly DirectoryEntry[],
): Promise<readonly DirectoryEntry[]> {
  const theirs = await Promise.all(
    entries.map(async (entry) => (await directory.isAnother(entry)) && (await directory.isOfRegistrars(entry))),
  );
  return entries.filter((_, place) => theirs[place]);
}

/** Once two registrars keep the directory, what stands in it is theirs to change. What is new can still be seeded. */
async function requireNoRegistrars(
  directory: DynamoDirectoryRegister,
  entries: readonly DirectoryEntry[],
): Promise<void> {
  if ((await directory.registrars()).length < REGISTRARS_NEEDED) return;
  const stands = await Promise.all(entries.map((entry) => directory.isAnother(entry)));
  const faults = entries.flatMap(({ kind, id }, index) =>
    stands[index] ? [{ pointer: `/entries/${index}`, detail: `${kind} ${id} stands otherwise` }] : [],
  );
  if (faults.length === 0) return;
  const why =
    'registrars keep this directory. Type npm run directory -- propose <file> --reason "<why>" or, where they cannot act, put with --instead-of-registrars "<why>"';
  refuse(why, faults);
}

function refuse(why: string, faults: readonly Fault[]): never {
  throw new HoldfastError('invalid-request', `nothing was put: ${why}`, { faults });
}

await main().catch((error: unknown) => stopWith(error, USAGE));
