import { type DynamoDBDocumentClient, ExecuteStatementCommand } from '@aws-sdk/lib-dynamodb';

/** The service's name for it, and what DynamoDB Local makes of that. */
const TAKEN: ReadonlySet<string> = new Set(['DuplicateItemException', 'DuplicateItem']);

const quoteName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Stores an item where none stands under its key. @returns as `insertItem`. */
export type InsertItem = (item: Readonly<Record<string, unknown>>) => Promise<Error | undefined>;

/**
 * Stores an item where none stands under its key, by the insert statement: unlike a put it replaces nothing, whatever is sent along,
 * and it has a permission of its own, so a role that may only insert can overwrite nothing.
 *
 * @returns what the service said when an item stands there already, maybe this one: the SDK repeats a write whose answer was lost.
 */
export async function insertItem(
  client: DynamoDBDocumentClient,
  table: string,
  item: object,
): Promise<Error | undefined> {
  try {
    await client.send(new ExecuteStatementCommand(composeInsert(table, item)));
    return undefined;
  } catch (error) {
    if (error instanceof Error && TAKEN.has(error.name)) return error;
    throw error;
  }
}

/** The statement that inserts an item, every attribute a parameter; what is undefined is left out. */
export function composeInsert(table: string, item: object) {
  const attributes = Object.entries(item).filter(([, value]) => value !== undefined);
  const values = attributes.map(([name]) => `${quoteName(name)}: ?`).join(', ');
  return { Statement: `INSERT INTO "${table}" VALUE {${values}}`, Parameters: attributes.map(([, value]) => value) };
}
