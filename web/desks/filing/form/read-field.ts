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
  type RowName,
  stepTo,
  wordsOf,
} from './tree.ts';

export interface Found {
  readonly field: string;
  readonly label: string;
  readonly row: RowName | undefined;
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

/** What has a label. */
type Asked = Exclude<Field, Group | { readonly kind: 'fixed' }>;

const toFound = ({ label }: Asked, { name, row }: At, problem: Problem): Found => ({
  field: name,
  label,
  row,
  problem,
});

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

  #miss(field: Asked, at: At): void {
    this.gathered.missing.push(toFound(field, at, missingOf(field)));
  }

  #readLeaf(field: Leaf, at: At, needed: boolean): unknown {
    const { name, pointer } = at;
    const { value, problem } = readLeaf(field, this.#typed, name, this.#zone);
    if (problem && field.kind !== 'fixed') {
      this.gathered.faults.push(toFound(field, at, problem));
      return typedIn(this.#typed, name); // as it stands: the API says the same of it
    }
    if (value === undefined && needed && field.kind !== 'fixed') this.#miss(field, at);
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

  #readRows({ label, fields, max }: Rows, at: At, needed: boolean): readonly unknown[] {
    const filled = listFilled(this.#typed, at.name, max);
    const read = (number: number, index: number): unknown =>
      this.#readMembers(fields, { ...stepTo(at, number, undefined, index), row: { label, number: number + 1 } }, true);
    if (filled.length === 0 && needed) read(0, 0); // says what the first one misses
    return filled.map(read);
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
        const there = {
          ...at,
          name: joinName(name, number),
          pointer: `${at.pointer}/${items.length}`,
          row: { label: wordsOf(box), number: number + 1 },
        };
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
