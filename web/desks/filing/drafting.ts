import type { Typed } from '../../steps/typed.ts';
import type { DeskVisitor } from '../step.ts';
import { joinForm } from './form/read.ts';
import { listSections } from './form/sections.ts';
import { type Journey, typeSections } from './journey.ts';
import { type Instrument, isInstrument } from './laws.ts';

/**
 * The member of a draft that holds what was typed and would not come back from its form: half an address, a day that there is none of. By
 * the id of the section. It is no field of a filing; a draft without it is one as far as it goes, and a form that another program wrote has none.
 */
const TYPED = '_typed';

type Sections = Readonly<Record<string, Typed>>;

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields in the order of their names, without those that are empty: two ways to have typed the same are one. */
const tidy = (typed: Typed): unknown =>
  Object.entries(typed)
    .filter(([, texts]) => texts.some((text) => text !== ''))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Whether the same was typed. */
export const isTypedAlike = (one: Typed = {}, other: Typed = {}): boolean => isEqual(tidy(one), tidy(other));

/** A journey as the API keeps it: the form as far as it is one, and whatever of it would be lost by that. */
export function draftOf(visitor: DeskVisitor, { instrument, sections }: Pick<Journey, 'instrument' | 'sections'>) {
  const form = joinForm(instrument, sections, visitor);
  const back = typeSections(instrument, form, visitor);
  const lost = Object.entries(sections).filter(([id, typed]) => !isTypedAlike(typed, back[id]));
  return {
    ...(typeof form === 'object' && form !== null ? form : {}),
    instrument,
    ...(lost.length > 0 && { [TYPED]: Object.fromEntries(lost) }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

/** The fields of a section, of whatever stands there; nothing where none of it can be typed. */
function readFields(typed: unknown): Typed | undefined {
  if (!isRecord(typed)) return undefined;
  const fields = Object.entries(typed).flatMap(([name, texts]) => (isTexts(texts) ? [[name, texts] as const] : []));
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Another program may have written anything there, also what is no section: what else is kept of a filing is called alike. */
function readTyped(instrument: Instrument, value: unknown): Sections {
  if (!isRecord(value)) return {};
  const sections = listSections(instrument).flatMap(({ id }) => {
    const fields = Object.hasOwn(value, id) ? readFields(value[id]) : undefined;
    return fields === undefined ? [] : [[id, fields] as const];
  });
  return Object.fromEntries(sections);
}

/** What a draft holds; `undefined` where it does not say on which law it is to rest. */
export function readDraft(
  visitor: DeskVisitor,
  { [TYPED]: typed, ...form }: Readonly<Record<string, unknown>>,
): { readonly instrument: Instrument; readonly sections: Sections } | undefined {
  const named = form['instrument'];
  if (typeof named !== 'string' || !isInstrument(named)) return undefined;
  return { instrument: named, sections: { ...typeSections(named, form, visitor), ...readTyped(named, typed) } };
}
