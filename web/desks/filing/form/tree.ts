import { FIELDS } from '../../../../shared/contracts/forms/fields.ts';
import type { AnyFields, Box, Described, Field, Group } from '../../../../shared/contracts/forms/parts/fields.ts';
import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { Typed } from '../../../steps/typed.ts';

const DESCRIBED: { readonly [I in InstrumentId]: Described } = FIELDS;

export const describedOf = (instrument: InstrumentId): Described => DESCRIBED[instrument];

/** Where a field stands. */
export interface At {
  /** Of the field, and its id: `certificate-accounts-0-value`. */
  readonly name: string;
  /** `/certificate/accounts/0/value`: rows that are empty are counted in names, and not here. */
  readonly pointer: string;
  /** The page it is on. */
  readonly section: string;
  /** What the same field is called in the first row of its list, where this is another: what helps to fill it in stands there. */
  readonly first?: string;
  /** The row of a list that it is in. */
  readonly row?: RowName;
}

/** `Identifier 2`. */
export interface RowName {
  readonly label: string;
  /** From 1. */
  readonly number: number;
}

export const ROOT: At = { name: '', pointer: '', section: '' };

/** A whole form as one field. */
export const wholeOf = (instrument: InstrumentId): Group => ({
  kind: 'group',
  fields: describedOf(instrument).fields,
});

export const joinName = (name: string, step: string | number): string => (name === '' ? `${step}` : `${name}-${step}`);

/** A member of what stands at a place; its steps are called alike in names and pointers, but for what is passed over. */
export const stepTo = (at: At, step: string | number, field?: Field, index = step): At => ({
  ...at,
  name: joinName(at.name, step),
  pointer: `${at.pointer}/${index}`,
  section: field?.section ?? at.section,
  ...(at.first !== undefined && { first: joinName(at.first, step) }),
});

/** A row of a list as it is shown. */
export const rowAt = (at: At, name: string, number: number): At => ({
  ...at,
  name: joinName(name, number),
  ...(number > 0 && { first: joinName(name, 0) }),
});

/** The members of a group, each with its place. */
export const listMembers = (fields: AnyFields, at: At): (readonly [key: string, field: Field, at: At])[] =>
  Object.entries(fields).map(([key, field]) => [key, field, stepTo(at, key, field)]);

export const wordsOf = (box: Box): string => (typeof box === 'string' ? box : box.label);

/** What is asked of a box beside its tick; `undefined` of one that is ticked and no more. */
export const fieldsOf = (box: Box): AnyFields | undefined => (typeof box === 'string' ? undefined : box.fields);

/** How often a box can be used. */
export const mostOf = (box: Box): number => (typeof box === 'string' ? 1 : (box.max ?? 1));

/** Whether a box is ticked: one that needs words is used by giving them. */
export const isTickable = (box: Box): boolean =>
  Object.values(fieldsOf(box) ?? {}).every(({ optional }) => optional === true);

/** Whether a part of a form is on a page, in whole or in part. */
export function isOn(section: string, field: Field, at: At): boolean {
  if (field.kind !== 'group') return field.kind !== 'fixed' && at.section === section;
  return listMembers(field.fields, at).some(([, member, there]) => isOn(section, member, there));
}

/** What was filled in of each form, with all that it is a part of: looked up once for each form, and not once for each field. */
const FILLED = new WeakMap<Typed, ReadonlySet<string>>();

function findFilled(typed: Typed): ReadonlySet<string> {
  const found = FILLED.get(typed);
  if (found) return found;
  const filled = new Set<string>();
  for (const [name, texts] of Object.entries(typed)) {
    if (texts.every((text) => text.trim() === '')) continue;
    const steps = name.split('-');
    for (const index of steps.keys()) filled.add(steps.slice(0, index + 1).join('-'));
  }
  FILLED.set(typed, filled);
  return filled;
}

/** Whether anything was typed into what is called so, or into a part of it. */
export const isTyped = (typed: Typed, name: string): boolean => findFilled(typed).has(name);

/** The rows of a list that were sent, empty or not, by their numbers; those that no form of ours has are passed over. */
export function listSent(typed: Typed, name: string, max: number): readonly number[] {
  const prefix = `${name}-`;
  const numbers = Object.keys(typed)
    .filter((key) => key.startsWith(prefix))
    .map((key) => /^\d{1,3}(?=-)/.exec(key.slice(prefix.length))?.[0])
    .filter((number) => number !== undefined)
    .map(Number)
    .filter((number) => number < max);
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

/** The rows into which something was typed. */
export const listFilled = (typed: Typed, name: string, max: number): readonly number[] =>
  listSent(typed, name, max).filter((number) => isTyped(typed, joinName(name, number)));
