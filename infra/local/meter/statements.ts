import { listOf, type Members, textOf } from './expressions.ts';

/** What an insert statement says, in the members a put would say it with. */
export interface Insert {
  readonly TableName: string;
  readonly Item: Members;
}

const INSERT = /^INSERT INTO "([\w.-]+)" VALUE \{(.*)\}$/s;
const ATTRIBUTE = /^'((?:[^']|'')+)': \?$/;

/**
 * An insert whose attributes are all given as parameters.
 *
 * @returns undefined for any other statement.
 */
export function readInsert(request: Members): Insert | undefined {
  const [, table, tuple] = INSERT.exec(textOf(request['Statement']) ?? '') ?? [];
  if (table === undefined || tuple === undefined) return undefined;
  const names = tuple.split(', ').map((attribute) => ATTRIBUTE.exec(attribute)?.[1]?.replaceAll("''", "'"));
  const values = listOf(request['Parameters']);
  const Item: Record<string, unknown> = {};
  for (const [place, name] of names.entries()) {
    if (name === undefined || names.length !== values.length) return undefined;
    Item[name] = values[place];
  }
  return { TableName: table, Item };
}
