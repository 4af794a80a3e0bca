import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { fireDue } from '../../shared/app/time/fire-due.ts';
import { DueWakeUp } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import type { Deps } from './deps.ts';

/** Looks at each order whose instant has come. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, DueWakeUp, async (row) => {
        const outcome = await fireDue(deps, row);
        logger.info('fired', { orderId: row.orderId, kind: row.kind, dueAt: row.dueAt, outcome });
        // a human hears of it each hour that nobody is left: only the roster can help
        if (outcome === 'nobody-eligible') logger.warn(ALARMING['review-without-reviewer'], { orderId: row.orderId });
      }),
    );
