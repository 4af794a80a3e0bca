import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { hastenOrder } from '../../shared/app/delivery/hasten-order.ts';
import { openCall } from '../../shared/app/delivery/open-call.ts';
import { UrgentHintMessage } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Hands emergencies on, without waiting for the stream. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, UrgentHintMessage, async (hint) => {
        const { orderId, call: message } = hint;
        if (message === undefined) {
          logger.info('looked', { ...correlate(orderId), outcome: await hastenOrder(deps, hint) });
          return;
        }
        const outcome = await openCall(deps, { orderId, message });
        logger.info('looked', { ...correlate(orderId), number: message, outcome }); // the log has a `message` of its own
        if (outcome === 'call-opened')
          logger.warn(ALARMING['call-waiting'], { ...correlate(orderId), number: message });
      }),
    );
