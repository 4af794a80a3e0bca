import * as z from 'zod/mini';
import { OrderId, Reference } from '../../border/ids.ts';
import { Utc, Version } from '../../border/wire.ts';

/** That something happened to an order, by its name, and where to read it; nothing of what was said. */
export const FedEvent = z.strictObject({
  /** The same however often it is told. */
  id: z.string(),
  /** What happened with this version, by the names that the order's history has for it; more come as Holdfast grows. */
  types: z.array(z.string()),
  order: OrderId,
  reference: Reference,
  version: Version,
  at: Utc,
  /** The path of the order, as it stands when it is read. */
  read: z.string(),
});

/** `GET /v1/events`: what is new of the orders in the caller's list, in the order in which it came to be told. */
export const FedEvents = z.strictObject({
  events: z.array(FedEvent),
  /** Send it as `after` next time, also where nothing was new; `null` while nothing was ever told. */
  next: z.nullable(z.string()),
  /** Whole seconds until it is worth asking again; 0 where more may be waiting. */
  waitSeconds: z.int(),
});

export type FedEvents = z.infer<typeof FedEvents>;
