import * as z from 'zod/mini';
import { StoredDigest, StoredOrderId } from './values.ts';

/** Which targets of an order name one identifier, in the row that the identifier's imprint leads to; keys aside. */
export const ImprintItem = z.object({ orderId: StoredOrderId, targets: z.array(z.string()) });

/** All imprints of an order. */
export const ImprintListItem = z.object({ digests: z.array(StoredDigest) });
