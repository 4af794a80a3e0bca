import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { prose } from '../../border/text.ts';
import { CheckedAccounts } from '../parts/checked-identifiers.ts';
import { recipients } from '../parts/filing-parts.ts';
import { Grounds } from '../parts/grounds.ts';
import { listGroundsFaults } from '../parts/grounds-rules.ts';
import { ProtectedTargets } from '../parts/protected-targets.ts';
import { DemandAddressee, PreservationDemand } from './demand.ts';

export const DemandFiling = z
  .strictObject({
    instrument: z.literal('CA-487.012'),
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: DemandAddressee })),
    certificate: z.safeExtend(PreservationDemand, { identifiers: CheckedAccounts }),
    protectedTargets: z.optional(ProtectedTargets),
    grounds: Grounds,
    /** Why nobody is to be told yet: for the reviewer who decides on it, and for nobody else outside the issuing side. */
    banReason: z.optional(prose(4_000)),
  })
  .check(
    z.superRefine(({ providers, certificate, grounds, banReason }, context) => {
      for (const { path, message } of listGroundsFaults({ providers, certificate, grounds })) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
      if ((banReason === undefined) === (certificate.nonDisclosureUntil === undefined)) return;
      const message = 'is given with /certificate/nonDisclosureUntil, and not without it';
      context.addIssue({ code: 'custom', path: ['banReason'], message });
    }),
  );
