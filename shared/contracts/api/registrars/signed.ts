import * as z from 'zod/mini';
import { ENTRY_ACTS } from '../../../domain/directory/entry-commit.ts';
import { SIGNED_EVENTS } from '../../../domain/order/readings/signed-act.ts';
import { ORDER_STATUSES } from '../../../domain/order/record/status.ts';
import { DirectoryId, OrderId, Reference } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';
import { ListQuery, QueriedInstant } from '../common/queries.ts';
import { ChangeId } from './changes.ts';

/** The query of `GET …/keys/{keyId}/signed`. */
export const SignedQuery = z.extend(ListQuery, { since: QueriedInstant });

/** `GET /v1/directory/providers/{providerId}/keys/{keyId}/signed`: the latest first; a page can be empty though another comes. */
export const SignedListView = z.strictObject({
  provider: DirectoryId,
  key: DirectoryId,
  /** From when on it is listed. */
  since: Utc,
  revokedAt: z.nullable(Utc),
  doubtedSince: z.nullable(Utc),
  /** One signed request each that changed an order. */
  signed: z.array(
    z.strictObject({
      orderId: OrderId,
      /** Of the order, as of this request. */
      version: z.int(),
      at: Utc,
      /** What it put on record, as the order's history names it. */
      acts: z.array(z.enum(SIGNED_EVENTS)),
      /** The order as it stands now; `null` where the record has none, as after a restore to an earlier instant. */
      order: z.nullable(
        z.strictObject({
          reference: Reference,
          authority: DirectoryId,
          status: z.enum(ORDER_STATUSES),
          inForce: z.boolean(),
          /** When time ends the hold; `null` once it has ended. */
          endsAt: z.nullable(Utc),
        }),
      ),
    }),
  ),
  /** What it signed about the provider's own entry: with the last page of what is about orders, and after it. */
  onEntry: z.array(
    z.strictObject({
      version: z.int(),
      at: Utc,
      act: z.enum(ENTRY_ACTS),
      /** Of a proof, the endpoint. */
      about: z.optional(z.string()),
      change: z.optional(ChangeId),
    }),
  ),
  next: z.nullable(z.string()),
});
export type SignedListView = z.infer<typeof SignedListView>;
