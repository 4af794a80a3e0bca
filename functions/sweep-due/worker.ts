import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { sweepDue } from '../../shared/app/time/sweep-due.ts';
import type { Deps } from './deps.ts';

/** The tick: it is given nothing and answers nothing, what it finds goes to the queue. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<unknown, void>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async () => {
      logger.info('swept', { queued: await sweepDue(deps) });
    });
