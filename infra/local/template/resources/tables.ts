import * as z from 'zod';
import { formArn } from '../site.ts';
import { defineResource, ignore } from './handler.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const Replica = z.strictObject({
  Region: z.string(),
  DeletionProtectionEnabled: ignore('a local table goes with its folder'),
  PointInTimeRecoverySpecification: ignore('a local table is backed up with its folder'),
  ContributorInsightsSpecification: ignore('nothing watches the access pattern of one machine'),
  GlobalSecondaryIndexes: ignore('per-replica settings of an index: insights and capacity only'),
  SSESpecification: ignore('the file belongs to its user alone; what must be sealed is sealed before it is stored'),
  TableClass: ignore('a price class'),
  Tags: ignore('for people'),
});

/** `AWS::DynamoDB::GlobalTable`, with its one replica. */
export const globalTable = defineResource(
  'AWS::DynamoDB::GlobalTable',
  z.strictObject({
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    KeySchema,
    GlobalSecondaryIndexes: z
      .array(
        z.strictObject({
          IndexName: z.string(),
          KeySchema,
          Projection,
          WarmThroughput: ignore('capacity'),
          WriteOnDemandThroughputSettings: ignore('capacity'),
        }),
      )
      .optional(),
    StreamSpecification: z.strictObject({ StreamViewType: z.string() }).optional(),
    Replicas: z.array(Replica).length(1, 'one machine hosts one replica'),
    TimeToLiveSpecification: ignore(
      'rows past their time count as gone wherever they are read; dropping them saves space',
    ),
    BillingMode: z.literal('PAY_PER_REQUEST'),
    SSESpecification: ignore('see Replicas.SSESpecification'),
    WarmThroughput: ignore('capacity'),
    WriteOnDemandThroughputSettings: ignore('capacity'),
  }),
  async (id, properties, site) => {
    const shape = {
      name: `${site.stackName}-${id}`,
      attributes: properties.AttributeDefinitions,
      keySchema: properties.KeySchema,
      indexes: properties.GlobalSecondaryIndexes ?? [],
      streamView: properties.StreamSpecification?.StreamViewType,
    };
    const { streamArn } = await site.createTable(shape);
    site.declared.tables.set(shape.name, shape);
    return {
      ref: shape.name,
      attributes: {
        Arn: formArn(site, 'dynamodb', `table/${shape.name}`),
        ...(streamArn !== undefined && { StreamArn: streamArn }),
      },
    };
  },
);
