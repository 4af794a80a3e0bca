import { readFile, writeFile } from 'node:fs/promises';
import { writeLife } from '../domain/order/life/markdown.ts';

const FILE = new URL('../../docs/life.md', import.meta.url);

const INTRODUCTION = `# The life of an order

Written by \`npm run life\` from the table in \`shared/domain/order/life\`; a test fails when it is stale.

Every command and every instant meets the order in one table: what is allowed in which state, who may, what it can put on
record, and what the provider is told. \`decide\` refuses by this table and throws when a decision would leave it; time goes through
it too. Execution is per target: a provider may preserve one and decline another, and the hold stands for what is left.

How long each wait takes where no law says stands in [the policy](api/README.md#how-long-does-each-step-of-it-take).`;

/** Writes the life of an order into its page; with `--check`, compares it with what stands there and exits 1 when they differ. */
async function main(args: readonly string[]): Promise<void> {
  const current = `${INTRODUCTION}\n\n${writeLife()}\n`;
  if (!args.includes('--check')) {
    await writeFile(FILE, current);
    return;
  }
  if ((await readFile(FILE, 'utf8')) === current) return;
  console.error(
    'docs/life.md does not show the life of an order as the rules have it: run `npm run life` and review it',
  );
  process.exitCode = 1;
}

await main(process.argv.slice(2));
