import type * as z from 'zod/mini';
import type { PreservationLetter, RenewalLetter } from '../../../contracts/forms/us-2703f/letter.ts';
import { exact, type Fields, type FormOf, line, plain, tick } from '../../blocks/field.ts';
import { identifierBoxes } from '../parts/identifiers.ts';
import { phone, range } from '../parts/shared-fields.ts';

type Letter = z.infer<typeof PreservationLetter>;

const REQUESTER = {
  kind: 'group',
  fields: {
    name: { ...plain, exact: true },
    title: plain,
    address: plain,
    tel: phone('Telephone'),
    email: exact('Email'),
  } satisfies Fields<Letter['requester']>,
} as const;

const SIGNED = { signature: { ...line('Signature'), before: 'Sincerely,' } } as const;

/** A letter under 18 U.S.C. § 2703(f)(1): the section gives no form, so it is laid out as such letters are. */
export const PRESERVATION_LETTER = {
  title: 'Request for the preservation of records',
  basis: '18 U.S.C. § 2703(f)(1)',
  opening: [],
  fields: {
    governmentalEntity: { ...plain, exact: true },
    requester: REQUESTER,
    signedOn: line('Date'),
    recipient: {
      kind: 'group',
      heading: 'To',
      fields: { name: { ...plain, exact: true }, address: plain, email: exact('Email') },
    },
    fileNumber: exact('Our reference'),
    statement: { ...plain, before: 'Dear Custodian of Records:' },
    accounts: identifierBoxes('Accounts and identifiers'),
    records: {
      kind: 'boxes',
      heading: 'Records and other evidence to be preserved',
      by: 'code',
      boxes: {
        subscriber: 'Subscriber information',
        login_history: 'Login history',
        traffic: 'Transactional records (non-content)',
        content: 'Contents of communications',
        other: 'Other',
      },
      details: { text: line('Namely') },
    },
    dateRange: range('Period the records are from (empty: all)'),
    nonDisclosureRequested: tick(
      'Please do not disclose this request. This is a request only: the section itself imposes no secrecy',
    ),
    ...SIGNED,
  },
} as const satisfies FormOf<Letter>;

/** A renewed request, 18 U.S.C. § 2703(f)(2). */
export const RENEWAL_LETTER = {
  title: 'Renewed request for the preservation of records',
  basis: '18 U.S.C. § 2703(f)(2)',
  opening: [],
  fields: {
    governmentalEntity: { ...plain, exact: true },
    requester: REQUESTER,
    signedOn: line('Date'),
    fileNumber: exact('Our reference'),
    originalLetter: {
      kind: 'group',
      heading: 'The request that is renewed',
      fields: { fileNumber: exact('Reference'), signedOn: line('Date') },
    },
    statement: { ...plain, before: 'Dear Custodian of Records:' },
    ...SIGNED,
  },
} as const satisfies FormOf<z.infer<typeof RenewalLetter>>;
