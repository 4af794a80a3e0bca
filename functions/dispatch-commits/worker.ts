import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { addGivenUpNews, addIncidentNews } from '../../shared/app/delivery/add-news.ts';
import { dispatchCommit } from '../../shared/app/delivery/dispatch-commit.ts';
import { wakeUndelivered } from '../../shared/app/delivery/wake-undelivered.ts';
import { handleEachChange } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Hands on what each new commit obliges us to tell, and tells of messages that were given up and of endpoints that fail or are well again. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachChange(event, context, logger, {
        commit: async (stored) => {
          await dispatchCommit(deps, stored);
          const { orderId, version, by } = stored.commit;
          if (by.kind === 'provider') await wakeUndelivered(deps, by.provider); // whoever signs a request is there again
          logger.info('dispatched', { ...correlate(orderId), version });
        },
        delivery: async (ended) => {
          if (ended.status === 'given-up') await addGivenUpNews(deps, ended);
        },
        incident: async (changed) => await addIncidentNews(deps, changed),
      }),
    );
