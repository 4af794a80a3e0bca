import type * as z from 'zod/mini';
import type { FollowUpAddressee } from '../../../contracts/forms/eu-epoc-pr/addressee.ts';
import { type Fields, line } from '../../blocks/field.ts';

/** Section B, as Annexes V and VI have it. */
export const ADDRESSEE = {
  addressee: line('Addressee'),
  address: line('Address'),
  telFaxEmail: line('Tel. No, fax No, email (if known)'),
  contactPerson: line('Contact person (if known)'),
  addresseeFileNumber: line('File number of the addressee (if known)'),
  serviceProvider: line('Service provider concerned (if different from the addressee)'),
  otherInformation: line('Any other relevant information'),
} as const satisfies Fields<z.infer<typeof FollowUpAddressee>>;
