import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Log } from '../base/ports.ts';
import { demandGrant } from '../meter/grants.ts';
import type { DeclaredMapping, Site } from '../template/site.ts';
import type { Functions } from '../workers/functions.ts';
import type { EventSource } from './event-source.ts';
import { createFilter } from './filter-criteria.ts';
import type { Park } from './parking.ts';
import { startQueueSource } from './queue-source.ts';
import type { Checkpoints } from './shard-reader.ts';
import { startStreamSource } from './stream-source.ts';

export interface SourcesOptions {
  readonly site: Site;
  readonly functions: Functions;
  readonly park: Park;
  readonly sqs: SQSClient;
  readonly streams: DynamoDBStreamsClient;
  readonly checkpoints: Checkpoints;
  /** As a shard's reader takes it. */
  readonly quietMs?: number | undefined;
  readonly log: Log;
}

const STREAM_ACTIONS = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
const QUEUE_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** @throws TemplateError when the function's role may not do what its mapping needs. */
function demandGrants(mapping: DeclaredMapping, { site, functions }: SourcesOptions): void {
  const { id, sourceArn, onFailure } = mapping;
  const { name } = functions.find(mapping.functionRef, id).spec;
  const roleArn = site.declared.functions.get(name)?.roleArn ?? '';
  const actions = site.declared.queues.has(sourceArn) ? QUEUE_ACTIONS : STREAM_ACTIONS;
  for (const action of actions) demandGrant(site.declared, id, roleArn, action, sourceArn);
  if (onFailure !== undefined) demandGrant(site.declared, id, roleArn, 'sqs:SendMessage', onFailure);
}

function prepare(mapping: DeclaredMapping, options: SourcesOptions): () => EventSource {
  const { site, functions, park, log, sqs, streams: client, checkpoints, quietMs } = options;
  const { id, sourceArn } = mapping;
  const pool = functions.find(mapping.functionRef, id);
  const { limit, arn: functionArn } = pool.spec;
  const deps = { invoke: (event: unknown) => functions.invoke(pool, event), park, region: site.region, log };
  const queue = site.declared.queues.get(sourceArn);
  if (queue !== undefined) {
    const concurrency = Math.min(mapping.concurrency ?? limit, limit);
    return () => startQueueSource({ ...mapping, queueUrl: queue.url, queueArn: sourceArn, concurrency }, sqs, deps);
  }
  const filter = createFilter(mapping.patterns, `${id}.FilterCriteria`);
  const spec = { ...mapping, streamArn: sourceArn, functionArn, filter };
  return () => startStreamSource({ spec, client, checkpoints, deps, quietMs });
}

/**
 * Checks every event source of the template.
 *
 * @returns a function that begins to read them.
 * @throws TemplateError for a grant that is missing, Error for a filter that cannot be matched here.
 */
export function prepareSources(options: SourcesOptions): () => EventSource[] {
  const { mappings } = options.site.declared;
  for (const mapping of mappings) demandGrants(mapping, options);
  const prepared = mappings.map((mapping) => prepare(mapping, options));
  return () => prepared.map((start) => start());
}
