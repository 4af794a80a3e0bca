import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { projectCommit } from '../../shared/app/order/project-commit.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { Commit } from '../../shared/domain/order/commit.ts';
import { findShareNearlyUsed } from '../../shared/domain/order/life/shares.ts';
import type { OrderEvent } from '../../shared/domain/order/record/events.ts';
import { isTest } from '../../shared/domain/sandbox.ts';
import { handleEachCommit } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** What of a commit wakes somebody, whatever the lists say of it. */
const RINGING = {
  'provider-freed': ({ type }) => type === 'order.exempt' || type === 'targets.exempt',
  'validation-disowned': (event) => event.type === 'validation.refused' && event.disowned === true,
  'emergency-unseen': ({ type }) => type === 'emergency.unseen',
} as const satisfies Partial<Record<keyof typeof ALARMING, (event: OrderEvent) => boolean>>;

/** A human hears of it now, not when somebody looks into a list; of a test nobody does. */
function warnOf(commit: Commit, logger: Logger): void {
  const { orderId, version, by, events, state } = commit;
  if (isTest(state)) return;
  for (const heading of ['provider-freed', 'validation-disowned', 'emergency-unseen'] as const) {
    if (events.some(RINGING[heading])) logger.warn(ALARMING[heading], { ...correlate(orderId), version });
  }
  const room = findShareNearlyUsed(state, by);
  if (room === undefined) return;
  logger.warn(ALARMING['share-nearly-used'], { ...correlate(orderId), version, by: by.kind, room });
}

/** Keeps the lists up with the commits. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachCommit(event, context, logger, async ({ commit }) => {
        for (const { orderId, review, kind } of await projectCommit(deps, commit)) {
          logger.warn(ALARMING['reviews-defaulted'], { ...correlate(orderId), version: commit.version, review, kind });
        }
        warnOf(commit, logger);
      }),
    );
