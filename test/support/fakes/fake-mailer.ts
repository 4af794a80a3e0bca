import type { Mail, Mailer } from '../../../shared/ports/delivery/mailer.ts';
import type { SendOutcome } from '../../../shared/ports/delivery/message-sender.ts';

/** Answers as scripted, in order, and then takes what comes; what it took stands in `mails`. */
export class FakeMailer implements Mailer {
  readonly #script: SendOutcome[] = [];
  readonly #mails: Mail[] = [];

  /** Every mail handed over, refused ones too. */
  get mails(): readonly Mail[] {
    return this.#mails;
  }

  answer(...outcomes: readonly SendOutcome[]): void {
    this.#script.push(...outcomes);
  }

  async send(mail: Mail): Promise<SendOutcome> {
    this.#mails.push(mail);
    return this.#script.shift() ?? { kind: 'answered', status: 250, address: '127.0.0.1', text: '250 kept' };
  }
}
