import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { holdDoubtedOrders } from '../../shared/app/suspension/hold-doubted-orders.ts';
import { SuspensionMessage } from '../../shared/contracts/items/suspension-message.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import type { Deps } from './deps.ts';

/** Holds the orders of suspended accounts that nobody received yet. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, SuspensionMessage, async (look) => {
        const { looked, held } = await holdDoubtedOrders(deps, look);
        logger.info('held', { suspension: look.suspension, look: look.look, looked, held });
      }),
    );
