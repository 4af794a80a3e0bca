import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { runSelfTest, type SelfTestRun } from '../../shared/app/filing/run-self-test.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** The order of each week, and whether it was acknowledged: one that was not rings the duty phone. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<unknown, readonly SelfTestRun[]>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async () => {
      const ran = await runSelfTest(deps);
      for (const { orderId, outcome } of ran) {
        if (outcome === 'silent') logger.warn(ALARMING['self-test-unacknowledged'], { ...correlate(orderId) });
        else logger.info('self test', { ...correlate(orderId), outcome });
      }
      return ran; // to whoever calls it by hand
    });
