import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type FireOutcome, fireDue } from '../../shared/app/time/fire-due.ts';
import { type Fired, fireTogether } from '../../shared/app/time/fire-together.ts';
import { DueWakeUp } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { DueRow, DueTogether } from '../../shared/domain/delivery/due-row.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import { correlate, correlateAll } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** Messages worked on at once: each may be of 25 orders, and a table that is asked for all of them together answers none in time. */
const AT_ONCE = 2;

/** Looks at each order whose instant has come. */
export const createWorker = (deps: Deps, logger: Logger) => {
  const logFired = (row: DueRow, outcome: FireOutcome): void => {
    logger.info('fired', { ...correlate(row.orderId), kind: row.kind, dueAt: row.dueAt, outcome });
    // a human hears of it each hour that nobody is left: only the roster can help
    if (outcome === 'nobody-eligible') logger.warn(ALARMING['review-without-reviewer'], { ...correlate(row.orderId) });
    if (outcome === 'call-opened' && row.kind === 'delivery') {
      logger.warn(ALARMING['call-waiting'], { ...correlate(row.orderId), number: row.message });
    }
  };

  /** Of thousands in one instant those that went alike have one line, which names them all. */
  const logTogether = ({ kind, dueAt }: DueTogether, fired: readonly Fired[]): void => {
    const committed = fired.filter(({ outcome }) => outcome === 'committed').map(({ row }) => row.orderId);
    if (committed.length > 0) logger.info('fired', { ...correlateAll(committed), kind, dueAt, outcome: 'committed' });
    for (const { row, outcome, error } of fired) {
      if (outcome === 'again') logger.error('row failed', { ...correlate(row.orderId), dueAt, error });
      else if (outcome !== 'committed') logFired(row, outcome);
    }
  };

  const fire = async (due: DueRow | DueTogether): Promise<void> =>
    due.kind === 'commits' ? logTogether(due, await fireTogether(deps, due)) : logFired(due, await fireDue(deps, due));

  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) => handleEachMessage(event, context, logger, DueWakeUp, fire, AT_ONCE));
};
