import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from '../../../shared/contracts/openapi/document.ts';
import { readSources } from './read-sources.ts';

const FILE = new URL('../../../shared/contracts/openapi/openapi.json', import.meta.url);

/** Writes the API's description; with `--check`, compares it with the one on file and exits 1 when they differ. */
async function main(args: readonly string[]): Promise<void> {
  const current = `${JSON.stringify(openApiDocument(await readSources()), null, 2)}\n`;
  if (!args.includes('--check')) {
    await writeFile(FILE, current);
    return;
  }
  if ((await readFile(FILE, 'utf8')) === current) return;
  process.stderr.write(
    'shared/contracts/openapi/openapi.json is not what contracts, pages and examples say: run `npm run openapi` and review it\n',
  );
  process.exitCode = 1;
}

await main(process.argv.slice(2));
