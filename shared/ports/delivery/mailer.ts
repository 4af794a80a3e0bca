import type { SendOutcome } from './message-sender.ts';

/** A mail without content: that something waits, and where to read it. No personal data but the address. */
export interface Mail {
  /** Unique for what it tells, the same at every attempt: the left part of its `Message-ID`. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** ISO 639-1, of the text. */
  readonly language: string;
  /** Headers of its own, such as the signature of the message it carries. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly attachment?: { readonly name: string; readonly type: string; readonly content: string } | undefined;
}

/** Hands mails to a relay. Never throws for what the network, or the relay, does. */
export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
}
