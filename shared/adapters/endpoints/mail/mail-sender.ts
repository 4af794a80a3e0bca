import * as z from 'zod/mini';
import { writeMessageMail } from '../../../documents/mails/write-message-mail.ts';
import type { AuthorityEntry, ProviderEntry } from '../../../domain/directory/entries.ts';
import type { MailAddress } from '../../../domain/directory/reach.ts';
import { HoldfastError } from '../../../errors.ts';
import type { Mailer } from '../../../ports/delivery/mailer.ts';
import type { MessageSender, Patience, SendOutcome, SentDelivery } from '../../../ports/delivery/message-sender.ts';
import type { Directory } from '../../../ports/directory.ts';
import { addressMail } from './address-mail.ts';

/** What endpoints begin with that are mailboxes of a provider. */
const MAILBOXES = 'mail:';

/** What a mail tells of the message that it carries. */
const Carried = z.object({ data: z.object({ reference: z.string(), certificateUrl: z.string() }) });

/** Tells people of a message by mail. Where it goes stands in the directory alone, and is looked up at each attempt. */
export class MailSender implements MessageSender {
  readonly #directory: Pick<Directory, 'authority' | 'provider'>;
  readonly #mailer: Mailer;
  readonly #news: MessageSender;
  readonly #desksUrl: string;

  /** @param news what sends what is no message of an order. @param desksUrl where people sign in at desks, without a trailing slash. */
  constructor(
    directory: Pick<Directory, 'authority' | 'provider'>,
    mailer: Mailer,
    news: MessageSender,
    desksUrl: string,
  ) {
    this.#directory = directory;
    this.#mailer = mailer;
    this.#news = news;
    this.#desksUrl = desksUrl;
  }

  async send(
    delivery: SentDelivery,
    headers: Readonly<Record<string, string>>,
    patience: Patience = 'full',
  ): Promise<SendOutcome> {
    const { type } = delivery;
    if (type === 'news') return await this.#news.send(delivery, headers, patience);
    const { mailbox, people } = (await this.#findMailbox(delivery)) ?? {};
    if (!mailbox) return { kind: 'failed', code: 'no-such-mailbox' };
    const { body, order, urgency = 'urgent' } = delivery;
    const { reference, certificateUrl } = Carried.parse(JSON.parse(body)).data;
    const authority = order && (await orNobody(this.#directory.authority(order.authority)));
    const contact = authority?.contact;
    const desksUrl = people === undefined ? undefined : this.#desksUrl;
    return await this.#mailer.send({
      ...addressMail(delivery, headers),
      to: mailbox.address,
      ...writeMessageMail(mailbox.language, { reference, certificateUrl, type, urgency, contact, desksUrl }),
      attachment: { name: 'message.json', type: 'application/json', content: body },
    });
  }

  /** With who acts at the provider's desk, if anybody does. */
  async #findMailbox({
    endpoint,
    order,
  }: SentDelivery): Promise<
    { readonly mailbox: MailAddress | undefined; readonly people: ProviderEntry['people'] } | undefined
  > {
    if (!order || !endpoint.startsWith(MAILBOXES)) return undefined;
    const provider = await orNobody(this.#directory.provider(order.provider));
    const mailbox = provider?.reach?.mail?.find(({ id }) => id === endpoint.slice(MAILBOXES.length));
    return { mailbox, people: provider?.people };
  }
}

/** Whoever is in the directory no more has no mailbox; a directory that does not answer is another matter. */
async function orNobody<Entry extends AuthorityEntry | ProviderEntry>(
  asked: Promise<Entry>,
): Promise<Entry | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HoldfastError && error.code.endsWith('-unknown')) return undefined;
    throw error;
  }
}
