import { readFile, writeFile } from 'node:fs/promises';
import { lifeAsMarkdown } from '../domain/order/life/drawing.ts';

const FILE = new URL('../../README.md', import.meta.url);
const BEGIN = '<!-- the life of an order: written by `npm run life` -->';
const END = '<!-- end of the life of an order -->';

/** @throws Error when the README lost the marks between which the life stands. */
function withLife(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${lifeAsMarkdown()}\n\n${readme.slice(end)}`;
}

/** Writes the life of an order into the README; with `--check`, compares it with what stands there and exits 1 when they differ. */
async function main(args: readonly string[]): Promise<void> {
  const readme = await readFile(FILE, 'utf8');
  const current = withLife(readme);
  if (!args.includes('--check')) {
    await writeFile(FILE, current);
    return;
  }
  if (readme === current) return;
  console.error('README.md does not show the life of an order as the rules have it: run `npm run life` and review it');
  process.exitCode = 1;
}

await main(process.argv.slice(2));
