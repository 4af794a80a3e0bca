import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoDirectoryRegister } from '../adapters/dynamo/directory-register.ts';
import type { Egress } from '../adapters/endpoints/https/guard.ts';
import { createKmsClient } from '../adapters/kms/client.ts';
import { readPublicHalf } from '../adapters/kms/public-half.ts';
import { systemClock } from '../adapters/system.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryFile } from '../contracts/items/directory-file.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { type Fault, HoldfastError } from '../errors.ts';
import { listWrongAddresses } from './directory-addresses.ts';
import { listDoubts } from './directory-doubts.ts';
import { LOCAL_DATA } from './local-data.ts';
import { composeSelfTestEntries } from './self-test-entries.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run directory -- put <file> --table <name> [--loopback] [--even-so]
       npm run directory -- put <file> --local [--even-so]
       npm run --silent directory -- self-test --key <arn> --api <address>

Puts the entries of a file (authorities, providers and the roster of reviewers, as in test/samples/directory.json) into the
Directory table. An entry that is in force already is left alone; a changed one becomes a new version, whatever stood there before. One
address that leads nowhere, and nothing is put. Entries that would stop the system are refused too, unless they are meant: --even-so.

self-test prints the two entries of the weekly self-test, to be put. --key: the output SelfTestKey of the stack; --api: its output Url.

--table: the table as the output DirectoryTable of the stack names it. Region and credentials come from the environment, as for the AWS CLI: AWS_REGION, and
AWS_PROFILE or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY.
--loopback: the system runs on one machine, and sends to addresses of that machine.
--local: likewise, with the table of the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else
.holdfast).`;

const OPTIONS = {
  table: { type: 'string' },
  local: { type: 'boolean', default: false },
  loopback: { type: 'boolean', default: false },
  'even-so': { type: 'boolean', default: false },
  key: { type: 'string' },
  api: { type: 'string' },
} as const;

/** What `local.json` says of the directory: its table, and the environment that leads to it. */
const Local = z.object({
  directory: z.object({ table: z.string(), environment: z.record(z.string().check(z.startsWith('AWS_')), z.string()) }),
});

interface AskedToPut {
  readonly action: 'put';
  readonly file: string;
  readonly table: string;
  readonly egress: Egress;
  readonly isMeant: boolean;
}

interface AskedForSelfTest {
  readonly action: 'self-test';
  readonly key: string;
  readonly api: string;
}

async function readArguments(): Promise<AskedToPut | AskedForSelfTest> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [action, file, ...more] = positionals;
  if (action === 'self-test') {
    const { key, api } = values;
    if (file !== undefined || key === undefined || api === undefined) throw new Error(USAGE);
    return { action, key, api: api.replace(/\/$/, '') };
  }
  const isClear = (values.table === undefined) === values.local;
  if (action !== 'put' || file === undefined || more.length > 0 || !isClear) throw new Error(USAGE);
  const egress = values.local || values.loopback ? 'loopback' : 'public';
  return { action, file, egress, isMeant: values['even-so'], table: values.table ?? (await findLocalTable()) };
}

/** Leads the client to the local database. */
async function findLocalTable(): Promise<string> {
  const file = join(LOCAL_DATA, 'local.json');
  const text = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read: it is there while npm start runs`, { cause });
  });
  const { table, environment } = parse(Local, parseJson(text)).directory;
  Object.assign(process.env, environment);
  return table;
}

async function main(): Promise<void> {
  const asked = await readArguments();
  if (asked.action === 'put') return await putEntries(asked);
  const publicKey = await readPublicHalf(createKmsClient(), asked.key);
  const since = toRfc3339(systemClock.now());
  console.log(JSON.stringify(composeSelfTestEntries(asked.api, publicKey, since), null, 2));
}

async function putEntries({ file, table, egress, isMeant }: AskedToPut): Promise<void> {
  const { entries } = parse(DirectoryFile, parseJson(await readFile(file), { maxBytes: 10_000_000 }));
  const wrong = listWrongAddresses(entries, egress);
  const doubts = isMeant ? [] : listDoubts(entries, systemClock.now());
  if (wrong.length > 0) {
    const besides = doubts.length > 0 ? ', and these entries would stop the system' : '';
    refuse(`these addresses lead nowhere${besides}`, [...wrong, ...doubts]);
  }
  if (doubts.length > 0)
    refuse('these entries would stop the system. Put them with --even-so if that is meant', doubts);
  const directory = new DynamoDirectoryRegister(createDocumentClient(), table, systemClock);
  for (const entry of entries) {
    const version = await directory.put(entry, userInfo().username);
    console.log(`${entry.kind} ${entry.id}: version ${version} is in force`);
  }
}

function refuse(why: string, faults: readonly Fault[]): never {
  throw new HoldfastError('invalid-request', `nothing was put: ${why}`, { faults });
}

await main().catch((error: unknown) => stopWith(error, USAGE));
