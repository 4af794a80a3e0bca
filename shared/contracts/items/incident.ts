import * as z from 'zod/mini';
import type { Incident } from '../../domain/delivery/incident.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** An incident of an endpoint as the table holds it: whose it is stands in its key. */
export const IncidentItem = z.object({
  endpoint: z.string(),
  openedAt: StoredInstant,
  orderId: z.optional(StoredOrderId),
  outcome: z.string(),
  closedAt: z.optional(StoredInstant),
}) satisfies z.core.$ZodType<Omit<Incident, 'owner'>>;
