import type { AnyFields, Boxes, Field, Rows } from '../../../../shared/contracts/forms/parts/fields.ts';
import type { InstrumentId } from '../../../../shared/domain/law/instrument-ids.ts';
import type { Typed } from '../../../steps/typed.ts';
import { isLeaf, type Leaf, typeLeaf } from './leaf.ts';
import type { Clock } from './reader.ts';
import { listSections } from './sections.ts';
import { type At, fieldsOf, isTickable, joinName, listMembers, mostOf, ROOT, stepTo, wholeOf } from './tree.ts';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

/** Goes through a form that is there and types it. */
class FormTyper {
  readonly bySection = new Map<string, Record<string, readonly string[]>>();
  /** Pointers to what has no field. */
  readonly untyped: string[] = [];
  readonly #zone: string;

  constructor(zone: string) {
    this.#zone = zone;
  }

  type(field: Field, value: unknown, at: At): void {
    if (value === undefined) return;
    if (isLeaf(field)) this.#typeLeaf(field, value, at);
    else if (field.kind === 'group') this.#typeMembers(field.fields, value, at);
    else if (!Array.isArray(value)) this.#lose(at);
    else if (field.kind === 'boxes') this.#typeBoxes(field, value, at);
    else this.#typeRows(field, value, at);
  }

  #typeRows({ fields, max }: Rows, items: readonly unknown[], at: At): void {
    for (const [index, item] of items.entries()) {
      const there = stepTo(at, index);
      if (index < max) this.#typeMembers(fields, item, there);
      else this.#lose(there);
    }
  }

  #lose({ pointer }: At): void {
    this.untyped.push(pointer);
  }

  #put(section: string, typed: Typed): void {
    const there = this.bySection.get(section) ?? {};
    this.bySection.set(section, Object.assign(there, typed));
  }

  #typeLeaf(field: Leaf, value: unknown, at: At): void {
    const typed = typeLeaf(field, value, at.name, this.#zone);
    const isLost =
      Object.keys(typed).length === 0 && value !== '' && !(field.kind === 'fixed' && field.value === value);
    if (isLost) this.#lose(at);
    this.#put(at.section, typed);
  }

  #typeMembers(fields: AnyFields, value: unknown, at: At, others: readonly string[] = []): void {
    if (!isObject(value)) {
      this.#lose(at);
      return;
    }
    for (const [key, field, there] of listMembers(fields, at)) this.type(field, memberOf(value, key), there);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key) && !others.includes(key)) this.#lose(stepTo(at, key));
    }
  }

  #typeBoxes({ options }: Boxes, items: readonly unknown[], at: At): void {
    const used = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const there = stepTo(at, index);
      const code = memberOf(item, 'code');
      const box = typeof code === 'string' && Object.hasOwn(options, code) ? options[code] : undefined;
      const times = used.get(`${code}`) ?? 0;
      if (box === undefined || times >= mostOf(box)) {
        this.#lose(there);
        continue;
      }
      used.set(`${code}`, times + 1);
      if (isTickable(box)) this.#tick(at, `${code}`);
      const name = joinName(joinName(at.name, `${code}`), times);
      this.#typeMembers(fieldsOf(box) ?? {}, item, { ...there, name }, ['code']);
    }
  }

  #tick({ name, section }: At, code: string): void {
    this.#put(section, { [name]: [...(this.bySection.get(section)?.[name] ?? []), code] });
  }
}

function walk(instrument: InstrumentId, form: unknown, { zone }: Clock): FormTyper {
  const typer = new FormTyper(zone);
  typer.type(wholeOf(instrument), form, ROOT);
  return typer;
}

/** A body of `POST /v1/filings`, or what somebody gave for one, as it would be typed, by section. */
export function typeForm(instrument: InstrumentId, form: unknown, clock: Clock): Readonly<Record<string, Typed>> {
  const { bySection } = walk(instrument, form, clock);
  return Object.fromEntries(listSections(instrument).map(({ id }) => [id, bySection.get(id) ?? {}]));
}

/** Pointers to what stands in a form and has no field, so that nothing is left out in silence. */
export const listUntyped = (instrument: InstrumentId, form: unknown, clock: Clock): readonly string[] =>
  walk(instrument, form, clock).untyped;
