import { parseArgs } from 'node:util';
import { type Checked, check } from './check.ts';
import { CONFIGURATIONS } from './configurations.ts';
import { ARROWS } from './life-page.ts';

/*
 * Explores every configuration of the model, holds each state and step to what must always be so, and walks lives of it through the
 * real rules. Ends with 1 where something differs, and says what, with the shortest way there.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    traces: { type: 'string', default: '4000' },
    every: { type: 'string', default: '97' },
  },
});

const HELP = 'node test/simulation/model/explore.ts [--only part-of-a-name] [--traces 4000] [--every 97]';

const chosen = CONFIGURATIONS.filter(({ name }) => name.includes(values.only));
const traces = Number(values.traces);
const every = Number(values.every);
if (chosen.length === 0 || !(traces > 0) || !(every > 0)) {
  process.stderr.write(`${HELP}\nThere is ${CONFIGURATIONS.map(({ name }) => `“${name}”`).join(', ')}.\n`);
  process.exit(2);
}

const columns = [
  'states',
  'transitions',
  'refusals',
  'deepest',
  'lives',
  'real steps',
  'seconds',
  'on a core',
] as const;
const WIDTH = 12;
const NAME_WIDTH = 52;

const write = (name: string, cells: readonly (string | number)[]): boolean =>
  process.stdout.write(
    `${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.toLocaleString('en').padStart(WIDTH)).join('')}\n`,
  );

const toSeconds = (ms: number): number => Math.round(ms / 100) / 10;

/** Seconds that a core worked, however many others there were to work for. */
const countWorked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const cellsOf = ({ states, transitions, refusals, deepest, traces: lives, realSteps }: Checked) => [
  states,
  transitions,
  refusals,
  deepest,
  lives,
  realSteps,
];

const sums = columns.map(() => 0);
const faults: string[] = [];
const arrows = new Set<string>();
write('', columns);
for (const configuration of chosen) {
  const [began, worked] = [performance.now(), countWorked()];
  const checked = check(configuration, traces, every);
  const times = [performance.now() - began, countWorked() - worked].map(toSeconds);
  const cells = [...cellsOf(checked), ...times];
  write(configuration.name, cells);
  for (const [index, cell] of cells.entries()) sums[index] = (sums[index] ?? 0) + cell;
  faults.push(...checked.faults);
  if (!checked.isComplete) faults.push(`${configuration.name} is not complete: narrow its bounds`);
  for (const arrow of checked.arrows) arrows.add(arrow);
}
write(
  'all',
  sums.map((sum, index) => (columns[index] === 'deepest' ? '' : Math.round(sum * 10) / 10)),
);
const untaken = ARROWS.filter((arrow) => !arrows.has(arrow));
if (values.only === '' && untaken.length > 0) faults.push(`no life takes ${untaken.join(', ')}`);
for (const fault of faults) process.stdout.write(`\n${fault}\n`);
process.stdout.write(faults.length === 0 ? 'The model holds, and the real rules answer as it does.\n' : '');
process.exitCode = faults.length === 0 ? 0 : 1;
