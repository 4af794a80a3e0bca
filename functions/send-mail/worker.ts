import type { Logger } from '@aws-lambda-powertools/logger';
import { deliverMessage } from '../../shared/app/delivery/deliver-message.ts';
import { findMailbox } from '../../shared/app/delivery/find-mailbox.ts';
import { tellOfChange } from '../../shared/app/delivery/tell-of-change.ts';
import { ChangeNoticeMessage } from '../../shared/contracts/items/wake-ups.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import { createDeliveryWorker } from '../../shared/http/delivery-worker.ts';
import type { SentDelivery } from '../../shared/ports/delivery/message-sender.ts';
import type { Deps } from './deps.ts';

/** Makes the attempts that are due by mail, and tells of changes of the directory. */
export function createWorker(deps: Deps, logger: Logger) {
  const find = (delivery: SentDelivery) => findMailbox(deps, delivery);
  const delivering = {
    ...deps,
    sender: deps.sendBy(find),
    hasMailbox: async (delivery: SentDelivery) => delivery.type !== 'news' || (await find(delivery)) !== undefined,
  };
  return createDeliveryWorker(logger, ALARMING, (wakeUp) => deliverMessage(delivering, wakeUp), {
    schema: ChangeNoticeMessage,
    work: ({ notice }) => tellOfChange(deps, notice),
  });
}
