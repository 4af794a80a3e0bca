import * as z from 'zod';
import { Address, FileNumber, line, Name, Remark } from './text.ts';

/** What section B asks for in Annexes II, V and VI alike. */
const served = {
  addressee: Name,
  address: Address,
  telFaxEmail: line(500).optional(),
  contactPerson: Name.optional(),
  addresseeFileNumber: FileNumber.optional(),
  /** Only where it differs from the addressee. */
  serviceProvider: Name.optional(),
  otherInformation: Remark.optional(),
};

/** Annexes V and VI, section B. */
export const FollowUpAddressee = z.strictObject(served);

/** Annex II, section B. */
export const SectionB = z
  .strictObject({
    ...served,
    addresseeKind: z.enum(['designated_establishment', 'legal_representative']).optional(),
    /** Another establishment or representative, as none reacted or was designated in time (Article 7(2), recital 50). */
    emergencyAlternativeAddressee: z.boolean().default(false),
  })
  .refine(
    ({ addresseeKind, emergencyAlternativeAddressee }) => addresseeKind !== undefined || emergencyAlternativeAddressee,
    {
      path: ['addresseeKind'],
      error: 'is required, unless an alternative addressee is served in an emergency',
    },
  );
