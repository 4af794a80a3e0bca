import type { Json, JsonObject } from '../template/template.ts';

/** Whether an event passes. */
export type Filter = (event: unknown) => boolean;
type Test = (value: unknown, present: boolean) => boolean;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

function numeric(argument: Json, path: string): Test {
  const parts = Array.isArray(argument) ? argument : [];
  const bounds: ((value: number) => boolean)[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const compare = COMPARE[String(parts[i])];
    const bound = parts[i + 1];
    if (compare === undefined || typeof bound !== 'number') throw new Error(`${path}: numeric filter cannot be read`);
    bounds.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && bounds.every((fits) => fits(value));
}

function text(argument: Json, path: string): string {
  if (typeof argument === 'string') return argument;
  throw new Error(`${path}: text is needed here`);
}

const OPERATORS: Readonly<Record<string, (argument: Json, path: string) => Test>> = {
  prefix: (argument, path) => {
    const start = text(argument, path);
    return (value) => typeof value === 'string' && value.startsWith(start);
  },
  suffix: (argument, path) => {
    const end = text(argument, path);
    return (value) => typeof value === 'string' && value.endsWith(end);
  },
  exists: (argument) => (_value, present) => present === (argument === true),
  'equals-ignore-case': (argument, path) => {
    const wanted = text(argument, path).toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  },
  'anything-but': (argument, path) => {
    const tests = (Array.isArray(argument) ? argument : [argument]).map((part: Json) => toTest(part, path));
    return (value, present) => present && !tests.some((test) => test(value, present));
  },
  numeric,
};

/** One alternative of a leaf: a plain value, or an object with one operator. */
function toTest(alternative: Json, path: string): Test {
  if (!isObject(alternative)) return (value, present) => present && value === alternative;
  const [entry, ...more] = Object.entries(alternative);
  const operator = entry === undefined || more.length > 0 ? undefined : OPERATORS[entry[0]];
  if (entry === undefined || operator === undefined) {
    throw new Error(`${path}: filter ${JSON.stringify(alternative)} is not hosted locally`);
  }
  return operator(entry[1] as Json, path);
}

function toFilter(pattern: JsonObject, path: string): (event: unknown) => boolean {
  const parts = Object.entries(pattern).map(([name, expected]): ((event: unknown) => boolean) => {
    const place = `${path}.${name}`;
    const inside = (event: unknown): unknown => (isObject(event) ? event[name] : undefined);
    if (Array.isArray(expected)) {
      const tests = expected.map((alternative: Json) => toTest(alternative, place));
      return (event) => tests.some((test) => test(inside(event), isObject(event) && name in event));
    }
    if (!isObject(expected)) throw new Error(`${place}: a filter needs a list of values here`);
    const nested = toFilter(expected, place);
    return (event) => nested(inside(event));
  });
  return (event) => parts.every((matches) => matches(event));
}

/**
 * The filter of an event source mapping: an event passes when any pattern fits; with no patterns, all pass.
 *
 * @param patterns each a JSON document, as the template holds it.
 * @throws Error naming the place of anything this host cannot match.
 */
export function createFilter(patterns: readonly string[], path: string): Filter {
  if (patterns.length === 0) return () => true;
  const filters = patterns.map((pattern, i) => {
    const parsed: unknown = JSON.parse(pattern);
    if (!isObject(parsed)) throw new Error(`${path}.${i}: a filter pattern is an object`);
    return toFilter(parsed as JsonObject, `${path}.${i}`);
  });
  return (event) => filters.some((filter) => filter(event));
}
