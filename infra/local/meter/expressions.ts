/** What a DynamoDB request says in its expressions. */

const KEYWORDS = new Set(['AND', 'OR', 'NOT', 'BETWEEN', 'IN', 'SET', 'REMOVE', 'ADD', 'DELETE']);
const EXPRESSIONS = [
  'ConditionExpression',
  'FilterExpression',
  'KeyConditionExpression',
  'ProjectionExpression',
  'UpdateExpression',
] as const;

/** What a request says, by the name of each member. */
export type Members = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {};
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The top-level attributes named in any expression of the request. */
export function collectAttributes(request: Members): string[] {
  return EXPRESSIONS.flatMap((name) => collectNames(textOf(request[name]) ?? '')).map((name) =>
    resolveName(request, name),
  );
}

/** Names that start a document path: not after a dot, not a placeholder of a value, not a function, not a keyword. */
function collectNames(expression: string): string[] {
  return [...expression.matchAll(/(?<![\w#.:])([#A-Za-z_][\w#]*)(\s*\()?/g)]
    .filter(([, name = '', call]) => !KEYWORDS.has(name.toUpperCase()) && call === undefined)
    .map(([, name = '']) => name);
}

/** The value the key condition demands of `attribute`, as text. */
export function findKeyValue(request: Members, attribute: string): string | undefined {
  const condition = textOf(request['KeyConditionExpression']) ?? '';
  for (const [, left, value, mirroredValue, right] of condition.matchAll(
    /([#\w]+)\s*=\s*(:\w+)|(:\w+)\s*=\s*([#\w]+)/g,
  )) {
    if (resolveName(request, left ?? right ?? '') !== attribute) continue;
    return readScalar(objectOf(request['ExpressionAttributeValues'])[value ?? mirroredValue ?? '']);
  }
  return undefined;
}

/** The text of a key value: `{ "S": "a" }`, `{ "N": "1" }` or `{ "B": "…" }`. */
export function readScalar(value: unknown): string | undefined {
  const { S, N, B } = objectOf(value);
  return textOf(S ?? N ?? B);
}

const resolveName = (request: Members, name: string): string =>
  name.startsWith('#') ? (textOf(objectOf(request['ExpressionAttributeNames'])[name]) ?? name) : name;
