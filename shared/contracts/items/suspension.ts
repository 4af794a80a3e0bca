import * as z from 'zod/mini';
import { SUSPENSION_REASONS, type Suspension } from '../../domain/directory/suspensions.ts';
import { StoredDigest } from './values.ts';

const said = { by: z.string(), at: z.string() };
const Said = z.strictObject(said);

/** Beside an authority's entry, in the commits on it. */
export const StoredSuspension = z.strictObject({
  number: z.int().check(z.minimum(1)),
  person: z.optional(z.string()),
  alsoKnownAs: z.optional(z.array(z.string())),
  since: z.string(),
  reason: z.enum(SUSPENSION_REASONS),
  from: z.string(),
  until: z.optional(z.string()),
  by: z.string(),
  key: StoredDigest,
  confirmed: z.optional(z.strictObject({ ...said, key: z.optional(StoredDigest) })),
  lifting: z.optional(Said),
  lifted: z.optional(Said),
}) satisfies z.core.$ZodType<Suspension>;
