import { webhookIdOf } from '../../../domain/delivery/delivery.ts';
import { writeMailTag } from '../../../domain/delivery/mail-tag.ts';
import { sha256 } from '../../../domain/digest.ts';
import type { Mail } from '../../../ports/delivery/mailer.ts';
import type { SentDelivery } from '../../../ports/delivery/message-sender.ts';

/** So much of the digest of an endpoint tells it from the others of one message. */
const ENDPOINT_DIGITS = 16;
/** So much tells one mail from every other. */
const PRIVATE_DIGITS = 32;
/** Characters of a tag that SES takes. */
const TAG_AT_MOST = 256;

/**
 * By what a mail is known: the same id at every attempt, the mark by which it is found again when it comes back, and the headers of Standard
 * Webhooks by the names they have there.
 */
export const addressMail = (
  delivery: SentDelivery,
  headers: Readonly<Record<string, string>>,
): Pick<Mail, 'id' | 'headers'> => ({
  id: `${webhookIdOf(delivery)}.${sha256(delivery.endpoint).slice(-ENDPOINT_DIGITS)}`,
  headers: { ...toMailHeaders(headers), ...tagOf(delivery) },
});

/** None where it were too long: the mail goes out, and is not found again when it comes back. */
function tagOf(delivery: SentDelivery): Readonly<Record<string, string>> {
  const tag = writeMailTag(delivery);
  return tag.length > TAG_AT_MOST ? {} : { 'X-SES-Message-Tags': `delivery=${tag}` };
}

/** The same of a mail whose headers may name neither order nor reader: what comes back of it is not found again. */
export const addressPrivately = (delivery: SentDelivery): Pick<Mail, 'id'> => ({
  id: sha256(`${webhookIdOf(delivery)}#${delivery.endpoint}`).slice(-PRIVATE_DIGITS),
});

const toMailHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.startsWith('webhook-'))
      .map(([name, value]) => [`X-${name}`, value]),
  );
