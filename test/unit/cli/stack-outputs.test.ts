import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readStackOutputs } from '../../../shared/cli/stack-outputs.ts';

const Wanted = z.object({ RecordsTable: z.string(), KeysTable: z.string() });

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-outputs-'));
  file = join(folder, 'outputs.json');
});
afterEach(() => rm(folder, { recursive: true }));

const describe = (outputs: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue, Description: 'x' })),
  );

const read = async (text?: string) => {
  if (text !== undefined) await writeFile(file, text);
  return await readStackOutputs({ outputs: file, local: false }, Wanted, 'the usage');
};

it('gives the outputs that are asked for, and none besides', async () => {
  expect(await read(describe({ RecordsTable: 'r', KeysTable: 'k', Url: 'u' }))).toEqual({
    RecordsTable: 'r',
    KeysTable: 'k',
  });
});

it('reads what an editor of Windows saved', async () => {
  expect(await read(`\uFEFF${describe({ RecordsTable: 'r', KeysTable: 'k' })}`)).toMatchObject({ KeysTable: 'k' });
});

it.each([
  { what: 'nothing was typed', asked: { local: false } },
  { what: 'both were', asked: { local: true, outputs: 'outputs.json' } },
])('says how it is used when $what', async ({ asked }) => {
  await expect(readStackOutputs(asked, Wanted, 'the usage')).rejects.toThrow('the usage');
});

it.each([
  { what: 'no file is there', text: undefined, says: 'cannot be read' },
  { what: 'it is not JSON', text: 'RecordsTable\tr', says: 'is not what was looked for' },
  { what: 'it is the whole stack', text: JSON.stringify({ Stacks: [] }), says: 'is not what was looked for' },
])('says what to type when $what', async ({ text, says }) => {
  await expect(read(text)).rejects.toThrow(
    `${file} ${says}: type --outputs <file>, and write the file with aws cloudformation describe-stacks --stack-name <stack> ` +
      `--query "Stacks[0].Outputs" --output json > ${file}`,
  );
});

it('names the outputs that a stack of an earlier version lacks, and what to type', async () => {
  await expect(read(describe({ RecordsTable: 'r' }))).rejects.toThrow(
    `${file} has no output KeysTable: deploy this version, and write the file anew with aws cloudformation`,
  );
});
