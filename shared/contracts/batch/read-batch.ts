import * as z from 'zod/mini';
import { HoldfastError } from '../../errors.ts';
import { bodyTooLarge, parseJson } from '../border/json.ts';
import { parse, summariseFaults } from '../border/parse.ts';
import { Filing } from '../forms/filing.ts';
import { type IdentifierLine, pointIntoCsv, readIdentifiersCsv } from './identifiers-csv.ts';
import { findIdentifiersPlace, putIdentifiers } from './identifiers-place.ts';

/** Four million: in base64, with what stands around it, a function is handed no more than six. */
const MAX_BATCH_BYTES = 4_000_000;
const MAX_ROWS = 100;

const RowKey = z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/, { error: 'must be 1 to 64 of A-Z a-z 0-9 . _ -' }));

/** One line of a batch: a whole filing, under a key of its own within the batch. */
export const FilingRow = z.strictObject({
  /** What makes a repeat of this row harmless, together with the `Idempotency-Key` of the batch; once in a batch. */
  row: RowKey,
  filing: Filing,
  /** The identifiers of the filing as CSV with a header, instead of those in its form: `type`, `value`, `timestamp`, `port`, `from`, `to`. */
  identifiersCsv: z.optional(z.string().check(z.maxLength(100_000))),
});

/** The same with a form that is yet to be read. */
const Envelope = z.extend(FilingRow, { filing: z.unknown() });

/** A line as it came: a form with where its faults stand in the line; or why it is none. */
export type BatchLine = {
  /** In the body, from 1. */
  readonly line: number;
  /** `null` where it could not be read. */
  readonly row: string | null;
} & (
  | { readonly form: unknown; readonly pointIntoLine: (pointer: string) => string }
  | { readonly error: HoldfastError }
);

/** @throws HoldfastError `body-too-large`, `malformed-json` for no text in UTF-8, `invalid-request` for no line or more than a hundred. */
export function readBatch(bytes: Uint8Array): readonly BatchLine[] {
  if (bytes.byteLength > MAX_BATCH_BYTES) throw bodyTooLarge(MAX_BATCH_BYTES);
  const lines = decode(bytes)
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  if (lines.length === 0) throw new HoldfastError('malformed-json', 'the body is empty');
  if (lines.length > MAX_ROWS) {
    throw new HoldfastError('invalid-request', `a batch has at most ${MAX_ROWS} lines: send the others in another`);
  }
  const taken = new Set<string>();
  return lines.map(({ text, line }): BatchLine => {
    const read = readLine(text, line);
    if (read.row === null) return read;
    if (taken.has(read.row)) return { line, row: read.row, error: repeated() };
    taken.add(read.row);
    return read;
  });
}

function readLine(text: string, line: number): BatchLine {
  let row: string | null = null;
  try {
    const value = parseJson(text);
    row = findRow(value);
    const { filing, identifiersCsv } = parse(Envelope, value);
    return { line, row, ...composeForm(filing, identifiersCsv) };
  } catch (error) {
    if (error instanceof HoldfastError) return { line, row, error };
    throw error;
  }
}

function composeForm(filing: unknown, csv: string | undefined) {
  if (csv === undefined) return { form: filing, pointIntoLine: intoFiling };
  const read = readIdentifiersCsv(csv);
  const place = findIdentifiersPlace(filing);
  const form = putIdentifiers(
    filing,
    place,
    read.map(({ identifier }) => identifier),
  );
  return { form, pointIntoLine: (pointer: string) => intoCsv(pointer, place, read) };
}

const intoFiling = (pointer: string): string => `/filing${pointer}`;

/** Of what the form names, where it came from. */
function intoCsv(pointer: string, place: readonly string[], read: readonly IdentifierLine[]): string {
  const above = `/${place.join('/')}/`;
  const [index = '', ...member] = pointer.startsWith(above) ? pointer.slice(above.length).split('/') : [];
  const line = read[Number(index || Number.NaN)];
  return line ? pointIntoCsv(line, member.length > 0 ? `/${member.join('/')}` : '') : intoFiling(pointer);
}

function findRow(value: unknown): string | null {
  const found = z.safeParse(z.object({ row: RowKey }), value);
  return found.success ? found.data.row : null;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // which passes a byte order mark over
  } catch (error) {
    throw new HoldfastError('malformed-json', 'the body is not UTF-8', { cause: error });
  }
}

const repeated = (): HoldfastError =>
  new HoldfastError('invalid-request', summariseFaults(1), {
    faults: [{ pointer: '/row', detail: 'names a row of this batch a second time' }],
  });
