import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { createDocumentClient } from '../adapters/clients.ts';
import { DynamoDirectory } from '../adapters/dynamo/directory.ts';
import { systemClock } from '../adapters/system.ts';
import { parseJson } from '../contracts/border/json.ts';
import { parse } from '../contracts/border/parse.ts';
import { DirectoryFile } from '../contracts/items/directory-file.ts';
import { stopWith } from './stop.ts';

const USAGE = `usage: npm run directory -- put <file> --table <name>

Puts the entries of a file (authorities, providers and the roster of reviewers, as in test/samples/directory.json) into the
Directory table. An entry that is in force already is left alone; a changed one becomes a new version. Region and credentials
come from the environment, as for the AWS CLI.`;

function argumentsOf([action, file, option, table]: readonly string[]): {
  readonly file: string;
  readonly table: string;
} {
  if (action !== 'put' || !file || option !== '--table' || !table) throw new Error(USAGE);
  return { file, table };
}

async function main(): Promise<void> {
  const { file, table } = argumentsOf(process.argv.slice(2));
  const { entries } = parse(DirectoryFile, parseJson(await readFile(file), { maxBytes: 10_000_000 }));
  const directory = new DynamoDirectory(createDocumentClient(), table, systemClock);
  for (const entry of entries) {
    const version = await directory.put(entry, userInfo().username);
    console.log(`${entry.kind} ${entry.id}: version ${version} is in force`);
  }
}

await main().catch(stopWith);
