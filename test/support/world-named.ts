import { parseSync } from 'oxc-parser';

/** A node of the syntax tree, as far as this looks at it. */
interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A package, and what is taken of it: `Default` and `NamespaceObject` as well. */
export interface Taken {
  readonly from: string;
  readonly name: string;
}

/** What a file names of the world, in the order of its text, and what it takes of packages. */
export interface World {
  readonly named: readonly string[];
  readonly taken: readonly Taken[];
}

/** What the machine has for everybody, and is neither a value nor a port: time, chance, other threads, the network, the process. */
const GLOBALS: ReadonlySet<string> = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate', 'queueMicrotask'],
  ...['performance', 'scheduler', 'crypto', 'fetch', 'process', 'navigator', 'globalThis', 'global', 'require'],
  ...['Worker', 'SharedWorker', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel', 'MessageChannel'],
  ...['Atomics', 'SharedArrayBuffer', 'FinalizationRegistry', 'WeakRef', 'WebAssembly'],
  ...['CompressionStream', 'DecompressionStream', 'ReadableStream', 'WritableStream', 'TransformStream'],
]);

/** Of these a part is of the world, so that nobody may hand on the whole. */
const PARTLY: ReadonlySet<string> = new Set(['Date', 'Math', 'AbortSignal', 'Temporal']);

/** Members that are of the world on whatever they are asked of, or on what is named before the dot. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...['subtle', 'hrtime', 'nextTick', 'randomBytes', 'randomUUID', 'getRandomValues'],
  ...['Date.now', 'Math.random', 'AbortSignal.timeout', 'Temporal.Now'],
]);

/** Says or spells the present where nothing is given. */
const OF_THE_PRESENT: ReadonlySet<string> = new Set(['Date', 'format', 'formatToParts']);

/** How many things each is given where it does its work before it returns; one more is who is told once another thread has done it. */
const AT_ONCE: ReadonlyMap<string, number> = new Map([['verify', 4]]);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : '';

/** The member that is asked for, by either way to write it; nothing where only its running tells. */
function memberOf({ property, computed }: Node): string {
  if (computed !== true) return nameOf(property);
  return isNode(property) && property.type === 'Literal' ? `${property['value']}` : '';
}

function judgeMember(node: Node): readonly string[] {
  const [name, object] = [memberOf(node), nameOf(node['object'])];
  const asked = [name, `${object}.${name}`].filter((one) => MEMBERS.has(one));
  return name === '' && PARTLY.has(object) ? [`${object}[…]`] : asked;
}

function judgeCall({ callee, arguments: given }: Node): readonly string[] {
  const count = Array.isArray(given) ? given.length : 0;
  const called = isNode(callee) && callee.type === 'MemberExpression' ? memberOf(callee) : nameOf(callee);
  if (count === 0 && OF_THE_PRESENT.has(called)) return [`${called}()`];
  return count > (AT_ONCE.get(called) ?? count) ? [`${called} with who is told`] : [];
}

function judge(node: Node): readonly string[] {
  switch (node.type) {
    case 'MemberExpression':
      return judgeMember(node);
    case 'NewExpression':
    case 'CallExpression':
      return judgeCall(node);
    case 'ImportExpression':
      return ['import()'];
    default:
      return [];
  }
}

/** Whether a name names what it says: not after a dot, nor as a member of an object, nor where it is of a type. */
function isUsed(parent: Node, key: string): boolean {
  if (parent.type.startsWith('TS')) return key === 'expression';
  if (parent['computed'] === true) return true;
  const isMember = parent.type === 'MemberExpression' && key === 'property';
  return !isMember && !(['Property', 'PropertyDefinition', 'MethodDefinition'].includes(parent.type) && key === 'key');
}

/** Whether only a member of it is asked for, or one is made, or something is asked whether it is one. */
const isAskedInPart = ({ type, operator }: Node, key: string): boolean =>
  key === 'object' || key === 'callee' || (type === 'BinaryExpression' && operator === 'instanceof');

function judgeName(parent: Node, key: string, name: string): readonly string[] {
  if (!isUsed(parent, key)) return [];
  return GLOBALS.has(name) || (PARTLY.has(name) && !isAskedInPart(parent, key)) ? [name] : [];
}

function listNamed(node: Node): readonly string[] {
  const within = Object.entries(node).flatMap(([key, value]) =>
    [value]
      .flat()
      .filter(isNode)
      .flatMap((child) => [...judgeName(node, key, nameOf(child)), ...listNamed(child)]),
  );
  return [...judge(node), ...within];
}

/**
 * What is for types alone is left out: it is not there when the file runs.
 *
 * @throws Error for what is no TypeScript, nor JavaScript.
 */
export function findWorld(file: string, source: string): World {
  const { program, module, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const { staticImports, staticExports } = module;
  const imported = staticImports.flatMap(({ moduleRequest: { value: from }, entries }) =>
    entries.length === 0
      ? [{ from, name: 'what it does when it is loaded' }]
      : entries.flatMap(({ isType, importName: { name, kind } }) => (isType ? [] : [{ from, name: name ?? kind }])),
  );
  const handedOn = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, moduleRequest, importName: { name, kind } }) =>
      moduleRequest && !isType ? [{ from: moduleRequest.value, name: name ?? kind }] : [],
    ),
  );
  const taken = [...imported, ...handedOn].filter(({ from }) => !from.startsWith('.'));
  return { named: listNamed(program as unknown as Node), taken };
}
