import { listOf, type Members, objectOf, textOf } from './expressions.ts';

/** What a statement does, in the members a single call would say it with. */
export interface Statement {
  /** Its action, which is not that of the call that would do the same. */
  readonly action: 'PartiQLInsert' | 'PartiQLUpdate';
  readonly TableName: string;
  /** The item inserted; of one updated its key, and each attribute that is named. */
  readonly Item: Members;
}

const INSERT = /^INSERT INTO "([\w.-]+)" VALUE \{(.*)\}$/s;
const ATTRIBUTE = /^'((?:[^']|'')+)': \?$/;
const REMOVAL = /^UPDATE "([\w.-]+)" ((?:REMOVE "[\w.-]+" )+)WHERE (.*)$/s;
const REMOVED = /REMOVE "([\w.-]+)"/g;
const CONDITION = /^"([\w.-]+)" = \?$/;

/**
 * An insert whose attributes are all given as parameters, or an update that removes attributes where all named ones are what
 * parameters say.
 *
 * @returns undefined for any other statement.
 */
export function readStatement(request: Members): Statement | undefined {
  const text = textOf(request['Statement']) ?? '';
  return readInsert(text, listOf(request['Parameters'])) ?? readRemoval(text, listOf(request['Parameters']));
}

/** Those of a request: one, or a batch. @returns undefined where one of them is not known. */
export function readStatements(request: Members): readonly Statement[] | undefined {
  const single = request['Statement'] !== undefined;
  const read = (single ? [request] : listOf(request['Statements']).map(objectOf)).map(readStatement);
  const known = read.filter((statement) => statement !== undefined);
  return known.length > 0 && known.length === read.length ? known : undefined;
}

function readInsert(text: string, values: readonly unknown[]): Statement | undefined {
  const [, table, tuple] = INSERT.exec(text) ?? [];
  if (table === undefined || tuple === undefined) return undefined;
  const names = tuple.split(', ').map((attribute) => ATTRIBUTE.exec(attribute)?.[1]?.replaceAll("''", "'"));
  const Item = pairUp(names, values);
  return Item && { action: 'PartiQLInsert', TableName: table, Item };
}

function readRemoval(text: string, values: readonly unknown[]): Statement | undefined {
  const [, table, removals = '', conditions = ''] = REMOVAL.exec(text) ?? [];
  if (table === undefined) return undefined;
  const names = conditions.split(' AND ').map((condition) => CONDITION.exec(condition)?.[1]);
  const named = pairUp(names, values);
  if (named === undefined) return undefined;
  const removed = [...removals.matchAll(REMOVED)].map(([, name = '']) => [name, {}] as const);
  return { action: 'PartiQLUpdate', TableName: table, Item: { ...Object.fromEntries(removed), ...named } };
}

function pairUp(names: readonly (string | undefined)[], values: readonly unknown[]): Members | undefined {
  if (names.length !== values.length) return undefined;
  const pairs = names.flatMap((name, place) => (name === undefined ? [] : [[name, values[place]] as const]));
  return pairs.length === names.length ? Object.fromEntries(pairs) : undefined;
}
