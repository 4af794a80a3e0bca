import type { FieldFault, Typed } from '../../../steps/typed.ts';
import { typedIn } from '../../../steps/typed.ts';
import { memberOf } from '../../orders/parts/members.ts';
import type { DeskVisitor } from '../../step.ts';
import { labelOf } from '../parts/labels.ts';
import { type Fields, isFields } from '../parts/spell.ts';
import type { EntryForm, RowsOf } from './entry-form.ts';
import { type EntryField, readMember, typeValue } from './field.ts';

/** How many rows a form has: as many as stand there, and those that somebody asked for besides. */
export const ROWS = 'rows';

/** More than so many rows are no form any more: the entry is changed whole. */
export const ROWS_AT_MOST = 60;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const stepsOf = (at: string): readonly string[] => at.split('/');

export const valueAt = (holder: unknown, at: string): unknown => stepsOf(at).reduce<unknown>(memberOf, holder);

/** The same with one member set, or left out; what holds nothing any more is left out too. */
function withValue(holder: Fields, [step = '', ...rest]: readonly string[], value: unknown): Fields {
  const { [step]: inner, ...others } = holder;
  const next = rest.length === 0 ? value : withValue(isFields(inner) ? inner : {}, rest, value);
  const isNothing = next === undefined || (isFields(next) && Object.keys(next).length === 0);
  return isNothing ? others : { ...holder, [step]: next };
}

export const nameOfControl = (at: string): string => at.replaceAll('/', '-');
export const nameInRow = ({ member }: Pick<RowsOf, 'member'>, row: number, at: string): string =>
  `${member}-${row}-${nameOfControl(at)}`;
export const nameOfRemoval = ({ member }: Pick<RowsOf, 'member'>, row: number): string => `${member}-${row}-remove`;

/** What a field is called where it is asked. */
export function sayLabel({ words }: Pick<DeskVisitor, 'words'>, { at, label }: EntryField): string {
  const steps = stepsOf(at);
  const key = label ?? labelOf(steps.at(-1) ?? '', steps.at(-2));
  return key === undefined ? at : words.text(key);
}

/** What an entry says, as it is typed into a form before anybody changed it. */
export function typeEntry({ fields, rows }: EntryForm, entry: unknown): Typed {
  const alone = fields.map((field) => [nameOfControl(field.at), typeValue(field, valueAt(entry, field.at))] as const);
  const listed = listOf(memberOf(entry, rows?.member ?? ''));
  const inRows = rows
    ? listed.flatMap((one, row) =>
        rows.columns.map(
          (field) => [nameInRow(rows, row, field.at), typeValue(field, valueAt(one, field.at))] as const,
        ),
      )
    : [];
  const count = rows ? [[ROWS, [`${listed.length + 1}`]] as const] : [];
  return Object.fromEntries([...alone, ...inRows, ...count].filter(([, texts]) => texts.length > 0));
}

export const countRows = (typed: Typed): number => {
  const count = Number(typedIn(typed, ROWS));
  return Number.isInteger(count) && count > 0 ? Math.min(count, ROWS_AT_MOST) : 1;
};

export interface Applied {
  readonly entry: Fields;
  readonly faults: readonly FieldFault[];
  /** Which row of the form each of the list comes from. */
  readonly rowOf: readonly number[];
}

const isEmptyRow = (rows: RowsOf, row: number, typed: Typed): boolean =>
  rows.columns.every(({ at }) => (typed[nameInRow(rows, row, at)] ?? []).every((text) => text.trim() === ''));

/** The one that stands in the entry and that a row is of. */
function findSame({ sameBy, member }: RowsOf, entry: unknown, typed: Typed, row: number): unknown {
  const listed = listOf(memberOf(entry, member));
  for (const by of sameBy) {
    const text = typedIn(typed, nameInRow({ member }, row, by)).trim();
    const same = text === '' ? undefined : listed.find((one) => memberOf(one, by) === text);
    if (same !== undefined) return same;
  }
  return undefined;
}

/** What nobody typed of what has to be there: a list that may be empty, a flag that is not set. */
const emptyOf = ({ kind, isOptional }: EntryField): unknown => {
  if (isOptional) return undefined;
  if (kind === 'each' || kind === 'checkboxes') return [];
  return kind === 'flag' ? false : undefined;
};

interface Reading {
  readonly holder: Fields;
  readonly faults: readonly FieldFault[];
}

/** Reads fields into what holds them. @param nameIn the name of a field's control. */
function readInto(
  visitor: DeskVisitor,
  typed: Typed,
  standing: Fields,
  fields: readonly EntryField[],
  nameIn: (at: string) => string,
): Reading {
  let holder = standing;
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const [name, label] = [nameIn(field.at), sayLabel(visitor, field)];
    const { read, fault } = readMember(visitor, { field, name, typed, standing: valueAt(standing, field.at), label });
    if (fault) faults.push(fault);
    const value = read && 'value' in read ? read.value : emptyOf(field);
    holder = withValue(holder, stepsOf(field.at), value);
  }
  return { holder, faults };
}

/** The entry as a form makes it: what the form does not ask stays as it stands. */
export function applyForm(visitor: DeskVisitor, { fields, rows }: EntryForm, entry: Fields, typed: Typed): Applied {
  const alone = readInto(visitor, typed, entry, fields, nameOfControl);
  if (!rows) return { entry: alone.holder, faults: alone.faults, rowOf: [] };
  const rowOf = Array.from({ length: countRows(typed) }, (_, row) => row).filter(
    (row) => typedIn(typed, nameOfRemoval(rows, row)) === '' && !isEmptyRow(rows, row, typed),
  );
  const read = rowOf.map((row) => {
    const same = findSame(rows, entry, typed, row);
    return readInto(visitor, typed, isFields(same) ? same : {}, rows.columns, (at) => nameInRow(rows, row, at));
  });
  const list = read.map(({ holder }) => holder);
  const value = list.length === 0 && rows.isOptional ? undefined : list;
  return {
    entry: withValue(alone.holder, [rows.member], value),
    faults: [...alone.faults, ...read.flatMap(({ faults }) => faults)],
    rowOf,
  };
}
