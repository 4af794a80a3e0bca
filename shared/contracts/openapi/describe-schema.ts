import type * as z from 'zod/mini';
import type { Json } from './parts/json.ts';

/** What is said of a schema where it is written, and of its members. */
export interface SchemaWords {
  readonly text?: string | undefined;
  readonly members?: Readonly<Record<string, string>>;
  /** What it is said to be where it is a member of such a name: an object that was made of another's members has the same words. */
  readonly as?: Readonly<Record<string, string>>;
}

/** What the contracts say of themselves, by schema. */
export type ContractWords = ReadonlyMap<z.core.$ZodType, SchemaWords>;

/** What describing a schema goes by: words, and the names of those that stand in the document by themselves. */
export interface Describing {
  readonly words: ContractWords;
  readonly names: ReadonlyMap<z.core.$ZodType, string>;
}

type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What says most of a schema: its own words, or those of what it wraps. */
function findText(schema: z.core.$ZodType, words: ContractWords): string | undefined {
  const text = words.get(schema)?.text;
  if (text !== undefined) return text;
  const inner = findInner(schema);
  return inner && findText(inner, words);
}

function findInner({ _zod: { def } }: z.core.$ZodType): z.core.$ZodType | undefined {
  if (def.type === 'pipe') {
    const { in: first, out } = def as z.core.$ZodPipeDef; // of a pipe that transforms first, JSON shows what comes out
    return first._zod.def.type === 'transform' ? out : first;
  }
  return Reflect.get(def, 'innerType') as z.core.$ZodType | undefined;
}

/**
 * The JSON Schema of a contract with what the contract's own comments say of it and of its members.
 *
 * @param json as zod writes it, nothing of it shared by reference.
 */
export function describeSchema(json: Json, schema: z.core.$ZodType, by: Describing): Json {
  if (!isObject(json)) return json;
  return explain(describeInside(json, schema, by), findText(schema, by.words));
}

const explain = (json: JsonObject, text: string | undefined): JsonObject => ({
  ...json,
  ...(text !== undefined && { description: text }),
});

/** A schema inside another: by its name where it has one. */
function describePart(json: Json, schema: z.core.$ZodType, by: Describing, said?: string): Json {
  const name = findName(schema, by.names);
  if (name !== undefined) return explain({ $ref: `#/components/schemas/${name}` }, said);
  if (!isObject(json)) return json;
  return explain(describeInside(json, schema, by), said ?? findText(schema, by.words));
}

/** What may be left out is called what it is called where it may not. */
function findName(schema: z.core.$ZodType, names: Describing['names']): string | undefined {
  const { def } = schema._zod;
  return def.type === 'optional' ? findName((def as z.core.$ZodOptionalDef).innerType, names) : names.get(schema);
}

function describeInside(json: JsonObject, schema: z.core.$ZodType, by: Describing): JsonObject {
  const { def } = schema._zod;
  const inner = findInner(schema);
  if (inner) return describeWrapped(json, inner, by, def.type === 'nullable');
  const { properties, items, additionalProperties: others, oneOf, anyOf } = json;
  if (def.type === 'object' && isObject(properties)) {
    const { shape } = def as z.core.$ZodObjectDef;
    return { ...json, properties: describeMembers(properties, shape, by.words.get(schema)?.members ?? {}, by) };
  }
  if (def.type === 'array' && items !== undefined) {
    return { ...json, items: describePart(items, (def as z.core.$ZodArrayDef).element, by) };
  }
  if (def.type === 'record' && others !== undefined) {
    return { ...json, additionalProperties: describePart(others, (def as z.core.$ZodRecordDef).valueType, by) };
  }
  if (def.type === 'union') {
    const { options } = def as z.core.$ZodUnionDef;
    const describe = (all: readonly Json[]): Json[] =>
      all.map((one, index) => {
        const option = options[index];
        return option ? describePart(one, option, by) : one;
      });
    if (isList(oneOf)) return { ...json, oneOf: describe(oneOf) };
    if (isList(anyOf)) return { ...json, anyOf: describe(anyOf) };
  }
  return json;
}

/** `null` stands beside what is wrapped, as one of two. */
function describeWrapped(json: JsonObject, inner: z.core.$ZodType, by: Describing, isNullable: boolean) {
  const [first, ...others] = isNullable && isList(json['anyOf']) ? json['anyOf'] : [];
  if (!isObject(first)) return describeInside(json, inner, by);
  return { ...json, anyOf: [describePart(first, inner, by), ...others] };
}

const describeMembers = (
  properties: JsonObject,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  said: Readonly<Record<string, string>>,
  by: Describing,
): JsonObject =>
  Object.fromEntries(
    Object.entries(properties).map(([name, json]) => {
      const member = shape[name];
      return [name, member ? describePart(json, member, by, said[name] ?? by.words.get(member)?.as?.[name]) : json];
    }),
  );
