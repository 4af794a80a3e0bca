import * as z from 'zod/mini';
import { MESSAGE_TYPES } from '../../domain/delivery/message-types.ts';
import type { WaitingCall } from '../../domain/delivery/waiting-call.ts';
import { StoredInstant, StoredOrderId } from './values.ts';

/** A call that waits, as the table holds it, keys aside. */
export const WaitingCallItem = z.object({
  authority: z.string(),
  orderId: StoredOrderId,
  message: z.int(),
  type: z.enum(MESSAGE_TYPES),
  urgency: z.enum(['emergency', 'urgent', 'routine']),
  since: StoredInstant,
}) satisfies z.core.$ZodType<WaitingCall>;
