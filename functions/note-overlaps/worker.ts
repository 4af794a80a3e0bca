import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { noteOverlaps } from '../../shared/app/overlap/note-overlaps.ts';
import { handleEachCommit } from '../../shared/http/batch.ts';
import type { Deps } from './deps.ts';

/** Keeps the marks up with the commits, and tells of holds that meet. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachCommit(event, context, logger, async (stored) => {
        const outcome = await noteOverlaps(deps, stored);
        const { orderId, version } = stored.commit;
        if (outcome !== 'nothing-to-do') logger.info('noted', { orderId, version, outcome });
      }),
    );
