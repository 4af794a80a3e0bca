import * as z from 'zod/mini';

/** `GET /v1/provider/messages`: what is new for the provider, in the order in which it came to be told. */
export const FedMessages = z.strictObject({
  messages: z.array(
    z.strictObject({
      /** The `webhook-id` of the same message: whoever had it by another way knows it by this. */
      id: z.string(),
      /** The very bytes of the webhook's body, as text: JSON of one of the forms under `webhooks`. */
      body: z.string(),
    }),
  ),
  /** Send it as `after` next time, also where nothing was new; `null` while nothing was ever told. */
  next: z.nullable(z.string()),
  /** Whole seconds until it is worth asking again; 0 where more may be waiting. */
  waitSeconds: z.int(),
});

export type FedMessages = z.infer<typeof FedMessages>;
