import { type WaitingChange, writeChangeMail } from '../../../documents/mails/write-message-mail.ts';
import type { MailAddress } from '../../../domain/directory/reach.ts';
import type { Mailer } from '../../../ports/delivery/mailer.ts';

/** Tells by mail of a change of the directory that waits. */
export const mailChangeBy =
  (mailer: Mailer) =>
  ({ address, language }: MailAddress, id: string, told: WaitingChange) =>
    mailer.send({ id, to: address, ...writeChangeMail(language, told) });
