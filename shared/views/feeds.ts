import type { FeedReading } from '../app/feed/read-feed.ts';
import { FedEvent, type FedEvents } from '../contracts/api/authorities/events.ts';
import type { FedMessages } from '../contracts/api/providers/feed.ts';
import { parse } from '../contracts/border/parse.ts';
import { webhookIdOf } from '../domain/delivery/delivery.ts';

/** What a provider is told by pull: of each message the id and the bytes that its webhook has. */
export const toFedMessages = ({ entries, next, waitSeconds }: FeedReading): FedMessages => ({
  messages: entries.map(({ orderId, number, body, tells }) => ({
    id: webhookIdOf({ orderId, message: number, tells }),
    body,
  })),
  next,
  waitSeconds,
});

/** What an authority is told by pull. */
export const toFedEvents = ({ entries, next, waitSeconds }: FeedReading): FedEvents => ({
  events: entries.map(({ body }) => parse(FedEvent, JSON.parse(body), 'record-damaged')),
  next,
  waitSeconds,
});
