import type { Clock } from '../../../ports/clock.ts';
import type { Mail, Mailer } from '../../../ports/delivery/mailer.ts';
import type { SendOutcome } from '../../../ports/delivery/message-sender.ts';
import type { Parameters } from '../../../ports/parameters.ts';
import type { Egress } from '../https/guard.ts';
import { composeMail } from './compose.ts';
import { handOver } from './hand-over.ts';
import { type Relay, readRelay } from './relay.ts';

export interface MailerDeps {
  readonly parameters: Parameters;
  /** What the secret with the relay is called. */
  readonly relayParameter: string;
  readonly egress: Egress;
  readonly clock: Pick<Clock, 'now'>;
}

/** Longer than a relay takes that looks into a mail before it answers, and far shorter than the lease of an attempt. */
const TIMEOUT_MS = 20_000;

/** Mails over SMTP by the operator's own relay. */
export class SmtpMailer implements Mailer {
  readonly #deps: MailerDeps;
  readonly #timeoutMs: number;

  constructor(deps: MailerDeps, timeoutMs: number = TIMEOUT_MS) {
    this.#deps = deps;
    this.#timeoutMs = timeoutMs;
  }

  async send(mail: Mail): Promise<SendOutcome> {
    const { clock, egress } = this.#deps;
    const relay = await this.#findRelay();
    if (!relay) return { kind: 'failed', code: 'relay-unknown' };
    const message = await composeMail(mail, relay, clock.now());
    return await handOver(relay, { to: mail.to, message }, { egress, timeoutMs: this.#timeoutMs });
  }

  /** `undefined` while nobody has said which, or the store does not answer or refuses: the attempt fails, and the ladder makes another. */
  async #findRelay(): Promise<Relay | undefined> {
    const { parameters, relayParameter } = this.#deps;
    try {
      return readRelay(await parameters.read(relayParameter));
    } catch {
      return undefined; // also where it refuses us: an attempt that was begun has to end on record
    }
  }
}
