import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { KEY } from '../../deployment/tables.ts';
import { type makeKey, UNLESS_THERE } from './keys.ts';
import { writeMany } from './write-many.ts';

type ItemKey = ReturnType<typeof makeKey>;
type Row = ItemKey & Readonly<Record<string, unknown>>;

const nameOf = (rowKey: ItemKey): string => `${rowKey[KEY.partition]} ${rowKey[KEY.sort]}`;

/**
 * Puts up a list of rows, and then the rows, so that what stands can always be taken down. What an earlier list led to and this one
 * does not goes first; what both lead to is never gone.
 *
 * @param readEarlier the keys of the rows that the earlier list leads to: asked only where there is one.
 */
export async function putList(
  client: DynamoDBDocumentClient,
  table: string,
  list: Row,
  rows: readonly Row[],
  readEarlier: () => Promise<readonly ItemKey[] | undefined>,
): Promise<void> {
  if (!(await putFirst(client, table, list))) {
    const kept = new Set(rows.map(nameOf));
    const gone = ((await readEarlier()) ?? []).filter((rowKey) => !kept.has(nameOf(rowKey)));
    await writeMany(
      client,
      table,
      gone.map((clear) => ({ clear })),
    );
    await client.send(new PutCommand({ TableName: table, Item: list }));
  }
  await writeMany(
    client,
    table,
    rows.map((put) => ({ put })),
  );
}

/** @returns whether no list stood there. */
async function putFirst(client: DynamoDBDocumentClient, table: string, list: Row): Promise<boolean> {
  try {
    await client.send(new PutCommand({ TableName: table, Item: list, ConditionExpression: UNLESS_THERE }));
    return true;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return false;
  }
}
