import type { DeliverDeps } from '../../shared/app/delivery/deliver-message.ts';
import type { MailboxDeps } from '../../shared/app/delivery/find-mailbox.ts';
import type { TellDeps } from '../../shared/app/delivery/tell-of-change.ts';
import type { Mailbox } from '../../shared/domain/news/mailbox.ts';
import type { MessageSender, SentDelivery } from '../../shared/ports/delivery/message-sender.ts';

/** Everything an attempt at a delivery by mail touches. */
export interface Deps extends Omit<DeliverDeps, 'sender' | 'hasMailbox'>, MailboxDeps, TellDeps {
  /** @param find who reads where news go. */
  readonly sendBy: (find: (delivery: SentDelivery) => Promise<Mailbox | undefined>) => MessageSender;
}
