import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { type Fault, HoldfastError } from '../../errors.ts';
import { MAX_TARGETS } from '../border/ids.ts';

/** What a column may be called; the first two have to be there. */
const COLUMNS = ['type', 'value', 'timestamp', 'port', 'from', 'to'] as const;
type Column = (typeof COLUMNS)[number];

/** As spreadsheets of different countries write them. */
const DELIMITERS = [',', ';', '\t'] as const;

/** One line, by the number it has in the file: the header is the first. */
export interface IdentifierLine {
  readonly line: number;
  /** As a form has it; what it may hold is the form's to say. */
  readonly identifier: Readonly<Record<string, unknown>>;
}

type Cells = Readonly<Partial<Record<Column, string>>>;

/**
 * What a table of identifiers names, one on each line, with a header (RFC 4180; semicolons and tabs are taken as well, and a byte order mark).
 *
 * @throws HoldfastError `invalid-request` with every fault by line and column; a cell that a spreadsheet has spoiled is one, and never guessed.
 */
export function readIdentifiersCsv(text: string): IdentifierLine[] {
  const [header, ...lines] = readRecords(text);
  const columns = readHeader(header?.cells ?? []);
  if (lines.length === 0) throw refuse([faultAt('', 'names no identifier: a header alone, or nothing')]);
  if (lines.length > MAX_TARGETS) throw refuse([faultAt('', `names more than ${MAX_TARGETS} identifiers`)]);
  const read = lines.map(({ line, cells }) => ({ line, cells: nameCells(columns, cells), count: cells.length }));
  const faults = read.flatMap(({ line, cells, count }) =>
    count === columns.length
      ? COLUMNS.flatMap((column) => findSpoiled(line, column, cells[column]))
      : [faultAt(`/${line}`, `has ${count} cells, and the header ${columns.length}`)],
  );
  if (faults.length > 0) throw refuse(faults);
  return read.map(({ line, cells }) => ({ line, identifier: toIdentifier(cells) }));
}

/** Where a fault of an identifier stands in the table: what the form calls it, and which column that is. */
export function pointIntoCsv({ line }: IdentifierLine, member: string): string {
  const column = { '/timeRange/start': '/from', '/timeRange/end': '/to', '/timeRange': '' }[member] ?? member;
  return `/identifiersCsv/${line}${column}`;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** As the library gives it with `info`, which its types do not know. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

function readRecords(text: string): CsvRecord[] {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const delimiters = DELIMITERS.filter((delimiter) => first.includes(delimiter));
  if (delimiters.length > 1) throw refuse([faultAt('/1', 'is separated by more than one sign')]);
  try {
    const records: unknown = parseCsv(text, {
      bom: true,
      delimiter: delimiters[0] ?? ',',
      info: true,
      relax_column_count: true, // a line of another length is a fault with its number
      skip_empty_lines: true,
      skip_records_with_empty_values: true, // spreadsheets leave lines of separators behind
      trim: true,
    });
    return z.parse(Records, records).map(({ record, info: { lines } }): CsvRecord => ({ line: lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? `/${error['lines']}` : '';
    throw refuse([faultAt(line, 'cannot be read as CSV: a quotation mark is not closed, or stands where none may')]); // its own message quotes the cell
  }
}

function readHeader(cells: readonly string[]): readonly Column[] {
  const named = cells.map((cell) => COLUMNS.find((column) => column === cell.toLowerCase()));
  const known = named.filter((column) => column !== undefined);
  const faults = [
    ...named.flatMap((column, place) =>
      column === undefined
        ? [faultAt('/1', `column ${place + 1} has a name that is none of ${COLUMNS.join(', ')}`)]
        : [],
    ),
    ...(['type', 'value'] as const).flatMap((column) =>
      known.includes(column) ? [] : [faultAt('/1', `has no column ${column}`)],
    ),
    ...(new Set(known).size < known.length ? [faultAt('/1', 'has a column twice')] : []),
  ];
  if (faults.length > 0) throw refuse(faults);
  return known;
}

const nameCells = (columns: readonly Column[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']).filter(([, cell]) => cell !== ''));

/** A number in powers of ten; one longer than the fifteen digits that spreadsheets keep; an error or a formula; a column too narrow. */
const SPOILED: readonly { readonly form: RegExp; readonly detail: string }[] = [
  {
    form: /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i,
    detail: 'is a number that a spreadsheet has shortened: make the column text and write it again',
  },
  {
    form: /^[1-9]\d{14}0{2,}$/,
    detail:
      'ends in zeros behind its fifteenth digit, where spreadsheets forget: name it in the form itself if it is right',
  },
  { form: /^#(?:#+|[A-Z/0?!]+)$/, detail: 'is an error of a spreadsheet, or a column that was too narrow' },
  { form: /^=/, detail: 'is a formula: write what it gives' },
];

const findSpoiled = (line: number, column: Column, cell: string | undefined): Fault[] =>
  SPOILED.filter(({ form }) => cell !== undefined && form.test(cell)).map(({ detail }) =>
    faultAt(`/${line}/${column}`, detail),
  );

/** What no form takes is left as it is written: the form says so. */
function toIdentifier({ type, value, timestamp, port, from, to }: Cells): Readonly<Record<string, unknown>> {
  const start = from === undefined ? {} : { start: from };
  const end = to === undefined ? {} : { end: to };
  return {
    ...(type !== undefined && { type }),
    ...(value !== undefined && { value }),
    ...(timestamp !== undefined && { timestamp }),
    ...(port !== undefined && { port: /^\d{1,5}$/.test(port) ? Number(port) : port }),
    ...((from !== undefined || to !== undefined) && { timeRange: { ...start, ...end } }),
  };
}

/** @param at line and column. */
const faultAt = (at: string, detail: string): Fault => ({ pointer: `/identifiersCsv${at}`, detail });

const refuse = (faults: readonly Fault[]): HoldfastError =>
  new HoldfastError('invalid-request', 'the table of identifiers cannot be taken as it is', {
    faults: faults.slice(0, 50),
  });
