import { parse } from '../../../shared/contracts/border/parse.ts';
import {
  CheckedAccounts,
  CheckedEpocPrIdentifiers,
} from '../../../shared/contracts/forms/parts/checked-identifiers.ts';
import type { Identifier } from '../../../shared/contracts/forms/parts/identifiers.ts';
import type { Fault } from '../../../shared/errors.ts';
import { findFaults } from './contract-faults.ts';
import type { Instrument } from './laws.ts';

/** An identifier as a form has it, as far as its line says. */
export type Listed = Pick<Identifier, 'type' | 'value'> & Partial<Pick<Identifier, 'timestamp' | 'port'>>;

/** What became of one line: taken as this · not readable, and why · said before, on that line. */
export type Line = { readonly line: number } & (
  | { readonly taken: Listed; readonly wants?: 'moment' }
  | { readonly refused: string; readonly noMoment?: string }
  | { readonly sameAs: number }
);

type Type = Listed['type'];

/** A European form has no box for an account or an IMSI: both stand there as an identifier that the service gives. */
const BOXES = {
  'EU-EPOC-PR': { list: CheckedEpocPrIdentifiers, name: 'user_or_unique_id', hasImsi: false },
  'US-2703f': { list: CheckedAccounts, name: 'account', hasImsi: true },
  'COE-29': { list: CheckedAccounts, name: 'account', hasImsi: true },
  'CA-487.012': { list: CheckedAccounts, name: 'account', hasImsi: true },
} as const satisfies Readonly<Record<Instrument, { list: unknown; name: Type; hasImsi: boolean }>>;

/** As somebody calls a kind who types it before the identifier. */
const CALLED: Readonly<Record<string, Type>> = {
  ip: 'ip_with_timestamp',
  ip_with_timestamp: 'ip_with_timestamp',
  phone: 'phone',
  tel: 'phone',
  email: 'email',
  mail: 'email',
  imei: 'imei',
  imsi: 'imsi',
  mac: 'mac',
  account: 'account',
  id: 'user_or_unique_id',
  user_or_unique_id: 'user_or_unique_id',
  service: 'service_name',
  service_name: 'service_name',
  other: 'other',
};

/** The names of kinds to show, each kind once. */
export const KINDS_CALLED: readonly string[] = Object.keys(CALLED).filter(
  (name, at, all) => all.findIndex((other) => CALLED[other] === CALLED[name]) === at,
);

/** What looks like one thing alone, the surest first. Whether it is one, the rules of its kind say. */
const LOOKS: readonly (readonly [Type, RegExp])[] = [
  ['mac', /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i],
  ['ip_with_timestamp', /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?$/],
  ['ip_with_timestamp', /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?:\/\d+)?$/i],
  ['email', /^[^\s@]+@[^\s@]+$/],
  ['phone', /^(?:\+|00)[\d\s()./-]{6,}$/],
  ['imei', /^\d{2}-?\d{6}-?\d{6}-?\d{1,2}$/],
  // as it is dialled at home: its rule asks for the country
  ['phone', /^0[\d\s()./-]{6,15}$/],
];

const guess = (value: string): Type | undefined => LOOKS.find(([, look]) => look.test(value))?.[0];

const SEPARATORS = ['\t', ';', ','] as const;

/** Cells of one line, by the first of the separators that it has; a comma inside quotation marks separates nothing. */
function splitCells(text: string): readonly string[] {
  const separator = SEPARATORS.find((sign) => text.includes(sign));
  if (separator === undefined) return [unquote(text)];
  const quoted = new RegExp(`${separator}(?=(?:[^"]*"[^"]*")*[^"]*$)`);
  return text.split(quoted).map(unquote);
}

const unquote = (cell: string): string => {
  const text = cell.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : text;
};

/** A line of names for what stands below, as a spreadsheet has it. */
const isHeader = (cells: readonly string[]): boolean =>
  cells.includes('value') || (cells[0]?.toLowerCase() === 'type' && cells.length > 1);

interface Cells {
  readonly type: Type | undefined;
  readonly value: string;
  readonly timestamp: string | undefined;
  readonly port: number | undefined;
}

const PORT = /^\d{1,5}$/;

