import type { Blank, Block, Box, Heading } from './block.ts';
import type {
  AnyField,
  AnyFields,
  Boxes,
  Choice,
  Choices,
  Form,
  Group,
  Items,
  Joined,
  Line,
  Plain,
  Section,
} from './field.ts';

/**
 * A form on paper with its values in: every field of the layout, in its order, empty where nothing was entered.
 *
 * @throws Error when `value` does not fit the layout: it was not read by the form's contract.
 */
export function fillForm({ title, basis, opening, fields }: Form, value: unknown): Block[] {
  return [
    { kind: 'title', text: title, depth: 0 },
    { kind: 'small', text: basis },
    ...opening.map((text): Block => ({ kind: 'paragraph', text })),
    ...fillAll(fields, value, 0),
  ];
}

const fillAll = (fields: AnyFields, value: unknown, depth: number): Block[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const filled = fillOne(field, memberOf(value, name), depth);
    return field.kind === 'section' ? filled : [...introduction(field), ...filled];
  });

const introduction = ({ before }: AnyField): Block[] =>
  before === undefined ? [] : [{ kind: 'paragraph', text: before }];

function fillOne(field: AnyField, value: unknown, depth: number): Block[] {
  switch (field.kind) {
    case 'line':
      return [{ ...blank(field.label, explainCode(field, value), depth), ...exactly(field) }];
    case 'plain':
      return [{ kind: 'free-text', text: textOf(value), depth, ...exactly(field) }];
    case 'tick':
      return [box(field.label, value === true, depth)];
    case 'choice':
      return options(field, value === undefined ? [] : [value], depth);
    case 'choices':
      return options(field, listOf(value), depth);
    case 'comma-list':
      return [blank(field.label, value === undefined ? null : listOf(value).map(textOf).join(', '), depth)];
    case 'joined':
      return [blank(field.label, joinParts(field, value), depth)];
    case 'group':
      return group(field, value, depth);
    case 'section':
      return section(field, value);
    case 'items':
      return items(field, value, depth);
    case 'boxes':
      return boxes(field, listOf(value), depth);
  }
}

const exactly = ({ exact }: Line | Plain): { readonly exact?: true } => (exact ? { exact: true } : {});

const blank = (label: string, value: string | null, depth: number): Blank => ({
  kind: 'blank',
  label,
  value,
  depth,
  own: true,
});
const box = (label: string, ticked: boolean, depth: number): Box => ({ kind: 'box', label, ticked, depth });
const heading = (text: string | undefined, depth: number): Heading[] =>
  text === undefined ? [] : [{ kind: 'heading', text, depth }];

/** A code, and behind it what it means. */
function explainCode({ meanings }: Line, value: unknown): string | null {
  const text = textOf(value);
  return text === null || meanings === undefined ? text : `${text} (${meanings[text]})`;
}

const options = ({ heading: text, boxes: labels }: Choice | Choices, ticked: readonly unknown[], depth: number) => [
  ...heading(text, depth),
  ...Object.entries(labels).map(([code, label]) => box(label, ticked.includes(code), depth)),
];

function joinParts({ parts }: Joined, value: unknown): string | null {
  const entered = Object.entries(parts).flatMap(([name, before]) => {
    const text = textOf(memberOf(value, name));
    return text === null ? [] : [before + text];
  });
  return entered.length === 0 ? null : entered.join('');
}

/** The heading of a part, as a box where the form has one. */
const head = ({ heading: text, box: boxed }: Group | Boxes, there: boolean, depth: number): Block[] =>
  boxed && text !== undefined ? [box(text, there, depth)] : heading(text, depth);

const group = (field: Group, value: unknown, depth: number): Block[] => [
  ...head(field, value !== undefined, depth),
  ...fillAll(field.fields, value, field.heading === undefined ? depth : depth + 1),
];

const section = (field: Section, value: unknown): Block[] => [
  { kind: 'section', text: field.heading, depth: 0 },
  ...introduction(field),
  ...fillAll(field.fields, value, 0),
];

const items = ({ heading: text, fields }: Items, value: unknown, depth: number): Block[] =>
  listOf(value).flatMap((item, index) => [
    ...heading(`${text} ${index + 1}`, depth),
    ...fillAll(fields, item, depth + 1),
  ]);

/** A ticked box for each entry with the box's code; where there is none, one unticked box, which a sparse form leaves out. */
function boxes(field: Boxes, entries: readonly unknown[], depth: number): Block[] {
  const inside = field.box ? depth + 1 : depth;
  const boxesOf = ([code, label]: [string, string]): Block[] => {
    const own = entries.flatMap((entry, index) =>
      textOf(memberOf(entry, field.by)) === code ? [{ entry, number: index + 1 }] : [],
    );
    if (own.length === 0) return field.sparse ? [] : [box(label, false, inside)];
    return own.flatMap(({ entry, number }) => [
      box(field.numbered === undefined ? label : `${label}: ${field.numbered}${number}`, true, inside),
      ...details(field.details, entry, inside + 1),
    ]);
  };
  return [...head(field, entries.length > 0, depth), ...Object.entries(field.boxes).flatMap(boxesOf)];
}

/** Below a box only what was entered: each code has blanks of its own, and the paper shows no blank for the others. */
const details = (fields: AnyFields, entry: unknown, depth: number): Block[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const value = memberOf(entry, name);
    return value === undefined ? [] : fillOne(field, value, depth);
  });

/** @throws Error unless `of` is an object or absent. */
function memberOf(of: unknown, name: string): unknown {
  if (of === undefined) return undefined;
  if (typeof of !== 'object' || of === null) throw new Error(`a form has no object around ${name}`);
  const value: unknown = Object.hasOwn(of, name) ? Reflect.get(of, name) : undefined;
  return value === null ? undefined : value;
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error('a form has a blank filled with no text');
  return String(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error('a form has no list where several answers go');
  return value;
}
