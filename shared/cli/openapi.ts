import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from '../contracts/openapi/document.ts';

const FILE = new URL('../contracts/openapi/openapi.json', import.meta.url);

/** Writes the API's description; with `--check`, compares it with the one on file and exits 1 when they differ. */
async function main(args: readonly string[]): Promise<void> {
  const current = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  if (!args.includes('--check')) {
    await writeFile(FILE, current);
    return;
  }
  if ((await readFile(FILE, 'utf8')) === current) return;
  console.error(
    'shared/contracts/openapi/openapi.json is not what the contracts say: run `node shared/cli/openapi.ts` and review it',
  );
  process.exitCode = 1;
}

await main(process.argv.slice(2));
