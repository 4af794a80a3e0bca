import { api, stage } from './apis.ts';
import { bucket, bucketPolicy } from './buckets.ts';
import { eventInvokeConfig, lambdaFunction, permission } from './functions.ts';
import type { ResourceHandler } from './handler.ts';
import { alias, key } from './keys.ts';
import { mapping } from './mappings.ts';
import { observed } from './observed.ts';
import { queue, queuePolicy } from './queues.ts';
import { policy, role } from './roles.ts';
import { rule } from './rules.ts';
import { scanPlan } from './scans.ts';
import { schedule, scheduleGroup } from './schedules.ts';
import { globalTable } from './tables.ts';

/** Every resource type this host knows. A template with another does not start. */
export const HANDLERS: ReadonlyMap<string, ResourceHandler> = new Map(
  [
    alias,
    api,
    bucket,
    bucketPolicy,
    eventInvokeConfig,
    globalTable,
    key,
    lambdaFunction,
    mapping,
    permission,
    policy,
    queue,
    queuePolicy,
    role,
    rule,
    scanPlan,
    schedule,
    scheduleGroup,
    stage,
    ...observed,
  ].map((handler) => [handler.type, handler]),
);
