import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateScan,
  ResourceNotFoundException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DUE_INDEX } from '../../../shared/deployment/tables.ts';
import { HostError } from '../base/errors.ts';
import type { KeyPart, TableShape } from '../template/site.ts';

const CREATED_WITHIN_S = 30;

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

const formatKeys = (schema: readonly Partial<KeyPart>[] = []): string =>
  schema.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).join(', ');

/** What tells two shapes of a table apart, as text. */
function joinShape(
  key: readonly Partial<KeyPart>[],
  indexes: readonly string[],
  streamView: string | undefined,
): string {
  return [formatKeys(key), ...[...indexes].sort(), streamView ?? 'no stream'].join(' | ');
}

function describeWanted(shape: TableShape): string {
  const indexes = shape.indexes.map(({ IndexName, KeySchema, Projection }) =>
    [IndexName, formatKeys(KeySchema), Projection.ProjectionType].join(' '),
  );
  return joinShape(shape.keySchema, indexes, shape.streamView);
}

function describeKept(table: TableDescription): string {
  const indexes = (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) =>
    [IndexName, formatKeys(KeySchema as Partial<KeyPart>[]), Projection?.ProjectionType].join(' '),
  );
  const view = table.StreamSpecification?.StreamEnabled === true ? table.StreamSpecification.StreamViewType : undefined;
  return joinShape((table.KeySchema ?? []) as Partial<KeyPart>[], indexes, view);
}

async function create(client: DynamoDBClient, shape: TableShape): Promise<TableDescription | undefined> {
  const { name, attributes, keySchema, indexes, streamView } = shape;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...attributes],
      KeySchema: [...keySchema],
      ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(toIndex) }),
      ...(streamView !== undefined && {
        StreamSpecification: { StreamEnabled: true, StreamViewType: toView(streamView) },
      }),
    }),
  );
  await waitUntilTableExists(
    { client, maxWaitTime: CREATED_WITHIN_S, minDelay: 0.05, maxDelay: 1 },
    { TableName: name },
  );
  return describe(client, name);
}

function toIndex({ IndexName, KeySchema, Projection }: TableShape['indexes'][number]) {
  const { ProjectionType, NonKeyAttributes } = Projection;
  return {
    IndexName,
    KeySchema: [...KeySchema],
    Projection: { ProjectionType, ...(NonKeyAttributes !== undefined && { NonKeyAttributes: [...NonKeyAttributes] }) },
  };
}

const VIEWS = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'] as const;

function toView(view: string): (typeof VIEWS)[number] {
  const known = VIEWS.find((candidate) => candidate === view);
  if (known === undefined) throw new HostError(`stream view ${view} is not hosted locally`);
  return known;
}

/**
 * Finds a table as the template shapes it, or makes it.
 *
 * @throws HostError when a table of that name is kept in another shape: it is never changed or emptied here.
 */
export async function ensureTable(
  client: DynamoDBClient,
  shape: TableShape,
  dataDir: string,
): Promise<{ streamArn: string | undefined }> {
  const found = await describe(client, shape.name);
  if (found !== undefined && describeKept(found) !== describeWanted(shape)) {
    throw new HostError(
      `table ${shape.name} is kept in another shape than the template asks for. Move ${dataDir} away to start afresh, or go back to the version that made it.`,
    );
  }
  const table = found ?? (await create(client, shape));
  return { streamArn: table?.LatestStreamArn };
}

/** How many rows of the due indexes have come due by `now` (epoch ms). */
export async function countDue(client: DynamoDBClient, tables: Iterable<TableShape>, now: number): Promise<number> {
  let due = 0;
  for (const { name, indexes } of tables) {
    const sortKey = indexes
      .find(({ IndexName }) => IndexName === DUE_INDEX)
      ?.KeySchema.find(({ KeyType }) => KeyType === 'RANGE')?.AttributeName;
    if (sortKey !== undefined) due += await countUpTo(client, { TableName: name, IndexName: DUE_INDEX }, sortKey, now);
  }
  return due;
}

async function countUpTo(
  client: DynamoDBClient,
  index: { TableName: string; IndexName: string },
  sortKey: string,
  now: number,
): Promise<number> {
  let due = 0;
  const pages = paginateScan(
    { client },
    {
      ...index,
      Select: 'COUNT',
      FilterExpression: '#at <= :now',
      ExpressionAttributeNames: { '#at': sortKey },
      ExpressionAttributeValues: { ':now': { N: String(now) } },
    },
  );
  for await (const { Count = 0 } of pages) due += Count;
  return due;
}
