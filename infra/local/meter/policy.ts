/** Identity policies, evaluated as IAM does for the elements, operators and condition keys this system's roles use. Pure. */

import type { PolicyStatement } from '../template/site.ts';

/** One permission a call needs. A context key that does not apply is absent. */
export interface Access {
  /** `dynamodb:PutItem` */
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

interface Condition {
  readonly key: string;
  readonly holds: (values: readonly string[] | undefined) => boolean;
}

/** A statement whose every part is understood. */
export interface Rule {
  readonly deny: boolean;
  readonly actions: readonly RegExp[];
  readonly resources: readonly RegExp[];
  readonly conditions: readonly Condition[];
}

const ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'Resource', 'Condition']);
const CONTEXT_KEYS = new Set([
  'aws:resourceaccount',
  'dynamodb:attributes',
  'dynamodb:enclosingoperation',
  'dynamodb:leadingkeys',
  'dynamodb:returnconsumedcapacity',
  'dynamodb:returnvalues',
  'dynamodb:select',
  'kms:encryptionalgorithm',
  'kms:encryptioncontextkeys',
  'kms:macalgorithm',
  'kms:messagetype',
  'kms:requestalias',
  'kms:signingalgorithm',
  's3:if-none-match',
  's3:prefix',
  'kms:viaservice', // of calls that S3 would make; absent of all that pass here
]);
const CONTEXT_KEY_PREFIX = 'kms:encryptioncontext:';

type Comparison = (value: string, wanted: string) => boolean;
const isEqual: Comparison = (value, wanted) => value === wanted;
const isLike: Comparison = (value, wanted) => compileGlob(wanted).test(value);
const isEqualIgnoringCase: Comparison = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();

/** A negated operator holds when no wanted value matches, and also when the key is absent. */
const OPERATORS: Readonly<Record<string, { compare: Comparison; negated?: true }>> = {
  StringEquals: { compare: isEqual },
  StringNotEquals: { compare: isEqual, negated: true },
  StringEqualsIgnoreCase: { compare: isEqualIgnoringCase },
  StringLike: { compare: isLike },
  StringNotLike: { compare: isLike, negated: true },
  ArnEquals: { compare: isLikeArn },
  ArnLike: { compare: isLikeArn },
  ArnNotLike: { compare: isLikeArn, negated: true },
  Bool: { compare: isEqualIgnoringCase },
};

/** @throws Error naming the element, effect, operator, condition key or policy variable that is not understood. */
export function compileStatement(statement: PolicyStatement): Rule {
  const where = `policy statement ${statement.Sid ?? JSON.stringify(statement.Action)}`;
  for (const element of Object.keys(statement)) {
    if (!ELEMENTS.has(element)) throw new Error(`${where}: the local host does not know the element ${element}`);
  }
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') {
    throw new Error(`${where}: the local host does not know the effect ${String(statement.Effect)}`);
  }
  return {
    deny: statement.Effect === 'Deny',
    actions: requireTexts(statement.Action, where).map((action) => compileGlob(action.toLowerCase())),
    resources: requireTexts(statement.Resource, where).map(compileGlob),
    conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, wanted]) => compileCondition(operator, key, wanted, where)),
    ),
  };
}

/** Whether the rules allow the access: at least one allows, and none denies. */
export function isAllowed(rules: readonly Rule[], access: Access): boolean {
  const context = new Map(Object.entries(access.context).map(([key, values]) => [key.toLowerCase(), values]));
  const applying = rules.filter(
    ({ actions, resources, conditions }) =>
      actions.some((pattern) => pattern.test(access.action.toLowerCase())) &&
      resources.some((pattern) => pattern.test(access.resource)) &&
      conditions.every(({ key, holds }) => holds(context.get(key))),
  );
  return applying.length > 0 && applying.every(({ deny }) => !deny);
}

function compileCondition(operator: string, key: string, wanted: unknown, where: string): Condition {
  const known = CONTEXT_KEYS.has(key.toLowerCase()) || key.toLowerCase().startsWith(CONTEXT_KEY_PREFIX);
  if (!known) throw new Error(`${where}: the local host does not know the condition key ${key}`);
  const match = /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/.exec(operator);
  const wantedTexts = requireTexts(wanted, where);
  if (match?.[2] === 'Null' && !match[1] && !match[3]) {
    const absent = wantedTexts.includes('true');
    return { key: key.toLowerCase(), holds: (values) => (values === undefined) === absent };
  }
  const rule = OPERATORS[match?.[2] ?? ''];
  if (!rule) throw new Error(`${where}: the local host does not know the condition operator ${operator}`);
  const one = (value: string): boolean =>
    wantedTexts.some((text) => rule.compare(value, text)) !== (rule.negated ?? false);
  const ifAbsent =
    match?.[3] !== undefined || (match?.[1] === undefined ? rule.negated === true : match[1] === 'ForAllValues');
  return {
    key: key.toLowerCase(),
    holds: (values) => {
      if (values === undefined) return ifAbsent;
      return match?.[1] === 'ForAnyValue' ? values.some(one) : values.every(one);
    },
  };
}

function requireTexts(value: unknown, where: string): string[] {
  return (Array.isArray(value) ? value : [value]).map((entry: unknown) => {
    const text = typeof entry === 'boolean' || typeof entry === 'number' ? String(entry) : entry;
    if (typeof text !== 'string')
      throw new Error(`${where}: ${JSON.stringify(entry)} is not a text; is it unresolved?`);
    if (text.includes('${')) throw new Error(`${where}: the local host does not know the policy variable in ${text}`);
    return text;
  });
}

/** `*` stands for any text, `?` for any one character. */
function compileGlob(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}

/** Compares the six parts of an ARN one by one: a `*` does not reach past a colon. */
function isLikeArn(value: string, wanted: string): boolean {
  const [parts, patterns] = [splitArn(value), splitArn(wanted)];
  return (
    parts.length === patterns.length &&
    patterns.every((pattern, index) => compileGlob(pattern).test(parts[index] ?? ''))
  );
}

function splitArn(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
