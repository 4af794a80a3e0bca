import { HoldfastError } from '../../../../shared/errors.ts';
import type { ApiFault } from '../../../steps/ask.ts';
import type { FieldFault, Typed } from '../../../steps/typed.ts';
import type { DeskVisitor } from '../../step.ts';
import { type FormField, nameOf } from './field.ts';
import { isAsked, readField } from './read.ts';

/** What is sent, by its members. */
export type Body = Readonly<Record<string, unknown>>;

interface Nest {
  [name: string]: unknown;
}

const isNest = (value: unknown): value is Nest => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a value where a pointer leads, and makes the objects on the way. Names are ours: none of them is a member of every object. */
function put(nest: Nest, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length === 0) {
    nest[step] = value;
    return;
  }
  const inner = nest[step];
  const next: Nest = isNest(inner) ? inner : {};
  nest[step] = next;
  put(next, rest, value);
}

interface Composed {
  readonly body: Body;
  /** What nobody can read as a day or a moment. */
  readonly unreadable: readonly FieldFault[];
}

/** The request that a form amounts to: what was left empty is left out, as whoever left it out meant. */
export function compose(visitor: DeskVisitor, fields: readonly FormField[], typed: Typed): Composed {
  const body: Nest = {};
  const unreadable: FieldFault[] = [];
  for (const field of fields) {
    const answered = readField(field, typed, visitor);
    if (answered === undefined) continue;
    if ('unreadable' in answered) {
      const key = answered.unreadable === 'day' ? 'order.act.day-wrong' : 'order.act.moment-wrong';
      unreadable.push({ field: nameOf(field), text: visitor.words.say(key, { label: field.label }) });
    } else put(body, field.pointer.slice(1).split('/'), answered.value);
  }
  return { body, unreadable };
}

/** What the contract of a request finds wrong with it, before it is sent: the same that the API would. */
export function listFaults(read: (body: unknown) => unknown, body: Body): readonly ApiFault[] {
  try {
    read(body);
    return [];
  } catch (error) {
    if (!(error instanceof HoldfastError)) throw error;
    return error.faults;
  }
}

const isBelow = (pointer: string, above: string): boolean => pointer === above || pointer.startsWith(`${above}/`);

/** The field that a fault is about: its own place, what holds it, or the first that it holds. */
function findField(fields: readonly FormField[], pointer: string): FormField | undefined {
  const isOf = ({ pointer: own, alsoAt = [] }: FormField): boolean =>
    [own, ...alsoAt].some((place) => isBelow(pointer, place));
  return fields.find(isOf) ?? fields.find(({ pointer: own }) => isBelow(own, pointer));
}

interface PlacedFaults {
  readonly faults: readonly FieldFault[];
  /** What is about no field, as the API says it. */
  readonly others: readonly string[];
}

const isEmpty = (field: FormField, typed: Typed): boolean =>
  (typed[nameOf(field)] ?? []).every((text) => text.trim() === '');

/** Faults at their fields, one for each: what was left empty is asked for in the words of the page. */
export function placeFaults(
  { words }: DeskVisitor,
  fields: readonly FormField[],
  typed: Typed,
  found: readonly ApiFault[],
): PlacedFaults {
  const asked = fields.filter((field) => isAsked(field, typed));
  const placed = new Map<string, FieldFault>();
  const others: string[] = [];
  for (const { pointer, detail } of found) {
    const field = pointer === '' ? undefined : findField(asked, pointer);
    if (!field) others.push(detail);
    else if (!placed.has(nameOf(field))) {
      const isChosen = field.kind === 'radios' || field.kind === 'checkboxes' || field.kind === 'select';
      const text = isEmpty(field, typed)
        ? words.say(isChosen ? 'order.act.choose' : 'order.act.needed', { label: field.label })
        : words.say('refused', { reason: detail });
      placed.set(nameOf(field), { field: nameOf(field), text });
    }
  }
  return { faults: [...placed.values()], others };
}
