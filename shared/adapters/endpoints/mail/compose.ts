import MailComposer from 'nodemailer/lib/mail-composer';
import type { Instant } from '../../../domain/instant.ts';
import type { Mail } from '../../../ports/delivery/mailer.ts';
import type { Relay } from './relay.ts';

/**
 * A mail as it goes over the wire: plain text, nothing that tells us whether it was read, and never a line that somebody else wrote into
 * its head. Files and addresses of the web are read by none of its parts.
 */
export async function composeMail(mail: Mail, relay: Relay, now: Instant): Promise<Buffer> {
  const { id, to, subject, text, language, headers = {}, attachment } = mail;
  const composed = new MailComposer({
    messageId: `<${id}@${relay.domain}>`,
    date: new Date(now),
    from: { name: '', address: relay.from },
    to: { name: '', address: to }, // not as text, in which a comma begins another address
    subject,
    text,
    headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    attachments: attachment
      ? [
          {
            filename: attachment.name,
            contentType: attachment.type,
            content: Buffer.from(attachment.content),
            contentTransferEncoding: 'base64', // the very bytes: no line end of theirs is changed on the way
          },
        ]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return await composed.compile().build();
}
