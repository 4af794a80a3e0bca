import type { ErrorCode } from '../../../errors.ts';
import { type EventType, MESSAGE_FOR } from '../record/events.ts';
import { ORDER_STATUSES, type OrderStatus } from '../record/status.ts';
import { COMMANDS_IN_LIFE } from './commands-in-life.ts';
import { REFUSED_ALSO_WITH } from './other-refusals.ts';
import type { CommandRow, TimeRow } from './rows/row.ts';
import { TIME_IN_LIFE } from './time-in-life.ts';
import { WAIT_DESCRIPTIONS, type WaitDescription } from './wait-descriptions.ts';
import { WAIT_NAMES, WAITS, type Wait, type WaitName } from './waits.ts';

const LIFE_ROWS: readonly (readonly [string, CommandRow | TimeRow])[] = [
  ...Object.entries(COMMANDS_IN_LIFE),
  ...Object.entries(TIME_IN_LIFE),
];

const WAIT_ROWS: readonly (WaitDescription & Pick<Wait, 'owedBy'> & { readonly name: WaitName })[] = WAIT_NAMES.map(
  (name) => ({ name, owedBy: WAITS[name].owedBy, ...WAIT_DESCRIPTIONS[name] }),
);

/** A person's act and time's work are told apart. No colon: Mermaid ends a label there. */
const labelOf = (name: string, { by }: CommandRow | TimeRow): string => (by[0] === 'time' ? `${name} (time)` : name);

/** What leads from one state to another, by the state it leads to. */
function listDepartures(from: OrderStatus): ReadonlyMap<OrderStatus, string[]> {
  const labels = new Map<OrderStatus, string[]>();
  for (const [name, one] of LIFE_ROWS) {
    const cell = one.in[from];
    const away = cell.kind === 'allowed' ? cell.to.filter((state) => state !== from) : [];
    for (const state of away) labels.set(state, [...(labels.get(state) ?? []), labelOf(name, one)]);
  }
  return labels;
}

const writeArrows = (from: OrderStatus): string[] =>
  [...listDepartures(from)].map(([state, names]) => `  ${from} --> ${state}: ${names.join(', ')}`);

/** Which state leads to which, and by what: a state diagram in Mermaid. What leaves a state as it is stands in the table only. */
export const writeDiagram = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> issued: filing',
    ...ORDER_STATUSES.flatMap(writeArrows),
    '  erased --> [*]',
    '```',
  ].join('\n');

const writeRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const writeMarkdownTable = (header: readonly string[], lines: readonly (readonly string[])[]): string =>
  [writeRow(header), writeRow(header.map(() => '---')), ...lines.map(writeRow)].join('\n');

function writeCell(from: OrderStatus, cell: CommandRow['in'][OrderStatus] | TimeRow['in'][OrderStatus]): string {
  if (cell.kind === 'never') return '–';
  if (cell.kind === 'refused') return `✗ \`${cell.code}\``;
  return cell.to.map((state) => (state === from ? '✓' : `→ ${state}`)).join(' or ');
}

const messagesOf = (records: readonly EventType[]): string => {
  const messages = new Set(records.map((type) => MESSAGE_FOR[type]).filter((message) => message !== null));
  return [...messages].map((message) => `\`${message}\``).join(', ') || '–';
};

const timersOf = (records: readonly EventType[]): string =>
  WAIT_ROWS.filter(({ startedBy }) => startedBy.some((type) => records.includes(type)))
    .map(({ name }) => `\`${name}\``)
    .join(', ') || '–';

/** Only commands have any: time is refused nothing. */
const OTHER_REFUSALS: Readonly<Record<string, readonly ErrorCode[]>> = REFUSED_ALSO_WITH;

const refusalsOf = (name: string): string => OTHER_REFUSALS[name]?.map((code) => `\`${code}\``).join(', ') || '–';

/** Endings that differ by name alone share a column. */
const STATE_COLUMNS: readonly (readonly OrderStatus[])[] = [
  ['issued'],
  ['running'],
  ['continued'],
  ['lapsed'],
  ['expired'],
  ['exempt', 'excused'],
  ['released', 'withdrawn', 'revoked'],
  ['erased'],
];

const writeColumn = (states: readonly OrderStatus[], { in: cells }: CommandRow | TimeRow): string =>
  [...new Set(states.map((state) => writeCell(state, cells[state])))].join(' / ');

/** Every command and everything time does, in every state; messages and timers are those that can follow. */
export function writeLifeTable(): string {
  const lines = LIFE_ROWS.map(([name, one]) => {
    const cells = STATE_COLUMNS.map((states) => writeColumn(states, one));
    return [
      `\`${name}\``,
      one.by.join(', '),
      ...cells,
      refusalsOf(name),
      messagesOf(one.records),
      timersOf(one.records),
    ];
  });
  const header = [
    'what',
    'who',
    ...STATE_COLUMNS.map((states) => states.join(', ')),
    'refused also with',
    'messages',
    'timers',
  ];
  return writeMarkdownTable(header, lines);
}

/** Everything an order waits for: from whom, what silence does, and who set it so. */
export function writeWaits(): string {
  const lines = WAIT_ROWS.map(({ name, owedBy, until, silence, setBy }) => [
    `\`${name}\``,
    owedBy,
    until,
    silence.map((type) => `\`${type}\``).join(' or '),
    setBy,
  ]);
  return writeMarkdownTable(['waits for', 'owed by', 'until', 'silence records', 'set by'], lines);
}

/** The life of an order as Markdown. */
export const writeLife = (): string => [writeDiagram(), writeLifeTable(), writeWaits()].join('\n\n');
