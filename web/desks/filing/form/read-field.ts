import type { AnyFields, Boxes, Field, Group, Rows } from '../../../../shared/contracts/forms/parts/fields.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { isLeaf, type Leaf, readLeaf } from './leaf.ts';
import type { Problem } from './problems.ts';
import {
  type At,
  fieldsOf,
  isOn,
  isTickable,
  isTyped,
  joinName,
  listFilled,
  listMembers,
  mostOf,
  ROOT,
  stepTo,
} from './tree.ts';

interface Found {
  readonly field: string;
  readonly problem: Problem;
}

/** What is read off a form, gathered on the way through it. */
export interface Gathered {
  readonly values: Map<string, unknown>;
  readonly faults: Found[];
  readonly missing: Found[];
}

const TO_CHOOSE: readonly Field['kind'][] = ['choice', 'choices', 'yes-no', 'boxes'];

function missingOf({ kind }: Field): Problem {
  if (kind === 'confirmed') return { key: 'fields.missing-tick' };
  return { key: TO_CHOOSE.includes(kind) ? 'fields.missing-choice' : 'fields.missing' };
}

/** Goes through a form and makes of what was typed what is sent. */
export class FormReader {
  readonly gathered: Gathered = { values: new Map(), faults: [], missing: [] };
  readonly #typed: Typed;
  readonly #zone: string;
  readonly #section: string | undefined;

  /** @param section the one page that is read; left out: all. */
  constructor(typed: Typed, zone: string, section?: string) {
    this.#typed = typed;
    this.#zone = zone;
    this.#section = section;
  }

  readWhole(form: Group): unknown {
    return this.#readGroup(form, ROOT, true);
  }

  /** @param isNeeded whether it must be there, as what it is part of is. */
  #read(field: Field, at: At, isNeeded: boolean): unknown {
    if (this.#section !== undefined && !isOn(this.#section, field, at)) return undefined;
    const needed = isNeeded && field.optional !== true;
    if (isLeaf(field)) return this.#readLeaf(field, at, needed);
    if (field.kind === 'group') return this.#readGroup(field, at, isNeeded);
    const items = field.kind === 'rows' ? this.#readRows(field, at, needed) : this.#readBoxes(field, at);
    if (items.length > 0) return items;
    if (needed && field.kind === 'boxes') this.#miss(field, at);
    return undefined;
  }

  #miss(field: Field, at: At): void {
    this.gathered.missing.push({ field: at.name, problem: missingOf(field) });
  }

  #readLeaf(field: Leaf, { name, pointer }: At, needed: boolean): unknown {
    const { value, problem } = readLeaf(field, this.#typed, name, this.#zone);
    if (problem) {
      this.gathered.faults.push({ field: name, problem });
      return typedIn(this.#typed, name); // as it stands: the API says the same of it
    }
    if (value === undefined && needed) this.#miss(field, { name, pointer, section: '' });
    if (value !== undefined) this.gathered.values.set(pointer, value);
    return value;
  }

  #readGroup(group: Group & { readonly optional?: true }, at: At, isNeeded: boolean): unknown {
    const isThere = group.optional !== true || isTyped(this.#typed, at.name);
    return isThere ? this.#readMembers(group.fields, at, isNeeded || group.optional === true) : undefined;
  }

  #readMembers(fields: AnyFields, at: At, isNeeded: boolean): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
      listMembers(fields, at)
        .map(([key, field, there]) => [key, this.#read(field, there, isNeeded)] as const)
        .filter(([, value]) => value !== undefined),
    );
  }

  #readRows({ fields, max }: Rows, at: At, needed: boolean): readonly unknown[] {
    const filled = listFilled(this.#typed, at.name, max);
    if (filled.length === 0 && needed) this.#readMembers(fields, stepTo(at, 0), true); // says what the first one misses
    return filled.map((number, index) => this.#readMembers(fields, stepTo(at, number, undefined, index), true));
  }

  #readBoxes({ options }: Boxes, at: At): readonly unknown[] {
    const ticked = this.#typed[at.name] ?? [];
    const items: unknown[] = [];
    for (const [code, box] of Object.entries(options)) {
      const fields = fieldsOf(box);
      const isTicked = isTickable(box) && ticked.includes(code);
      if (fields === undefined) {
        if (isTicked) items.push(this.#tick(at, items.length, code));
        continue;
      }
      const name = joinName(at.name, code);
      const filled = listFilled(this.#typed, name, mostOf(box));
      for (const number of filled.length === 0 && isTicked ? [0] : filled) {
        const there = { ...at, name: joinName(name, number), pointer: `${at.pointer}/${items.length}` };
        items.push({ ...this.#tick(at, items.length, code), ...this.#readMembers(fields, there, true) });
      }
    }
    return items;
  }

  #tick({ pointer }: At, index: number, code: string): { readonly code: string } {
    this.gathered.values.set(`${pointer}/${index}/code`, code);
    return { code };
  }
}
