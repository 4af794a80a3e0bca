import type { KeyName } from './keys.ts';

/** What whoever verifies has to say: taken, or refused under the code that the API answers a provider with. */
export type Answer = 'accepted' | 'signature-invalid' | 'signature-expired';

interface Common {
  readonly name: string;
  readonly answer: Answer;
  readonly reason: string;
  readonly source: string;
  /** Of whoever signed; its public half is not always one that counts. */
  readonly key: KeyName;
}

/** A webhook, as a provider gets it. */
export interface WebhookVector extends Common {
  readonly kind: 'webhook';
  /** On the clock of whoever verifies; RFC 3339. */
  readonly now: string;
  /** The very bytes the signature is over, as UTF-8. */
  readonly signed: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request, as a provider sends it. */
export interface RequestVector extends Common {
  readonly kind: 'request';
  readonly now: string;
  readonly signed: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  /** What follows the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  readonly body: string;
}

/** A signed document: a compact JWS. */
export interface DocumentVector extends Common {
  readonly kind: 'document';
  /** What it is shown as: the `typ` that its header must name. */
  readonly typ: string;
  readonly jws: string;
}

/** A request, as a provider sends it that signs by RFC 9421. */
export interface MessageVector extends Omit<RequestVector, 'kind'> {
  readonly kind: 'rfc9421';
}

export type Vector = WebhookVector | RequestVector | MessageVector | DocumentVector;
