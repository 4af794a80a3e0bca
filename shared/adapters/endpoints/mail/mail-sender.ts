import * as z from 'zod/mini';
import { writeMessageMail } from '../../../documents/mails/write-message-mail.ts';
import { webhookIdOf } from '../../../domain/delivery/delivery.ts';
import { writeMailTag } from '../../../domain/delivery/mail-tag.ts';
import { sha256 } from '../../../domain/digest.ts';
import type { AuthorityEntry, ProviderEntry } from '../../../domain/directory/entries.ts';
import type { MailAddress } from '../../../domain/directory/reach.ts';
import { HoldfastError } from '../../../errors.ts';
import type { Mailer } from '../../../ports/delivery/mailer.ts';
import type { MessageSender, SendOutcome, SentDelivery } from '../../../ports/delivery/message-sender.ts';
import type { Directory } from '../../../ports/directory.ts';

/** What endpoints begin with that are mailboxes of a provider. */
const MAILBOXES = 'mail:';

/** So much of the digest of an endpoint tells it from the others of one message. */
const ENDPOINT_DIGITS = 16;

/** What a mail tells of the message that it carries. */
const Carried = z.object({ data: z.object({ reference: z.string(), certificateUrl: z.string() }) });

/** Tells people of a message by mail. Where it goes stands in the directory alone, and is looked up at each attempt. */
export class MailSender implements MessageSender {
  readonly #directory: Pick<Directory, 'authority' | 'provider'>;
  readonly #mailer: Mailer;

  constructor(directory: Pick<Directory, 'authority' | 'provider'>, mailer: Mailer) {
    this.#directory = directory;
    this.#mailer = mailer;
  }

  async send(delivery: SentDelivery, headers: Readonly<Record<string, string>>): Promise<SendOutcome> {
    const mailbox = await this.#findMailbox(delivery);
    if (!mailbox) return { kind: 'failed', code: 'no-such-mailbox' };
    const { body, type, endpoint, order, urgency = 'urgent' } = delivery;
    const { reference, certificateUrl } = Carried.parse(JSON.parse(body)).data;
    const authority = order && (await orNobody(this.#directory.authority(order.authority)));
    const contact = authority?.contact;
    return await this.#mailer.send({
      id: `${webhookIdOf(delivery)}.${sha256(endpoint).slice(-ENDPOINT_DIGITS)}`,
      to: mailbox.address,
      ...writeMessageMail(mailbox.language, { reference, certificateUrl, type, urgency, contact }),
      headers: { ...toMailHeaders(headers), 'X-SES-Message-Tags': `delivery=${writeMailTag(delivery)}` },
      attachment: { name: 'message.json', type: 'application/json', content: body },
    });
  }

  async #findMailbox({ endpoint, order }: SentDelivery): Promise<MailAddress | undefined> {
    if (!order || !endpoint.startsWith(MAILBOXES)) return undefined;
    const provider = await orNobody(this.#directory.provider(order.provider));
    return provider?.reach?.mail?.find(({ id }) => id === endpoint.slice(MAILBOXES.length));
  }
}

/** Those of Standard Webhooks, by the names they have there. */
const toMailHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('webhook-'))
      .map(([name, value]) => [`X-${name}`, value]),
  );

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
