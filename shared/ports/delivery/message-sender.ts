import type { Delivery } from '../../domain/delivery/delivery.ts';

/** How one attempt ended. */
export type SendOutcome =
  /** The receiver has it, or said that it does not: an HTTP status; 200 where a kind of receiver has it and answers nothing. */
  | (Answered & { readonly kind: 'answered' })
  /** Nothing was answered; `code` says why in a word, such as `ECONNREFUSED`, `timeout` or `address-not-allowed`. */
  | { readonly kind: 'failed'; readonly code: string; readonly address?: string | undefined };

interface Answered {
  readonly status: number;
  /** The network address that was connected to, or tried, where there is one. */
  readonly address?: string | undefined;
  /** `Retry-After` as it came, of at most 64 characters. */
  readonly retryAfter?: string | undefined;
  /** The beginning of the body, where it is text: without control characters. */
  readonly text?: string | undefined;
}

/**
 * How long an attempt is waited for. `brief`: until a receiver has let a message wait in vain, so that one that hangs holds what sends to
 * all for a moment only · `full`: from then on, where those that hang wait among themselves.
 */
export type Patience = 'brief' | 'full';

/** What a way needs to know of a delivery to make an attempt at it. */
export type SentDelivery = Pick<
  Delivery,
  | 'orderId'
  | 'message'
  | 'endpoint'
  | 'url'
  | 'type'
  | 'body'
  | 'tells'
  | 'createdAt'
  | 'order'
  | 'urgency'
  | 'attempts'
>;

/** One way for messages to leave the house. Never throws for what the network, or the receiver, does. */
export interface MessageSender {
  /**
   * @param headers of Standard Webhooks: the id of the message and the signature over its bytes, however they travel.
   * @param patience with a receiver that answers nothing.
   */
  send(delivery: SentDelivery, headers: Readonly<Record<string, string>>, patience: Patience): Promise<SendOutcome>;
}

/** Posts to addresses that have been checked, and to none other. Never throws for what the network does. */
export interface WebhookSender {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendOutcome>;
}
