import { randomUUID } from 'node:crypto';
import { type AttributeDefinition, CreateTableCommand, type KeySchemaElement } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import { findFreePort } from '../../infra/local/base/ports.ts';
import { createDocumentClient, createSqsClient } from '../../shared/adapters/clients.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { DUE_INDEX, DUE_KEY, KEY, MONTH_INDEX, MONTH_KEY } from '../../shared/deployment/tables.ts';
import { useEnvironment } from './environment.ts';

/** The services of this run and the product's own clients, pointed at them. */
export function connect() {
  const services = inject('services');
  useEnvironment({
    AWS_REGION: services.region,
    AWS_ACCESS_KEY_ID: 'contract',
    AWS_SECRET_ACCESS_KEY: 'contract',
    AWS_ENDPOINT_URL_DYNAMODB: services.dynamodb,
    AWS_ENDPOINT_URL_KMS: services.kms,
    AWS_ENDPOINT_URL_SQS: services.sqs,
    AWS_ENDPOINT_URL_S3: services.s3,
  });
  return { services, dynamodb: createDocumentClient(), kms: createKmsClient(), sqs: createSqsClient() };
}

export type ServiceName = 'DYNAMODB' | 'KMS' | 'LAMBDA' | 'S3' | 'SQS' | 'SSM';

/**
 * Runs `check` while nothing listens where the service should be, at `origin`; clients must be made inside it.
 */
export const withoutService = async (name: ServiceName, check: (origin: string) => Promise<void>): Promise<void> =>
  withServiceAt(name, `http://127.0.0.1:${await findFreePort()}`, check);

/** Runs `check` while the service is at `origin`; clients must be made inside it. */
export async function withServiceAt(
  name: ServiceName,
  origin: string,
  check: (origin: string) => Promise<void>,
): Promise<void> {
  const restore = useEnvironment({ [`AWS_ENDPOINT_URL_${name}`]: origin });
  try {
    await check(origin);
  } finally {
    restore();
  }
}

const text = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'S' });
const number = (AttributeName: string): AttributeDefinition => ({ AttributeName, AttributeType: 'N' });
const hash = (AttributeName: string): KeySchemaElement => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string): KeySchemaElement => ({ AttributeName, KeyType: 'RANGE' });

const PARTITION = { AttributeDefinitions: [text(KEY.partition)], KeySchema: [hash(KEY.partition)] };
const BOTH = {
  AttributeDefinitions: [text(KEY.partition), text(KEY.sort)],
  KeySchema: [hash(KEY.partition), range(KEY.sort)],
};

/** The tables as the stack defines them, by their keys and indexes. */
const TABLES = {
  records: {
    AttributeDefinitions: [...BOTH.AttributeDefinitions, text(DUE_KEY.shard), number(DUE_KEY.at)],
    KeySchema: BOTH.KeySchema,
    GlobalSecondaryIndexes: [
      {
        IndexName: DUE_INDEX,
        KeySchema: [hash(DUE_KEY.shard), range(DUE_KEY.at)],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  },
  keys: PARTITION,
  complaints: BOTH,
  pages: BOTH,
  consultations: {
    AttributeDefinitions: [...BOTH.AttributeDefinitions, text(MONTH_KEY)],
    KeySchema: BOTH.KeySchema,
    GlobalSecondaryIndexes: [
      {
        IndexName: MONTH_INDEX,
        KeySchema: [hash(MONTH_KEY), range(KEY.sort)],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  },
  cases: PARTITION,
  views: BOTH,
  waiting: BOTH,
  directory: BOTH,
} as const;

export type TableKind = keyof typeof TABLES;

/** A new empty table. @returns its name. */
export async function createTable(client: DynamoDBDocumentClient, kind: TableKind): Promise<string> {
  const { AttributeDefinitions, KeySchema, ...indexes } = TABLES[kind];
  const TableName = `${kind}-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...AttributeDefinitions],
      KeySchema: [...KeySchema],
      ...('GlobalSecondaryIndexes' in indexes && {
        GlobalSecondaryIndexes: indexes.GlobalSecondaryIndexes.map((index) => ({
          ...index,
          KeySchema: [...index.KeySchema],
        })),
      }),
    }),
  );
  return TableName;
}
