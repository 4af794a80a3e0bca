import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { hastenOrder } from '../../shared/app/delivery/hasten-order.ts';
import { UrgentHintMessage } from '../../shared/contracts/items/wake-ups.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Hands emergencies on, without waiting for the stream. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, UrgentHintMessage, async (hint) => {
        logger.info('looked', { ...correlate(hint.orderId), outcome: await hastenOrder(deps, hint) });
      }),
    );
