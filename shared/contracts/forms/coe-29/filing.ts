import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { Language } from '../../border/text.ts';
import { CheckedAccounts } from '../parts/checked-identifiers.ts';
import { HoldDays, recipients } from '../parts/filing-parts.ts';
import { ProtectedTargets } from '../parts/protected-targets.ts';
import { PreservationRequest, RequestedParty } from './request.ts';

/** Addressed to contact points of other Parties, which stand in the directory as providers do; the request itself gives its grounds. */
export const BudapestFiling = z.strictObject({
  instrument: z.literal('COE-29'),
  /** The language the request is written in, where it needs to be checked. */
  language: z.optional(Language),
  holdDays: z.optional(HoldDays),
  providers: recipients(z.strictObject({ provider: DirectoryId, addressee: RequestedParty })),
  certificate: z.extend(PreservationRequest, {
    c: z.extend(PreservationRequest.shape.c, { identifiers: CheckedAccounts }),
  }),
  protectedTargets: z.optional(ProtectedTargets),
});
