import * as z from 'zod';
import { arn } from '../site.ts';
import { handler, ignored } from './handler.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const Replica = z.strictObject({
  Region: z.string(),
  DeletionProtectionEnabled: ignored('a local table goes with its folder'),
  PointInTimeRecoverySpecification: ignored('a local table is backed up with its folder'),
  ContributorInsightsSpecification: ignored('nothing watches the access pattern of one machine'),
  GlobalSecondaryIndexes: ignored('per-replica settings of an index: insights and capacity only'),
  SSESpecification: ignored('the file belongs to its user alone; what must be sealed is sealed before it is stored'),
  TableClass: ignored('a price class'),
  Tags: ignored('for people'),
});

/** `AWS::DynamoDB::GlobalTable`, with its one replica. */
export const globalTable = handler(
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
          WarmThroughput: ignored('capacity'),
          WriteOnDemandThroughputSettings: ignored('capacity'),
        }),
      )
      .optional(),
    StreamSpecification: z.strictObject({ StreamViewType: z.string() }).optional(),
    Replicas: z.array(Replica).length(1, 'one machine hosts one replica'),
    TimeToLiveSpecification: ignored(
      'rows past their time count as gone wherever they are read; dropping them saves space',
    ),
    BillingMode: z.literal('PAY_PER_REQUEST'),
    SSESpecification: ignored('see Replicas.SSESpecification'),
    WarmThroughput: ignored('capacity'),
    WriteOnDemandThroughputSettings: ignored('capacity'),
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
        Arn: arn(site, 'dynamodb', `table/${shape.name}`),
        ...(streamArn !== undefined && { StreamArn: streamArn }),
      },
    };
  },
);
