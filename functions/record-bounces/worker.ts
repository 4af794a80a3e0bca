import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { recordReturn } from '../../shared/app/delivery/record-return.ts';
import { RETURN_OF, ReturnMessage } from '../../shared/contracts/items/return-message.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { readMailTag } from '../../shared/domain/delivery/mail-tag.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import type { Deps } from './deps.ts';

/** Puts on record which mails came back. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(event, context, logger, ReturnMessage, async ({ type, tags: [tag = ''] }) => {
        const tagged = readMailTag(tag);
        if (!tagged) return; // a mail of somebody else who writes from this account
        const { orderId, message: number, endpoint } = tagged; // the log has a `message` of its own
        const { outcome, endpoint: changed } = await recordReturn(deps, tagged, RETURN_OF[type]);
        logger.info('mail came back', { orderId, number, endpoint, returned: RETURN_OF[type], outcome });
        if (outcome === 'late' || outcome === 'given-up') {
          logger.warn(ALARMING['messages-undelivered'], { orderId, number, endpoint, outcome });
        }
        if (changed) logger.warn(ALARMING['endpoint-failing'], { provider: changed.provider, endpoint });
      }),
    );
