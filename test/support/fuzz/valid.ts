import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../described/description.ts';
import { type Known, patternOf } from './known.ts';
import { DESCRIPTION } from './operations.ts';

/** Deeper than this nothing is put that may be left out. */
const DEEPEST = 7;
/** Of what may hold thousands, a few. */
const MOST_ITEMS = 3;
const MOST_LETTERS = 40;

const DAY = fc.integer({ min: 0, max: 400 });
const dayFrom = (first: number) => (day: number) => new Date(first + day * 86_400_000).toISOString();

/** Values that a schema of the document takes, those on record first. */
export class ValidValues {
  readonly #known: Known;
  readonly #firstDay: number;
  readonly #made = new Map<string, Arbitrary<unknown>>();

  constructor(known: Known, now: number) {
    this.#known = known;
    this.#firstDay = now - 200 * 86_400_000;
  }

  /** @param name of the member or parameter it is for. */
  of(schema: Place, name = '', depth = 0): Arbitrary<unknown> {
    const id = `${schema.pointer} ${name} ${Math.min(depth, DEEPEST + 1)}`;
    const known = this.#made.get(id);
    if (known) return known;
    const made = this.#make(schema, name, depth);
    this.#made.set(id, made);
    return made;
  }

  #make(schema: Place, name: string, depth: number): Arbitrary<unknown> {
    const { node } = schema;
    if ('const' in node) return fc.constant(node['const']);
    if (Array.isArray(node['enum'])) return fc.constantFrom(...node['enum']);
    const ways = [...DESCRIPTION.items(schema, 'anyOf'), ...DESCRIPTION.items(schema, 'oneOf')];
    if (ways.length > 0) return fc.oneof(...ways.map((way) => this.of(way, name, depth + 1)));
    const makers: Readonly<Record<string, () => Arbitrary<unknown>>> = {
      object: () => this.#object(schema, depth),
      array: () => this.#array(schema, name, depth),
      string: () => this.#string(schema, name),
      integer: () => fc.integer(boundsOf(schema)),
      number: () => fc.double({ ...boundsOf(schema), noNaN: true }),
      boolean: () => fc.boolean(),
      null: () => fc.constant(null),
    };
    const types = [node['type']].flat().map(String);
    const fitting = types.flatMap((type) => (makers[type] ? [makers[type]()] : []));
    return fitting.length === 0 ? fc.jsonValue({ maxDepth: 2 }) : fc.oneof(...fitting);
  }

  #object(schema: Place, depth: number): Arbitrary<unknown> {
    const required = new Set([schema.node['required']].flat().map(String));
    const properties = DESCRIPTION.members(DESCRIPTION.step(schema, 'properties')).filter(
      ([name]) => required.has(name) || depth < DEEPEST,
    );
    const members = Object.fromEntries(properties.map(([name, place]) => [name, this.of(place, name, depth + 1)]));
    const named = fc.record(members, { requiredKeys: Object.keys(members).filter((name) => required.has(name)) });
    const others = DESCRIPTION.step(schema, 'additionalProperties');
    if (!others || properties.length > 0) return named;
    const names = DESCRIPTION.step(schema, 'propertyNames');
    const keys = names ? this.of(names, '', depth + 1).map(String) : fc.string({ minLength: 1, maxLength: 8 });
    return fc.dictionary(keys, this.of(others, '', depth + 1), { maxKeys: MOST_ITEMS });
  }

  #array(schema: Place, name: string, depth: number): Arbitrary<unknown> {
    const items = DESCRIPTION.step(schema, 'items');
    const minLength = Number(schema.node['minItems'] ?? 0);
    const maxLength = Math.min(Number(schema.node['maxItems'] ?? Number.POSITIVE_INFINITY), minLength + MOST_ITEMS);
    const one = items ? this.of(items, name, depth + 1) : fc.jsonValue({ maxDepth: 1 });
    return schema.node['uniqueItems'] === true
      ? fc.uniqueArray(one, { minLength, maxLength, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
      : fc.array(one, { minLength, maxLength });
  }

  #string(schema: Place, name: string): Arbitrary<unknown> {
    const { node } = schema;
    const made = this.#madeString(schema);
    const pattern = node['pattern'];
    const named = this.#known.named[name] ?? [];
    const fitting = named.length > 0 ? named : this.#fitting(pattern);
    return fitting.length > 0
      ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: made })
      : made;
  }

  /** A pattern that takes nearly anything says nothing of what is meant. */
  #fitting(pattern: unknown): readonly string[] {
    if (typeof pattern !== 'string' || ['', 'anything at all', '!'].some((any) => patternOf(pattern).test(any)))
      return [];
    return this.#known.words.filter((word) => patternOf(pattern).test(word));
  }

  #madeString({ node }: Place): Arbitrary<string> {
    const { format, pattern } = node;
    if (format === 'date-time') return DAY.map(dayFrom(this.#firstDay));
    if (format === 'date') return DAY.map((day) => dayFrom(this.#firstDay)(day).slice(0, 10));
    if (format === 'uri') return fc.webUrl({ validSchemes: ['https'], size: 'small' });
    if (format === 'idn-email') return fc.emailAddress({ size: 'small' });
    const minLength = Number(node['minLength'] ?? 0);
    const maxLength = Math.min(Number(node['maxLength'] ?? Number.POSITIVE_INFINITY), minLength + MOST_LETTERS);
    if (typeof pattern === 'string') return fc.stringMatching(patternOf(pattern), { size: 'small' });
    return fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abcdefghij klmnop-éßяあ'), minLength, maxLength }),
      fc.string({ unit: 'grapheme-ascii', minLength, maxLength }),
    );
  }
}

function boundsOf({ node }: Place): { readonly min: number; readonly max: number } {
  const min = Number(node['minimum'] ?? node['exclusiveMinimum'] ?? -1_000);
  return { min, max: Math.min(Number(node['maximum'] ?? node['exclusiveMaximum'] ?? 1_000_000), min + 1_000_000) };
}
