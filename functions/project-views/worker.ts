import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { projectCommit } from '../../shared/app/order/project-commit.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { findShareNearlyUsed } from '../../shared/domain/order/life/shares.ts';
import { handleEachCommit } from '../../shared/http/batch.ts';
import { isTest } from '../../shared/domain/sandbox.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Keeps the lists up with the commits. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachCommit(event, context, logger, async ({ commit }) => {
        for (const { orderId, review, kind } of await projectCommit(deps, commit)) {
          // a human hears of it now, not when somebody looks into the list
          logger.warn(ALARMING['reviews-defaulted'], { ...correlate(orderId), version: commit.version, review, kind });
        }
        if (isTest(commit.state)) return; // nobody is woken for a test
        if (commit.events.some(({ type }) => type === 'order.exempt' || type === 'targets.exempt')) {
          logger.warn(ALARMING['provider-freed'], { ...correlate(commit.orderId), version: commit.version });
        }
        if (commit.events.some((event) => event.type === 'validation.refused' && event.disowned)) {
          logger.warn(ALARMING['validation-disowned'], { ...correlate(commit.orderId), version: commit.version });
        }
        if (commit.events.some(({ type }) => type === 'emergency.unseen')) {
          logger.warn(ALARMING['emergency-unseen'], { ...correlate(commit.orderId), version: commit.version });
        }
        const room = findShareNearlyUsed(commit.state, commit.by);
        if (room === undefined) return;
        const { orderId, version, by } = commit;
        logger.warn(ALARMING['share-nearly-used'], { ...correlate(orderId), version, by: by.kind, room });
      }),
    );
