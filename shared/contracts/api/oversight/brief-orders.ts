import * as z from 'zod/mini';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { BRIEF_ENDINGS } from '../../../domain/order/readings/listed-brief-order.ts';
import { DirectoryId, OrderId, Reference } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';
import { AUTHORITY_NAME } from '../common/party-names.ts';

/** `GET /v1/oversight/brief-orders`: orders that their own authority ended before they were received, or within a day after. */
export const BriefOrderList = z.strictObject({
  orders: z.array(
    z.strictObject({
      id: OrderId,
      reference: Reference,
      authority: DirectoryId,
      ...AUTHORITY_NAME,
      /** Whoever filed it, by the opaque id of the identity provider. */
      officer: z.string(),
      instrument: z.enum(INSTRUMENT_IDS),
      ending: z.enum(BRIEF_ENDINGS),
      /** Why the authority ended it, as a code. */
      reason: z.string(),
      issuedAt: Utc,
      /** Left out: it never was. */
      receivedAt: z.optional(Utc),
      endedAt: Utc,
      /** How many brief orders this officer has filed, and all of the authority; those that were erased are not counted. */
      ofOfficer: z.int().check(z.minimum(0)),
      ofAuthority: z.int().check(z.minimum(0)),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type BriefOrderList = z.infer<typeof BriefOrderList>;
