/** How one attempt ended. */
export type SendOutcome =
  /** The receiver has it, or said that it does not: an HTTP status; 200 where a kind of receiver has it and answers nothing. */
  | { readonly kind: 'answered'; readonly status: number }
  /** Nothing was answered; `code` says why in a word, such as `ECONNREFUSED`, `timeout` or `address-not-allowed`. */
  | { readonly kind: 'failed'; readonly code: string };

/** Posts to addresses that have been checked, and to none other. Never throws for what the network does. */
export interface WebhookSender {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendOutcome>;
}
