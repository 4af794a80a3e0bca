import * as z from 'zod';
import { defineResource, ignore } from './handler.ts';

const SECOND_MS = 1000;
/** What the service takes an absent or negative number for: no limit. */
const toLimit = (value: number | undefined): number =>
  value === undefined || value < 0 ? Number.POSITIVE_INFINITY : value;

/** `AWS::Lambda::EventSourceMapping` of a table's stream or a queue. */
export const mapping = defineResource(
  'AWS::Lambda::EventSourceMapping',
  z.strictObject({
    FunctionName: z.string(),
    EventSourceArn: z.string(),
    Enabled: z.literal(true).optional(),
    BatchSize: z.number().optional(),
    MaximumBatchingWindowInSeconds: ignore('a batch is handed over as soon as there is one: sooner, never later'),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
    StartingPosition: z.literal(['LATEST', 'TRIM_HORIZON']).optional(),
    BisectBatchOnFunctionError: z.boolean().default(false),
    MaximumRetryAttempts: z.number().optional(),
    MaximumRecordAgeInSeconds: z.number().optional(),
    ParallelizationFactor: ignore('records of one shard are handed over in order, one batch at a time'),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }) }).optional(),
    ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
    MetricsConfig: ignore('nothing collects metrics of one machine'),
    Tags: ignore('for people'),
  }),
  (id, properties, site) => {
    const isQueue = properties.EventSourceArn.includes(':sqs:');
    site.declared.mappings.push({
      id,
      functionRef: properties.FunctionName,
      sourceArn: properties.EventSourceArn,
      batchSize: properties.BatchSize ?? (isQueue ? 10 : 100),
      patterns: properties.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? [],
      partialFailures: properties.FunctionResponseTypes.length > 0,
      bisect: properties.BisectBatchOnFunctionError,
      maxRetries: toLimit(properties.MaximumRetryAttempts),
      maxAgeMs: toLimit(properties.MaximumRecordAgeInSeconds) * SECOND_MS,
      onFailure: properties.DestinationConfig?.OnFailure.Destination,
      concurrency: properties.ScalingConfig?.MaximumConcurrency,
    });
    return { ref: id, attributes: { Id: id } };
  },
);
