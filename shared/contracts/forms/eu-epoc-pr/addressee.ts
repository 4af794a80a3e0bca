import * as z from 'zod/mini';
import { Address, FileNumber, line, Name, Remark } from '../../border/text.ts';

/** What section B asks for in Annexes II, V and VI alike. */
const served = {
  addressee: Name,
  address: Address,
  telFaxEmail: z.optional(line(500)),
  contactPerson: z.optional(Name),
  addresseeFileNumber: z.optional(FileNumber),
  /** Only where it differs from the addressee. */
  serviceProvider: z.optional(Name),
  otherInformation: z.optional(Remark),
};

/** Annexes V and VI, section B. */
export const FollowUpAddressee = z.strictObject(served);

/** Annex II, section B. */
export const SectionB = z
  .strictObject({
    ...served,
    addresseeKind: z.optional(z.enum(['designated_establishment', 'legal_representative'])),
    /** Another establishment or representative, as none reacted or was designated in time (Article 7(2), recital 50). */
    emergencyAlternativeAddressee: z._default(z.boolean(), false),
  })
  .check(
    z.refine(
      ({ addresseeKind, emergencyAlternativeAddressee }) =>
        addresseeKind !== undefined || emergencyAlternativeAddressee,
      {
        path: ['addresseeKind'],
        error: 'is required, unless an alternative addressee is served in an emergency',
      },
    ),
  );
