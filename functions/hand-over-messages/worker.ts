import type { Logger } from '@aws-lambda-powertools/logger';
import { deliverMessage } from '../../shared/app/delivery/deliver-message.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { createDeliveryWorker } from '../../shared/http/delivery-worker.ts';
import type { Deps } from './deps.ts';

/** Makes the attempts that are due by putting a message into a queue of its receiver. */
export const createWorker = (deps: Deps, logger: Logger) =>
  createDeliveryWorker(logger, ALARMING, (wakeUp) => deliverMessage(deps, wakeUp));
