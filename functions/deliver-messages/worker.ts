import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliverMessage } from '../../shared/app/delivery/deliver-message.ts';
import { DeliveryWakeUp } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import type { Deps } from './deps.ts';

/** What the duty phone hears of an endpoint, and what only the log does. */
const LINE_OF = { failing: ALARMING['endpoint-failing'], well: 'endpoint well again' } as const;

/** Makes the attempts that are due; the only function that speaks to the outside. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, DeliveryWakeUp, async (ref) => {
        const { orderId, endpoint, message: number } = ref; // the log has a `message` of its own
        const { outcome, endpoint: changed } = await deliverMessage(deps, ref);
        logger.info('attempted', { orderId, number, endpoint, outcome });
        if (outcome === 'late' || outcome === 'given-up') {
          // a human hears of it now, not when somebody looks into the order
          logger.warn(ALARMING['messages-undelivered'], { orderId, number, endpoint, outcome });
        }
        if (changed) logger.warn(LINE_OF[changed.became], { provider: changed.provider, endpoint });
      }),
    );
