import * as z from 'zod/mini';
import { IDENTIFIER_TYPES } from '../../../domain/filing/identifiers/identifiers.ts';
import { tidyText } from '../../../domain/signs.ts';
import { MAX_TARGETS } from '../../border/ids.ts';
import { OffsetInstant, TimeRange } from '../../border/text.ts';

const EPOC_PR_TYPES = IDENTIFIER_TYPES.filter((type) => type !== 'account' && type !== 'imsi');

/** An IP address is nobody's without the moment of its use; the port tells apart the users behind one shared address. */
const moment = {
  timestamp: z.optional(OffsetInstant),
  port: z.optional(z.int().check(z.minimum(1), z.maximum(65_535))),
};

// bounded here for every type; the rules of each type set the rest
export const IdentifierValue = z.string().check(z.overwrite(tidyText), z.minLength(1), z.maxLength(1_000));

/** One identifier on a form. What its type asks of it is checked once, when it is filed: paper is made of stored forms too. */
export const Identifier = z.strictObject({
  type: z.enum(IDENTIFIER_TYPES),
  value: IdentifierValue,
  ...moment,
  timeRange: z.optional(TimeRange),
});
export type Identifier = z.output<typeof Identifier>;

/** As far as `other`: a European form has no box for an account or an IMSI. */
export const EpocPrIdentifier = z.extend(Identifier, { type: z.enum(EPOC_PR_TYPES) });

/** How many a form names. */
export const listed = <T extends z.ZodMiniType>(identifier: T) =>
  z.array(identifier).check(z.minLength(1), z.maxLength(MAX_TARGETS));

/** The accounts a preservation letter names. */
export const Accounts = listed(Identifier);
