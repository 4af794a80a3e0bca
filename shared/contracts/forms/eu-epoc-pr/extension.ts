import * as z from 'zod/mini';
import { Day, FileNumber, Name, notBefore } from '../../border/text.ts';
import { BoundMemberState, ContactPoint, NamedSignature } from '../parts/form-parts.ts';
import { FollowUpAddressee } from './addressee.ts';

/** Regulation (EU) 2023/1543, Annex VI: 30 days more, a fixed statement with no number to enter. */
export const ExtensionCertificate = z.strictObject({
  A: z.strictObject({
    issuingState: BoundMemberState,
    issuingAuthority: Name,
    issuingFileNumber: FileNumber,
    /** Where it is not the one in the order. */
    contactPoint: z.optional(ContactPoint),
  }),
  B: FollowUpAddressee,
  C: z.strictObject({
    epocPr: z.strictObject({ issuedOn: Day, transmittedOn: Day, fileNumber: FileNumber, transmittedTo: Name }).check(
      z.refine(({ issuedOn, transmittedOn }) => transmittedOn >= issuedOn, {
        path: ['transmittedOn'],
        error: notBefore('issuedOn'),
      }),
    ),
  }),
  D: z.strictObject({ signature: NamedSignature }),
});
