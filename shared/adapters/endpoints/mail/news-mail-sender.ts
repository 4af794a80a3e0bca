import { NewsWebhook } from '../../../contracts/api/common/news.ts';
import { composeNewsMail } from '../../../documents/news/compose-news-mail.ts';
import type { Mailbox } from '../../../domain/news/mailbox.ts';
import type { Mailer } from '../../../ports/delivery/mailer.ts';
import type { MessageSender, SendOutcome, SentDelivery } from '../../../ports/delivery/message-sender.ts';
import { addressMail, addressPrivately } from './address-mail.ts';

/** Who reads where news go, at the moment of an attempt. */
export type FindMailbox = (delivery: SentDelivery) => Promise<Mailbox | undefined>;

/** Tells people by mail that there is news. What a person concerned gets carries nothing but that: their mailbox may be read by others. */
export class NewsMailSender implements MessageSender {
  readonly #find: FindMailbox;
  readonly #mailer: Mailer;
  readonly #caseUrl: string;

  /** @param caseUrl where persons open their case. */
  constructor(find: FindMailbox, mailer: Mailer, caseUrl: string) {
    this.#find = find;
    this.#mailer = mailer;
    this.#caseUrl = caseUrl;
  }

  async send(delivery: SentDelivery, headers: Readonly<Record<string, string>>): Promise<SendOutcome> {
    const mailbox = await this.#find(delivery);
    if (!mailbox) return { kind: 'failed', code: 'no-such-mailbox' };
    const { data } = NewsWebhook.parse(JSON.parse(delivery.body));
    const toPerson = mailbox.reader === 'person';
    return await this.#mailer.send({
      ...(toPerson ? addressPrivately(delivery) : addressMail(delivery, headers)),
      to: mailbox.address,
      ...composeNewsMail(mailbox, data, this.#caseUrl),
      ...(!toPerson && { attachment: { name: 'message.json', type: 'application/json', content: delivery.body } }),
    });
  }
}
