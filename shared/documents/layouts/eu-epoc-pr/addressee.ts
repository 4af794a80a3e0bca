import type * as z from 'zod/mini';
import type { FollowUpAddressee } from '../../../contracts/forms/eu-epoc-pr/addressee.ts';
import { exact, type Fields, line } from '../../blocks/field.ts';

/** Section B, as Annexes V and VI have it. */
export const ADDRESSEE = {
  addressee: exact('Addressee'),
  address: line('Address'),
  telFaxEmail: exact('Tel. No, fax No, email (if known)'),
  contactPerson: exact('Contact person (if known)'),
  addresseeFileNumber: exact('File number of the addressee (if known)'),
  serviceProvider: exact('Service provider concerned (if different from the addressee)'),
  otherInformation: line('Any other relevant information'),
} as const satisfies Fields<z.infer<typeof FollowUpAddressee>>;
