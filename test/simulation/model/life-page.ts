import { readFileSync } from 'node:fs';

/** A row of the table in `docs/life.md`: what each phase makes of a command, or whether time does it there. */
export interface Row {
  readonly who: readonly string[];
  /** By phase: the code that refuses it, or where it may lead; undefined where time never does it. */
  readonly cells: Readonly<
    Record<string, { readonly refused: string } | { readonly to: readonly string[] } | undefined>
  >;
  readonly codes: readonly string[];
}

const PAGE = readFileSync(new URL('../../../docs/life.md', import.meta.url), 'utf8');

const split = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const bare = (text: string): readonly string[] => text.split(',').map((word) => word.replaceAll('`', '').trim());

function readCell(text: string, phase: string) {
  if (text === '–') return undefined;
  const refused = /^✗ `(.+)`$/.exec(text)?.[1];
  if (refused !== undefined) return { refused };
  const to = text.split(' or ').map((way) => (way === '✓' ? phase : way.replace('→ ', '')));
  return { to };
}

const lines = PAGE.split('\n');
const header = lines.findIndex((line) => line.startsWith('| what |'));
const COLUMNS = split(lines[header] ?? '').map(bare);

function readRow(line: string): readonly [string, Row] {
  const [what = '', who = '', ...rest] = split(line);
  const cells = rest.flatMap((text, index) =>
    (COLUMNS[index + 2] ?? []).map((phase) => [phase, readCell(text, phase)] as const),
  );
  const codes = rest[COLUMNS.findIndex(([name]) => name === 'refused also with') - 2] ?? '';
  return [what.replaceAll('`', ''), { who: bare(who), cells: Object.fromEntries(cells), codes: bare(codes) }];
}

const end = lines.indexOf('', header);

/** The life of an order as its page tells it. */
export const LIFE: ReadonlyMap<string, Row> = new Map(lines.slice(header + 2, end).map(readRow));

/** Every arrow of its drawing, as `from to what`, those of time with the event. */
export const ARROWS: readonly string[] = lines.flatMap((line) => {
  const [, from, to, labels] = /^ {2}(\w+) --> (\w+): (.+)$/.exec(line) ?? [];
  return labels === undefined ? [] : labels.split(', ').map((label) => `${from} ${to} ${label.replace(' (time)', '')}`);
});
