/** What a CloudFormation document is made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
  readonly Metadata?: JsonObject;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface TemplateDocument {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, JsonObject>>;
  readonly Conditions?: Readonly<Record<string, Json>>;
  readonly Outputs?: Readonly<Record<string, JsonObject>>;
}

/** A resource once it is hosted: what `Ref` gives and what `Fn::GetAtt` gives. */
export interface Hosted {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Everything a value of the template may refer to. */
export interface Scope {
  readonly document: TemplateDocument;
  readonly hosted: ReadonlyMap<string, Hosted>;
  /** `AWS::Region` and its kind. */
  readonly pseudo: Readonly<Record<string, string>>;
}

/** A template that cannot be hosted as it stands; the message names the place and what is wrong there. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

const INTRINSIC = /^(?:Ref|Condition|Fn::[A-Za-z]+)$/;
const PLACEHOLDER = /\$\{(!?)([^}]+)\}/g;
const REMOVED = Symbol('AWS::NoValue');
type Value = Json | typeof REMOVED;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The single intrinsic call an object stands for, if it is one. */
function readIntrinsic(value: JsonObject): readonly [name: string, argument: Json] | undefined {
  const [entry, ...more] = Object.entries(value);
  return entry !== undefined && more.length === 0 && INTRINSIC.test(entry[0]) ? entry : undefined;
}

function splitPath(argument: Json, path: string): readonly [id: string, attribute: string] {
  const parts = typeof argument === 'string' ? argument.split(/\.(.*)/s, 2) : argument;
  const [id, attribute] = Array.isArray(parts) ? parts : [];
  if (typeof id === 'string' && typeof attribute === 'string') return [id, attribute];
  throw new TemplateError(`${path}: Fn::GetAtt needs a resource and an attribute, both written out`);
}

function toText(value: Value, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(`${path}: text is needed here`);
}

function toList(value: Value, path: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new TemplateError(`${path}: a list is needed here`);
}

function resolveReference(id: string, scope: Scope, path: string): Value {
  if (id === 'AWS::NoValue') return REMOVED;
  const pseudo = scope.pseudo[id];
  if (pseudo !== undefined) return pseudo;
  const hosted = scope.hosted.get(id);
  if (hosted !== undefined) return hosted.ref;
  const value = scope.document.Parameters?.[id]?.['Default'];
  if (value !== undefined) return value;
  throw new TemplateError(`${path}: Ref ${id} is not known`);
}

function readAttribute(id: string, name: string, scope: Scope, path: string): string {
  const value = scope.hosted.get(id)?.attributes[name];
  if (value !== undefined) return value;
  const type = scope.document.Resources[id]?.Type ?? 'no such resource';
  throw new TemplateError(`${path}: attribute ${name} of ${id} (${type}) is not hosted locally`);
}

function substitute(argument: Json, scope: Scope, path: string): string {
  const [text, given] = Array.isArray(argument) ? argument : [argument];
  const own = isObject(given) ? given : {};
  return toText(text ?? null, path).replaceAll(PLACEHOLDER, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    const value = own[name];
    if (value !== undefined) return toText(evaluate(value, scope, `${path}.${name}`), path);
    if (name.includes('.')) return readAttribute(...splitPath(name, path), scope, path);
    return toText(resolveReference(name, scope, path), path);
  });
}

function evaluateCondition(value: Json | undefined, scope: Scope, path: string): boolean {
  const call = isObject(value) ? readIntrinsic(value) : undefined;
  if (call === undefined) throw new TemplateError(`${path}: a condition is needed here`);
  const [name, argument] = call;
  const each = (): boolean[] => toList(argument, path).map((part, i) => evaluateCondition(part, scope, `${path}.${i}`));
  switch (name) {
    case 'Condition':
      return isConditionMet(toText(argument, path), scope, path);
    case 'Fn::Equals': {
      const [left, right] = toList(argument, path).map((part) => toText(evaluate(part, scope, path), path));
      return left === right;
    }
    case 'Fn::Not':
      return !each()[0];
    case 'Fn::And':
      return each().every(Boolean);
    case 'Fn::Or':
      return each().some(Boolean);
    default:
      throw new TemplateError(`${path}: condition ${name} is not hosted locally`);
  }
}

/** Whether a named condition of the template holds here. */
export function isConditionMet(name: string, scope: Scope, path: string): boolean {
  return evaluateCondition(scope.document.Conditions?.[name], scope, `${path}: condition ${name}`);
}

/** One intrinsic function on its argument. */
type Intrinsic = (argument: Json, scope: Scope, path: string) => Value;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope, path) => resolveReference(toText(argument, path), scope, path),
  'Fn::GetAtt': (argument, scope, path) => readAttribute(...splitPath(argument, path), scope, path),
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope, path) => {
    const [separator, parts] = toList(argument, path);
    const list = toList(evaluate(parts ?? null, scope, path), path);
    return list.map((part) => toText(part, path)).join(toText(separator ?? null, path));
  },
  'Fn::Split': (argument, scope, path) => {
    const [separator, text] = toList(argument, path);
    return toText(evaluate(text ?? null, scope, path), path).split(toText(separator ?? null, path));
  },
  'Fn::Select': (argument, scope, path) => {
    const [index, list] = toList(argument, path);
    const chosen = toList(evaluate(list ?? null, scope, path), path)[Number(index)];
    if (chosen !== undefined) return chosen;
    throw new TemplateError(`${path}: Fn::Select ${JSON.stringify(index)} is outside its list`);
  },
  'Fn::If': (argument, scope, path) => {
    const [name, yes, no] = toList(argument, path);
    return evaluate((isConditionMet(toText(name ?? null, path), scope, path) ? yes : no) ?? null, scope, path);
  },
};

function evaluate(value: Json, scope: Scope, path: string): Value {
  if (Array.isArray(value)) {
    const parts = value.map((part: Json, i) => evaluate(part, scope, `${path}.${i}`));
    return parts.filter((part) => part !== REMOVED);
  }
  if (!isObject(value)) return value;
  const call = readIntrinsic(value);
  if (call !== undefined) {
    const intrinsic = INTRINSICS[call[0]];
    if (intrinsic === undefined) throw new TemplateError(`${path}: ${call[0]} is not hosted locally`);
    return intrinsic(call[1], scope, path);
  }
  const plain: Record<string, Json> = {};
  for (const [name, part] of Object.entries(value)) {
    const resolved = evaluate(part, scope, `${path}.${name}`);
    if (resolved !== REMOVED) plain[name] = resolved;
  }
  return plain;
}

/**
 * A value of the template with every reference replaced by what it refers to here.
 *
 * @param path where the value stands, for messages: `Records.Properties.TableName`.
 * @throws TemplateError naming the place, for a reference or function this host does not know.
 */
export function resolve(value: Json, scope: Scope, path: string): Json {
  const resolved = evaluate(value, scope, path);
  if (resolved === REMOVED) throw new TemplateError(`${path}: nothing is left of it`);
  return resolved;
}
