import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { testOnCall } from '../../shared/app/delivery/test-on-call.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { Deps } from './deps.ts';

/** The test of each week: a tool that does not take it rings the duty phone instead. */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<unknown, void>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async () => {
      for (const { kind, id, tool, week, outcome, isTaken } of await testOnCall(deps)) {
        const said = { class: 'test', kind, id, tool, week, outcome };
        if (isTaken) logger.info('on call tested', said);
        else logger.warn(ALARMING['on-call-untested'], said);
      }
    });
