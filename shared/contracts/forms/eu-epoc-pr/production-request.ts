import * as z from 'zod/mini';
import type { ProductionRequestKind } from '../../../domain/law/terms/instrument.ts';
import { Country } from '../../border/country.ts';
import { Day, FileNumber, Name, notBefore } from '../../border/text.ts';
import { BoundMemberState, ContactPoint, NamedSignature } from '../parts/form-parts.ts';
import { FollowUpAddressee } from './addressee.ts';

const REQUEST_KINDS = ['EPOC', 'EIO', 'MLA'] as const satisfies readonly ProductionRequestKind[];

const notBeforeIssue = {
  path: ['transmittedOn'],
  error: notBefore('issuedOn'),
};

const inOrder = ({ issuedOn, transmittedOn }: { issuedOn: string; transmittedOn: string | null }): boolean =>
  transmittedOn === null || transmittedOn >= issuedOn;

const Request = z
  .strictObject({
    kind: z.enum(REQUEST_KINDS),
    issuedBy: Name,
    issuedOn: Day,
    /** `null` while the request is issued but not yet on its way (recital 60). */
    transmittedOn: z.nullable(Day),
    fileNumber: FileNumber,
    transmittedTo: z.strictObject({
      /** The provider, establishment or representative (EPOC), or the authority. */
      name: Name,
      state: z.optional(Country),
    }),
    recipientFileNumber: z.optional(FileNumber),
  })
  .check(
    z.refine(inOrder, notBeforeIssue),
    z.refine(({ kind, transmittedTo }) => kind === 'EPOC' || transmittedTo.state !== undefined, {
      path: ['transmittedTo', 'state'],
      error: 'is required: this request goes to an authority of a State',
    }),
  );

/** Regulation (EU) 2023/1543, Annex V: a subsequent request for production was issued. It speaks for the whole certificate. */
export const ProductionRequestCertificate = z.strictObject({
  A: z.strictObject({
    issuingState: BoundMemberState,
    issuingAuthority: Name,
    /** Where it is not the one in the order. */
    contactPoint: z.optional(ContactPoint),
  }),
  B: FollowUpAddressee,
  C: z.strictObject({
    epocPr: z
      .strictObject({ issuedOn: Day, transmittedOn: Day, fileNumber: FileNumber })
      .check(z.refine(inOrder, notBeforeIssue)),
    /** Where the order was extended by 30 days. */
    extension: z.optional(z.strictObject({ issuingAuthority: Name, fileNumber: FileNumber, date: Day })),
  }),
  D: z.strictObject({ request: Request, signature: NamedSignature }),
});
