import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { listed } from '../../shared/domain/order/listed.ts';
import { eachCommit } from '../../shared/http/batch.ts';
import type { OrderList } from '../../shared/ports/order-list.ts';

/** Keeps the lists up with the commits. */
export const createWorker = (deps: { readonly list: OrderList }, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      eachCommit(event, context, logger, async ({ commit }) => deps.list.put(listed(commit))),
    );
