import * as z from 'zod/mini';
import { CONSULTING_ROLES } from '../../../domain/consultation.ts';
import { OrderId } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** Who saw data of persons through an office, the latest first: of one order, or of everything in a month. */
export const ConsultationList = z.strictObject({
  consultations: z.array(
    z.strictObject({
      at: Utc,
      /** `person` is the opaque id of the identity provider. */
      by: z.strictObject({ role: z.enum(CONSULTING_ROLES), authority: z.string(), person: z.string() }),
      /** Method and path, with parameters in braces: what was shown. */
      route: z.string(),
      /** In the words of whoever was asked for one. */
      reason: z.optional(z.string()),
      /** The order it was of; or of a list the ids of the orders or complaints on the page. */
      orderId: z.optional(OrderId),
      listed: z.optional(z.array(z.string())),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type ConsultationList = z.infer<typeof ConsultationList>;
