import * as z from 'zod/mini';
import { REVIEW_REF_PATTERN } from '../../../domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../domain/law/instrument-ids.ts';
import { DirectoryId, OrderId, Reference, TargetId } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';
import { AUTHORITY_NAME } from '../common/party-names.ts';

/** `GET /v1/oversight/unsaid-protections`: orders whose filer knew a target for a protected person's and did not say so. */
export const UnsaidProtectionList = z.strictObject({
  findings: z.array(
    z.strictObject({
      /** The review that found it: the order's id, a dot, and the review's number. */
      id: z.string().check(z.regex(REVIEW_REF_PATTERN)),
      orderId: OrderId,
      reference: Reference,
      authority: DirectoryId,
      ...AUTHORITY_NAME,
      /** Whoever filed it, by the opaque id of the identity provider. */
      officer: z.string(),
      instrument: z.enum(INSTRUMENT_IDS),
      /** Which targets; as whose, is sealed with the decision. */
      targets: z.array(TargetId),
      issuedAt: Utc,
      foundAt: Utc,
      /** How many findings there are of orders that this officer filed, and of all of the authority; those that were erased are not counted. */
      ofOfficer: z.int().check(z.minimum(0)),
      ofAuthority: z.int().check(z.minimum(0)),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export type UnsaidProtectionList = z.infer<typeof UnsaidProtectionList>;
