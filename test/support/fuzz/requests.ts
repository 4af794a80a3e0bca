import fc, { type Arbitrary } from 'fast-check';
import { HOSTILE_BODIES, HOSTILE_HEADERS, HOSTILE_TYPES, STRANGE } from './hostile.ts';
import { type Known, moveDays } from './known.ts';
import type { Operation, Parameter, TakenBody } from './operations.ts';
import { listBounds, listMembers } from './places.ts';
import type { ValidValues } from './valid.ts';

export type Header = readonly [name: string, value: string];

/** A request but for what proves who asks. */
export interface Draft {
  readonly operation: string;
  /** Who asks, by name. */
  readonly actor: string;
  readonly method: string;
  /** Path and query, as they are sent. */
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body?: Buffer;
}

/** Put for a key that no request had before, and for the digest of the body: what either is shows when it is sent. */
export const NEW_KEY = '@new-key';
export const RIGHT_DIGEST = '@right-digest';

/** What makes a caller known: no actor shows two. */
const PROVING = new Set(['holdfast-provider', 'webhook-id', 'webhook-timestamp', 'signature-input']);

interface Base {
  readonly actor: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: { readonly taken: TakenBody; readonly value: unknown } | undefined;
  readonly accept: string | undefined;
}

/** What is done to a request that would be taken. */
type Twist =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'member';
      readonly at: number;
      readonly how: 'replace' | 'remove' | 'add';
      readonly value: unknown;
    }
  | { readonly kind: 'bound'; readonly at: number; readonly which: number }
  | { readonly kind: 'parameter'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'type'; readonly type: string | undefined }
  | { readonly kind: 'headers'; readonly headers: readonly Header[] }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'path'; readonly suffix: string };

const AT = fc.nat(2_000);
const NONE: Twist = { kind: 'none' };
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];
const QUERIES = [
  'x=1',
  'limit=1&limit=2',
  '__proto__=1',
  '%',
  '%ff',
  '&&==',
  'limit=%00',
  `q=${'x'.repeat(3_000)}`,
  'cursor=',
];
const SUFFIXES = ['/', '//', '/x', '/..', '/%2e%2e', '%2f', ';a=b', '.json', '%00', '%ff', '/%e2%80%ae'];

const TWISTS: Arbitrary<Twist> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(NONE) },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('member' as const),
      at: AT,
      how: fc.constantFrom('replace' as const, 'remove' as const, 'add' as const),
      value: STRANGE,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('bound' as const), at: AT, which: AT }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('parameter' as const), at: AT, value: fc.option(STRANGE) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bytes' as const), bytes: HOSTILE_BODIES }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      type: fc.option(fc.constantFrom(...HOSTILE_TYPES), { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('headers' as const), headers: fc.constantFrom(...HOSTILE_HEADERS) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('method' as const), method: fc.constantFrom(...METHODS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('query' as const), query: fc.constantFrom(...QUERIES) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('path' as const), suffix: fc.constantFrom(...SUFFIXES) }) },
);

/** Requests of one operation: such as are taken, such as nearly are, and such as mean harm. */
export function requestsOf(
  operation: Operation,
  actors: Arbitrary<string>,
  values: ValidValues,
  known: Known,
): Arbitrary<Draft> {
  const base = fc.record({
    actor: actors,
    parameters: parametersOf(operation, values),
    body: bodiesOf(operation, values, known),
    accept: fc.option(fc.constantFrom('*/*', ...operation.answers), { nil: undefined }),
  });
  return fc.tuple(base, TWISTS).map(([taken, twist]) => write(operation, taken, twist));
}

const isProving = ({ name, where }: Parameter): boolean => where === 'header' && PROVING.has(name.toLowerCase());

function parametersOf(operation: Operation, values: ValidValues): Arbitrary<Record<string, unknown>> {
  const asked = operation.parameters.filter((parameter) => !isProving(parameter));
  const made = asked.map(({ name, isRequired, schema }) => {
    const value = putOr(name, values.of(schema, name));
    return [name, isRequired ? value : seldom(value)] as const;
  });
  return fc.record(Object.fromEntries(made));
}

