import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { BUGS } from './bugs.ts';
import { huntAll, rowOf } from './hunter.ts';

const USAGE = 'usage: npm run simulate -- --planted[=NAME] [--seeds N] [--steps N]';
/** More lives than any of them should take. */
const SEEDS = 10_000;
const STEPS = 20;

/** Which bug is meant: `undefined` where none is, all of them where none is named. */
export function readPlanted(argv: readonly string[]): string | 'all' | undefined {
  const option = argv.find((one) => one === '--planted' || one.startsWith('--planted='));
  return option === undefined ? undefined : option.split('=')[1] || 'all';
}

function readCounts(argv: readonly string[]): { readonly seeds: number; readonly steps: number } {
  const args = argv.filter((one) => !one.startsWith('--planted'));
  const { values } = parseArgs({ args, options: { seeds: { type: 'string' }, steps: { type: 'string' } } });
  const [seeds, steps] = [Number(values.seeds ?? SEEDS), Number(values.steps ?? STEPS)];
  for (const count of [seeds, steps]) {
    if (!Number.isInteger(count) || count < 1) throw new Error(`${count} is no whole number from 1\n\n${USAGE}`);
  }
  return { seeds, steps };
}

/**
 * Plants each bug and hunts it, and prints the table: its name, after how many seeds it was found, and what found it.
 *
 * @returns how the command ends: 1 where one was missed, 2 where there is no such bug or an option makes no sense.
 */
export async function huntPlanted(
  named: string,
  argv: readonly string[],
  say: (line: string) => void,
): Promise<0 | 1 | 2> {
  const bugs = named === 'all' ? BUGS : BUGS.filter(({ name }) => name === named);
  if (bugs.length === 0) {
    say(`simulate: no planted bug is called ${named}; there are ${BUGS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  try {
    const caught = await huntAll(bugs, { ...readCounts(argv), threads: availableParallelism() }, (one) =>
      say(rowOf(one)),
    );
    const missed = caught.filter(({ violation }) => violation === undefined);
    say(`${caught.length - missed.length} of ${caught.length} planted bugs were found`);
    return missed.length > 0 ? 1 : 0;
  } catch (error) {
    say(`simulate: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
