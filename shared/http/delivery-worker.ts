import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { DeliveryWakeUp } from '../contracts/items/wake-ups.ts';
import type { WakeUp } from '../domain/delivery/delivery.ts';
import type { Measured } from '../domain/delivery/measures.ts';
import { handleEachMessage } from './batch.ts';
import { correlate } from './correlation.ts';
import { toMetricLine } from './metric-line.ts';

/** What became of an attempt, and of the endpoint with it. */
interface Attempted {
  readonly outcome: string;
  readonly endpoint?: { readonly became: 'failing' | 'well'; readonly provider: string };
  readonly measured?: Measured;
  readonly provider?: string;
  readonly code?: string;
}

/** Lines of the log that the duty phone hears. */
interface Alarming {
  readonly 'endpoint-failing': string;
  readonly 'messages-undelivered': string;
}

/** What else a queue of deliveries carries: what is to be said about the directory. */
export interface Beside<T extends object> {
  readonly schema: z.core.$ZodType<T>;
  /** @returns what became of it, in a word. @throws Error for what shall come back. */
  readonly work: (message: T) => Promise<string>;
}

/** Nothing else. */
const NOTHING: Beside<never> = { schema: z.never(), work: async () => 'nothing' };

type Carried<T> = T | z.output<typeof DeliveryWakeUp>;

const isBeside = <T extends object>(message: Carried<T>): message is T => !('orderId' in message);

/** Makes the attempts that are due by one way: what all functions have in common that speak to the outside. */
export const createDeliveryWorker = <T extends object = never>(
  logger: Logger,
  lines: Alarming,
  attempt: (wakeUp: WakeUp) => Promise<Attempted>,
  beside?: Beside<T>,
) =>
  middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) =>
      handleEachMessage(
        event,
        context,
        logger,
        z.union([DeliveryWakeUp, (beside ?? NOTHING).schema]),
        async (wakeUp) => {
          if (isBeside<T>(wakeUp)) {
            logger.info('said about the directory', { outcome: await beside?.work(wakeUp) });
            return;
          }
          const { orderId, endpoint, message: number } = wakeUp; // the log has a `message` of its own
          const { outcome, endpoint: changed, measured, provider, code } = await attempt(wakeUp);
          const about = { ...correlate(orderId), number, endpoint, outcome };
          logger.info('attempted', { ...about, provider, code, ...(measured && toMetricLine(measured)) });
          if (outcome === 'late' || outcome === 'given-up') {
            // a human hears of it now, not when somebody looks into the order
            logger.warn(lines['messages-undelivered'], about);
          }
          if (!changed) return;
          const line = changed.became === 'failing' ? lines['endpoint-failing'] : 'endpoint well again'; // which only the log hears
          logger.warn(line, { ...correlate(orderId), provider: changed.provider, endpoint });
        },
      ),
    );
