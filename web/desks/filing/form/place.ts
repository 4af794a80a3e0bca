import type { AnyFields, Boxes, Field } from '../../../../shared/contracts/forms/parts/fields.ts';
import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import { isLeaf } from './leaf.ts';
import { type At, fieldsOf, joinName, listMembers, ROOT, stepTo, wholeOf } from './tree.ts';

interface Place {
  /** Its id. */
  readonly section: string;
  /** The name of the field, and the id of what an error leads to. */
  readonly field: string;
}

/** The first field of a part of a form. */
function findFirst(field: Field, at: At): Place | undefined {
  if (field.kind === 'fixed') return undefined;
  if (isLeaf(field) || field.kind === 'boxes') return { section: at.section, field: at.name };
  return field.kind === 'rows' ? findFirstOf(field.fields, stepTo(at, 0)) : findFirstOf(field.fields, at);
}

function findFirstOf(fields: AnyFields, at: At): Place | undefined {
  for (const [, field, there] of listMembers(fields, at)) {
    const place = findFirst(field, there);
    if (place) return place;
  }
  return undefined;
}

const inside = (value: unknown, step: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;

/** Which use of which box an item of the list is; `undefined` where the form does not say. */
function findUse(items: unknown, index: number): { readonly code: string; readonly times: number } | undefined {
  if (!Array.isArray(items)) return undefined;
  const codes = items.map((item: unknown) => inside(item, 'code'));
  const code = codes[index];
  return typeof code === 'string'
    ? { code, times: codes.slice(0, index).filter((other) => other === code).length }
    : undefined;
}

function findInBoxes({ options }: Boxes, at: At, steps: readonly string[], value: unknown): Place | undefined {
  const [step = '', ...others] = steps;
  const whole = { section: at.section, field: at.name };
  const use = findUse(value, Number(step));
  const box = use && Object.hasOwn(options, use.code) ? options[use.code] : undefined;
  const fields = box === undefined ? undefined : fieldsOf(box);
  if (use === undefined || fields === undefined) return whole;
  const there = { ...at, name: joinName(joinName(at.name, use.code), use.times) };
  return findInMembers(fields, there, others, inside(value, Number(step))) ?? whole;
}

function findInMembers(fields: AnyFields, at: At, steps: readonly string[], value: unknown): Place | undefined {
  const [step = '', ...others] = steps;
  const field = Object.hasOwn(fields, step) ? fields[step] : undefined;
  if (field) return find(field, stepTo(at, step, field), others, inside(value, step));
  return at.name === '' ? undefined : findFirstOf(fields, at);
}

function find(field: Field, at: At, steps: readonly string[], value: unknown): Place | undefined {
  if (isLeaf(field)) return findFirst(field, at);
  if (field.kind === 'group') return findInMembers(field.fields, at, steps, value);
  if (field.kind === 'boxes') return findInBoxes(field, at, steps, value);
  const [step = '', ...others] = steps;
  const index = /^\d{1,3}$/.test(step) ? Number(step) : 0;
  return findInMembers(field.fields, stepTo(at, index), others, inside(value, index));
}

/**
 * Where a fault of the API belongs; `undefined` where it is of no field.
 *
 * @param form what the pointer points into: with it, the words under one box are told from those under another.
 */
export function findField(instrument: InstrumentId, pointer: string, form?: unknown): Place | undefined {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.length === 0 ? undefined : find(wholeOf(instrument), ROOT, steps, form);
}