/** `[kind;] identifier [; moment [; port]]`. */
function readCells(cells: readonly string[]): Cells {
  const [first = '', second] = cells;
  const called = CALLED[first.toLowerCase()];
  const isCalled = called !== undefined && second !== undefined;
  const [value = '', timestamp = '', port = ''] = isCalled ? cells.slice(1) : cells;
  return {
    type: isCalled ? called : undefined,
    value,
    timestamp: timestamp === '' ? undefined : timestamp,
    port: PORT.test(port) ? Number(port) : undefined,
  };
}

/** How a day and a time are read, as on every page: RFC 3339, or `undefined` where they are none. */
export type ReadMoment = (day: string, time: string) => string | undefined;

const DAY_AND_TIME = /^(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})[ ,]+(\d.*)$/;

/** As logs and spreadsheets write it, in one cell; left as it is where it is none, for its rule to refuse. */
function readCell(text: string, readMoment: ReadMoment): string {
  const [, day = text, time = ''] = DAY_AND_TIME.exec(text) ?? [];
  return readMoment(day, time) ?? text;
}

function toListed({ type, value, timestamp, port }: Cells, instrument: Instrument, readMoment: ReadMoment): Listed {
  const { name, hasImsi } = BOXES[instrument];
  const found = type ?? guess(value) ?? name;
  const inBox = found === 'account' || (found === 'imsi' && !hasImsi) ? name : found;
  const at = timestamp === undefined ? undefined : readCell(timestamp, readMoment);
  return {
    type: inBox,
    value: found === 'imsi' && !hasImsi ? `imsi:${value}` : value,
    ...(at !== undefined && { timestamp: at }),
    ...(port !== undefined && { port }),
  };
}

const findAll = (instrument: Instrument, listed: readonly Listed[]): readonly Fault[] =>
  findFaults(() => parse(BOXES[instrument].list, listed));

/** Of an address: that its moment is not said, which a page asks, and no reason to refuse it. */
const isMoment = ({ pointer }: Fault): boolean => pointer.endsWith('/timestamp');

/** The same thing twice is found only of what is readable: the rules compare what it names, however it is spelled. */
const MOST_DISTANT = '1970-01-01T00:00:00Z';

interface Looked {
  readonly refused?: string;
  /** What stands where a moment should. */
  readonly noMoment?: string;
  readonly wants?: 'moment';
}

function look(instrument: Instrument, listed: Listed): Looked {
  const faults = findAll(instrument, [listed]);
  const refused = faults.find((fault) => !(isMoment(fault) && listed.timestamp === undefined));
  const { timestamp } = listed;
  if (refused && isMoment(refused) && timestamp !== undefined && Number.isNaN(Date.parse(timestamp)))
    return { refused: refused.detail, noMoment: timestamp };
  if (refused) return { refused: refused.detail };
  return faults.some(isMoment) ? { wants: 'moment' } : {};
}

/** With a moment, where it needs one to be compared. */
const comparable = (listed: Listed): Listed =>
  listed.type === 'ip_with_timestamp' && listed.timestamp === undefined
    ? { ...listed, timestamp: MOST_DISTANT }
    : listed;

/** What a pasted list of identifiers says, line by line. Empty lines, and a line of names above the others, are passed over. */
export function readLines(text: string, instrument: Instrument, readMoment: ReadMoment): readonly Line[] {
  const taken: { readonly line: number; readonly listed: Listed }[] = [];
  return text.split(/\r\n|\n|\r/).flatMap((written, index): readonly Line[] => {
    const line = index + 1;
    const cells = splitCells(written);
    if (written.trim() === '' || isHeader(cells)) return [];
    const listed = toListed(readCells(cells), instrument, readMoment);
    const { refused, noMoment, wants } = look(instrument, listed);
    if (refused !== undefined) return [{ line, refused, ...(noMoment !== undefined && { noMoment }) }];
    const same = taken.find(
      (earlier) => findAll(instrument, [comparable(earlier.listed), comparable(listed)]).length > 0,
    );
    if (same) return [{ line, sameAs: same.line }];
    taken.push({ line, listed });
    return [{ line, taken: listed, ...(wants && { wants }) }];
  });
}
