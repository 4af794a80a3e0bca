import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { confirmCalls } from '../../shared/app/calls/confirm-calls.ts';
import { noteDelivery } from '../../shared/app/delivery/note-delivery.ts';
import { noteOverlaps } from '../../shared/app/overlap/note-overlaps.ts';
import { handleEachChange } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Keeps the marks up with the commits, remembers holds that meet, and notes how deliveries ended. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachChange(event, context, logger, {
        commit: async (stored) => {
          const outcome = await noteOverlaps(deps, stored);
          const { orderId, version } = stored.commit;
          await confirmCalls(deps, stored);
          if (outcome !== 'nothing-to-do') logger.info('noted', { ...correlate(orderId), version, outcome });
        },
        delivery: async (ended) => {
          await noteDelivery(deps, ended);
          const { orderId, endpoint, message: number, status } = ended; // the log has a `message` of its own
          logger.info('noted', { ...correlate(orderId), number, endpoint, outcome: status });
        },
      }),
    );
