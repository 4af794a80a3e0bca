import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoDirectory } from '../adapters/dynamo/directory.ts';
import { systemClock } from '../adapters/system.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryFile } from '../contracts/items/directory-file.ts';
import { HoldfastError } from '../errors.ts';
import { listDoubts } from './directory-doubts.ts';
import { LOCAL_DATA } from './local-data.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run directory -- put <file> --table <name> [--even-so]
       npm run directory -- put <file> --local [--even-so]

Puts the entries of a file (authorities, providers and the roster of reviewers, as in test/samples/directory.json) into the
Directory table. An entry that is in force already is left alone; a changed one becomes a new version. Entries that would stop the
system are refused, unless they are meant: --even-so.

--table: the table as CloudFormation lists it. Region and credentials come from the environment, as for the AWS CLI: AWS_REGION, and
AWS_PROFILE or AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY.
--local: the table of the system that npm start runs on this machine, as local.json of its data folder has it (HOLDFAST_DATA, or else
.holdfast).`;

const OPTIONS = {
  table: { type: 'string' },
  local: { type: 'boolean', default: false },
  'even-so': { type: 'boolean', default: false },
} as const;

/** What `local.json` says of the directory: its table, and the environment that leads to it. */
const Local = z.object({
  directory: z.object({ table: z.string(), environment: z.record(z.string().check(z.startsWith('AWS_')), z.string()) }),
});

interface Asked {
  readonly file: string;
  readonly table: string;
  readonly isLocal: boolean;
  readonly isMeant: boolean;
}

async function readArguments(): Promise<Asked> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [action, file, ...more] = positionals;
  const isClear = (values.table === undefined) === values.local;
  if (action !== 'put' || file === undefined || more.length > 0 || !isClear) throw new Error(USAGE);
  const asked = { file, isLocal: values.local, isMeant: values['even-so'] };
  return { ...asked, table: values.table ?? (await findLocalTable()) };
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
  const { file, table, isLocal, isMeant } = await readArguments();
  const { entries } = parse(DirectoryFile, parseJson(await readFile(file), { maxBytes: 10_000_000 }));
  const faults = listDoubts(entries, { now: systemClock.now(), egress: isLocal ? 'loopback' : 'public' });
  if (faults.length > 0 && !isMeant) {
    const detail = 'nothing was put: these entries would stop the system. Put them with --even-so if that is meant';
    throw new HoldfastError('invalid-request', detail, { faults });
  }
  const directory = new DynamoDirectory(createDocumentClient(), table, systemClock);
  for (const entry of entries) {
    const version = await directory.put(entry, userInfo().username);
    console.log(`${entry.kind} ${entry.id}: version ${version} is in force`);
  }
}

await main().catch((error: unknown) => stopWith(error, USAGE));
