import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { CheckedEpocPrIdentifiers } from '../parts/checked-identifiers.ts';
import { HoldDays, recipients } from '../parts/filing-parts.ts';
import { UnionLanguage } from '../parts/form-parts.ts';
import { Grounds } from '../parts/grounds.ts';
import { listGroundsFaults } from '../parts/grounds-rules.ts';
import { ProtectedTargets } from '../parts/protected-targets.ts';
import { SectionB } from './addressee.ts';
import { EpocPrCertificate } from './certificate.ts';
import { listEmergencyFaults, listIndependenceFaults } from './filing-rules.ts';
import { SectionC } from './identifiers.ts';

export const EpocPrFiling = z
  .strictObject({
    instrument: z.literal('EU-EPOC-PR'),
    /** The language the certificate is written in, where it was translated or needs to be checked (Article 9(4)). */
    language: z.optional(UnionLanguage),
    holdDays: z.optional(HoldDays),
    providers: recipients(z.strictObject({ provider: DirectoryId, addressee: SectionB })),
    certificate: z.safeExtend(EpocPrCertificate, {
      C: z.extend(SectionC, { identifiers: CheckedEpocPrIdentifiers }),
    }),
    protectedTargets: z.optional(ProtectedTargets),
    grounds: Grounds,
  })
  .check(
    z.superRefine((filing, context) => {
      const faults = [...listEmergencyFaults(filing), ...listGroundsFaults(filing), ...listIndependenceFaults(filing)];
      for (const { path, message, params } of faults)
        context.addIssue({ code: 'custom', path: [...path], message, params });
    }),
  );
