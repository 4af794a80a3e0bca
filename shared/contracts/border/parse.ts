import * as z from 'zod/mini';
import { type ErrorCode, type Fault, HoldfastError, type RefusedSign } from '../../errors.ts';
import { MAX_FAULTS, pointerTo } from './pointer.ts';
import './english.ts';

type Issue = z.core.$ZodIssue;

/** Refinements, all of them ours, can name `params: { code, rule }`: a code of their own goes before the caller's. */
const isOwnCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code !== 'invalid-request';

/**
 * `value` as `schema` describes it.
 *
 * @throws HoldfastError with one fault for each thing wrong, up to 100; each points at its place, and its sentence never repeats what
 *   stood there, which may be personal data (a sign that cannot be seen has its neighbours beside it, for its sender alone). The code is
 *   `code`, or that of the refinements when all faults agree on one, with the rule they name.
 */
export function parse<S extends z.core.$ZodType>(
  schema: S,
  value: unknown,
  code: ErrorCode = 'invalid-request',
): z.output<S> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issues = withoutEchoes(result.error.issues, value);
  const faults = issues.flatMap((issue) => faultsOf(issue, value)).slice(0, MAX_FAULTS);
  throw new HoldfastError(findSharedCode(issues) ?? code, summariseFaults(faults.length), {
    faults,
    rule: findSharedRule(issues),
  });
}

/** @param count of the faults, from 1. */
export const summariseFaults = (count: number): string =>
  count === 1 ? 'one thing is wrong with the request' : `${count} things are wrong with the request`;

/**
 * One fault for one cause. A value of the wrong type or form fails what is asked of the right one as well (a text has a length, as a list
 * has; what is no day is not after 1970 either): of each place only its type counts, or else the first thing wrong. An object or a list
 * may lack several things, and a text may hold a sign that nobody sees and be too long besides.
 */
function withoutEchoes(issues: readonly Issue[], value: unknown): readonly Issue[] {
  const wrongType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => pointerTo(path)));
  const told = new Set<string>();
  return issues.filter((issue) => {
    const place = pointerTo(issue.path);
    if (issue.code === 'unrecognized_keys') return true; // each has a place of its own
    if (wrongType.has(place) && issue.code !== 'invalid_type') return false;
    if (told.has(place)) return false;
    const at = findAt(value, issue.path);
    if (!(typeof at === 'object' && at !== null) && findSign(issue) === undefined) told.add(place);
    return true;
  });
}

/** What all refusing refinements name alike under `params`; `undefined` when they differ. */
function findShared(issues: readonly Issue[], name: 'code' | 'rule'): unknown {
  const named = new Set(issues.map((issue) => (issue.code === 'custom' ? issue.params?.[name] : undefined)));
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

function findSharedCode(issues: readonly Issue[]): ErrorCode | undefined {
  const code = findShared(issues, 'code');
  return isOwnCode(code) ? code : undefined;
}

function findSharedRule(issues: readonly Issue[]): string | undefined {
  const rule = findShared(issues, 'rule');
  return typeof rule === 'string' ? rule : undefined;
}

function faultsOf(issue: Issue, value: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      detail: 'is not a field of this request',
    }));
  }
  const detail = detailOf(issue, findAt(value, issue.path) === undefined);
  const [sign, reason] = [findSign(issue), findReason(issue)];
  return [{ pointer: pointerTo(issue.path), detail, ...(reason !== undefined && { reason }), ...(sign && { sign }) }];
}

/** Refinements, all of them ours, can name `params: { reason }`. */
function findReason(issue: Issue): string | undefined {
  const reason: unknown = issue.code === 'custom' ? issue.params?.['reason'] : undefined;
  return typeof reason === 'string' ? reason : undefined;
}

/** Refinements, all of them ours, can name `params: { sign }`. */
function findSign(issue: Issue): RefusedSign | undefined {
  const sign: unknown = issue.code === 'custom' ? issue.params?.['sign'] : undefined;
  return isSign(sign) ? sign : undefined;
}

const isSign = (sign: unknown): sign is RefusedSign => typeof sign === 'object' && sign !== null;

function findAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = Reflect.get(at, step);
  }
  return at;
}

function detailOf(issue: Issue, missing: boolean): string {
  switch (issue.code) {
    case 'custom':
    case 'invalid_format':
      return issue.message; // ours, written without the value
    case 'invalid_type':
      return missing ? 'is required' : `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return missing ? 'is required' : oneOf(issue.values);
    case 'invalid_union':
      return missing ? 'is required' : oneOf('options' in issue ? (issue.options ?? []) : []);
    case 'too_small':
      return `must ${describeBound(issue.origin, 'least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${describeBound(issue.origin, 'most', Number(issue.maximum))}`;
    default:
      return 'is not valid';
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a text',
};

/** What a value is told to be, where it can only be one of these. */
export const oneOf = (values: readonly unknown[]): string =>
  values.length === 0
    ? 'has none of the forms allowed here'
    : `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`;

function describeBound(origin: string, side: 'least' | 'most', limit: number): string {
  if (origin === 'string' && side === 'least' && limit === 1) return 'not be empty';
  if (origin === 'string') return `have at ${side} ${limit} characters`;
  if (origin === 'array') return `have at ${side} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `be at ${side} ${limit}`;
}
