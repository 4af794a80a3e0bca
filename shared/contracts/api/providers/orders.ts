import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { OWED_BY_PROVIDER } from '../../../domain/order/readings/listed-provider-order.ts';
import { DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { OrderStatus, Utc, Version } from '../../border/wire.ts';
import { DoubtView } from '../common/doubt.ts';
import { noPageOfReference, SpokenReference } from '../common/order-filters.ts';
import { AUTHORITY_NAME } from '../common/party-names.ts';
import { ListQuery } from '../common/queries.ts';

/** The query of `GET /v1/provider/orders`. */
export const ProviderOrderQuery = z.extend(ListQuery, { reference: SpokenReference }).check(noPageOfReference);

/** `GET /v1/provider/orders`: the provider's open orders, oldest first; or its order of a reference, open or not. */
export const ProviderOrderList = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: OrderId,
      reference: Reference,
      instrument: z.enum(INSTRUMENT_IDS),
      authority: DirectoryId,
      ...AUTHORITY_NAME,
      status: OrderStatus,
      /** Whether its data must be kept now. */
      inForce: z.boolean(),
      /** Left out where nobody ever doubted whose it is. Nothing is owed while it is `held`. */
      doubt: z.optional(DoubtView),
      version: Version,
      issuedAt: Utc,
      /** When receipt was first proved; `null` while it was not. */
      receivedAt: z.nullable(Utc),
      endsAt: z.nullable(Utc),
      /** What the provider has yet to say, as far as it is on record. */
      owed: z.array(
        z.strictObject({
          what: z.enum(OWED_BY_PROVIDER),
          /** `null` where no time is set. */
          dueAt: z.nullable(Utc),
          late: z.boolean(),
          targets: z.optional(z.array(TargetId)),
        }),
      ),
    }),
  ),
  /** To a search by reference that found none: orders to this provider whose reference is like what was sent. None is meant by itself. */
  didYouMean: z.optional(
    z.array(z.strictObject({ reference: Reference, authority: DirectoryId, ...AUTHORITY_NAME, issuedOn: z.string() })),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type ProviderOrderList = z.infer<typeof ProviderOrderList>;