/** Most of what may be left out is left out: filters of a list refuse one another. */
const seldom = (value: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

function putOr(name: string, value: Arbitrary<unknown>): Arbitrary<unknown> {
  const put = { 'idempotency-key': NEW_KEY, 'content-digest': RIGHT_DIGEST }[name.toLowerCase()];
  return put === undefined
    ? value
    : fc.oneof({ weight: 9, arbitrary: fc.constant(put) }, { weight: 1, arbitrary: value });
}

function bodiesOf({ bodies }: Operation, values: ValidValues, known: Known): Arbitrary<Base['body']> {
  const [first, ...others] = bodies;
  if (!first) return fc.constant(undefined);
  const bodyOf = (taken: TakenBody): Arbitrary<Base['body']> => {
    const made = values.of(taken.schema).map((value) => ({ taken, value }));
    if (taken.example === undefined) return made;
    const example = fc.constant({ taken, value: moveDays(taken.example, known.daysOn) });
    return fc.oneof({ weight: 2, arbitrary: example }, { weight: 1, arbitrary: made });
  };
  return fc.oneof(
    { weight: 4, arbitrary: bodyOf(first) },
    ...others.map((taken) => ({ weight: 1, arbitrary: bodyOf(taken) })),
  );
}

function write(operation: Operation, base: Base, twist: Twist): Draft {
  const parameters = twist.kind === 'parameter' ? twistParameters(operation, base.parameters, twist) : base.parameters;
  const suffix = twist.kind === 'path' ? twist.suffix : '';
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => escapeText(textOf(parameters[name] ?? '')));
  const query = [...listQuery(operation, parameters), ...(twist.kind === 'query' ? [twist.query] : [])].join('&');
  const body =
    twist.kind === 'bytes' ? twist.bytes : base.body && writeBody(base.body.taken, twistBody(base.body, twist));
  const ownType = twist.kind === 'type' ? twist.type : (base.body?.taken.type ?? (body && 'application/json'));
  return {
    operation: operation.key,
    actor: base.actor,
    method: twist.kind === 'method' ? twist.method : operation.method,
    target: `${path}${suffix}${query && `?${query}`}`,
    headers: [
      ...listHeaders(operation, parameters),
      ...(base.accept === undefined ? [] : [['accept', base.accept] as const]),
      ...(body === undefined || ownType === undefined ? [] : [['content-type', ownType] as const]),
      ...(twist.kind === 'headers' ? twist.headers : []),
    ],
    ...(body && { body }),
  };
}

function twistParameters(
  { parameters }: Operation,
  values: Base['parameters'],
  { at, value }: Extract<Twist, { kind: 'parameter' }>,
): Base['parameters'] {
  const asked = parameters.filter((parameter) => !isProving(parameter));
  const changed = asked[at % Math.max(asked.length, 1)];
  if (!changed) return values;
  const bounds = listBounds(changed.schema);
  return { ...values, [changed.name]: value ?? bounds[at % Math.max(bounds.length, 1)] };
}

function twistBody({ taken, value }: NonNullable<Base['body']>, twist: Twist): unknown {
  if (twist.kind !== 'member' && twist.kind !== 'bound') return value;
  const copy: unknown = structuredClone(value);
  const members = listMembers(copy, taken.schema);
  const member = members[twist.at % Math.max(members.length, 1)];
  if (!member) return twist.kind === 'member' ? twist.value : copy;
  const { holder, name, schema } = member;
  if (twist.kind === 'bound') {
    const bounds = listBounds(schema);
    if (bounds.length > 0) Reflect.set(holder, name, bounds[twist.which % bounds.length]);
  } else if (twist.how === 'remove') Reflect.deleteProperty(holder, name);
  else Reflect.set(holder, twist.how === 'add' ? `${name}x` : name, twist.value);
  return copy;
}

function writeBody({ type }: TakenBody, value: unknown): Buffer {
  if (type === 'application/jsonl') return Buffer.from([value].flat().map(jsonOf).join('\n'));
  return Buffer.from(type === 'application/json' ? jsonOf(value) : textOf(value));
}

const jsonOf = (value: unknown): string => JSON.stringify(value) ?? 'null';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : jsonOf(value));

/** In UTF-8, whatever the text is; half a pair becomes the sign for what is none. */
export const escapeText = (text: string): string => encodeURIComponent(text.toWellFormed());

const listQuery = ({ parameters }: Operation, values: Base['parameters']): string[] =>
  parameters
    .filter(({ name, where }) => where === 'query' && values[name] !== undefined)
    .map(({ name }) => `${escapeText(name)}=${escapeText(textOf(values[name]))}`);

const listHeaders = ({ parameters }: Operation, values: Base['parameters']): Header[] =>
  parameters
    .filter(({ name, where }) => where === 'header' && values[name] !== undefined)
    .map(({ name }) => [name.toLowerCase(), textOf(values[name])] as const);
