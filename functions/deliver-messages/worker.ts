import type { Logger } from '@aws-lambda-powertools/logger';
import { deliverMessage } from '../../shared/app/delivery/deliver-message.ts';
import { postAboutDirectory } from '../../shared/app/delivery/post-about-directory.ts';
import { DirectoryPostMessage } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { createDeliveryWorker } from '../../shared/http/delivery-worker.ts';
import type { Deps } from './deps.ts';

/** Makes the attempts that are due by webhook, and posts what is to be said about the directory. */
export const createWorker = (deps: Deps, logger: Logger) =>
  createDeliveryWorker(logger, ALARMING, (wakeUp) => deliverMessage(deps, wakeUp), {
    schema: DirectoryPostMessage,
    work: ({ post }) => postAboutDirectory(deps, post),
  });
