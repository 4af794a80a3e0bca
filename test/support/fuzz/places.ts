import { isNode, type Place } from '../described/description.ts';
import { DESCRIPTION } from './operations.ts';

/** A member of a value: what holds it, what it is called there, and what the document says of it. */
interface Member {
  readonly holder: object;
  readonly name: string;
  readonly schema: Place | undefined;
}

/** Every member of a value, however deep, each with its schema where one is found. */
export function listMembers(value: unknown, schema: Place | undefined): Member[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => {
    const inner = schema && schemaOfMember(schema, value, name);
    return [{ holder: value, name, schema: inner }, ...listMembers(Reflect.get(value, name), inner)];
  });
}

function schemaOfMember(schema: Place, value: object, name: string): Place | undefined {
  if (Array.isArray(value)) return waysOf(schema).flatMap((way) => DESCRIPTION.step(way, 'items') ?? [])[0];
  const fitting = waysOf(schema).filter((way) => agrees(way, value));
  return fitting.flatMap((way) => {
    const properties = DESCRIPTION.step(way, 'properties');
    return (properties && DESCRIPTION.step(properties, name)) ?? [];
  })[0];
}

/** A schema, and those it gives a choice of. */
function waysOf(schema: Place): readonly Place[] {
  const ways = [...DESCRIPTION.items(schema, 'anyOf'), ...DESCRIPTION.items(schema, 'oneOf')];
  return ways.length === 0 ? [schema] : ways.flatMap(waysOf);
}

/** Whether every word that the schema fixes is the value's own. */
function agrees(way: Place, value: object): boolean {
  const properties = way.node['properties'];
  if (!isNode(properties)) return false;
  return Object.entries(properties).every(([name, said]) => {
    const own: unknown = Reflect.get(value, name);
    return !isNode(said) || !('const' in said) || own === undefined || own === said['const'];
  });
}

/** Values at the bounds that a schema sets, and beyond them. */
export function listBounds(schema: Place | undefined): readonly unknown[] {
  if (!schema) return [];
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, exclusiveMinimum } = schema.node;
  const lengths = [minLength, maxLength].flatMap((bound) =>
    typeof bound === 'number' ? [bound - 1, bound, bound + 1] : [],
  );
  const figures = [minimum, maximum, exclusiveMinimum].flatMap((bound) =>
    typeof bound === 'number' ? [bound - 1, bound, bound + 1] : [],
  );
  const counts = [minItems, maxItems].flatMap((bound) => (typeof bound === 'number' ? [bound - 1, bound + 1] : []));
  return [
    ...lengths.filter((length) => length >= 0 && length <= 20_001).map((length) => 'x'.repeat(length)),
    ...figures,
    ...counts.filter((count) => count >= 0 && count <= 300).map((count) => Array.from({ length: count }, () => 'x')),
    ...(Array.isArray(schema.node['enum']) ? ['no-such-word'] : []),
  ];
}
