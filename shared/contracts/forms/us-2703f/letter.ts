import * as z from 'zod/mini';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import { Email } from '../../border/email.ts';
import { onceByCode } from '../../border/once.ts';
import { Tel } from '../../border/telephone.ts';
import { Address, Day, FileNumber, line, Name, prose, Remark, TimeRange } from '../../border/text.ts';
import { Accounts } from '../parts/identifiers.ts';

const Requester = z.strictObject({ name: Name, title: Name, tel: Tel, email: Email, address: Address });

const RECORDS = ['subscriber', 'login_history', 'traffic', 'content'] as const;

const Kind = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(RECORDS) }),
  z.strictObject({ code: z.literal('other'), text: prose(1_000) }),
]);

/** A letter under 18 U.S.C. § 2703(f)(1): records and other evidence in the provider's possession, pending further process. */
export const PreservationLetter = z.strictObject({
  governmentalEntity: Name,
  requester: Requester,
  fileNumber: FileNumber,
  recipient: z.strictObject({ name: Name, address: z.optional(Address), email: z.optional(Email) }),
  accounts: Accounts,
  records: z.array(Kind).check(z.minLength(1), z.maxLength(30), onceByCode('names a kind of record')),
  dateRange: z.optional(TimeRange),
  statement: Remark,
  /** A request only: the section itself imposes no secrecy. */
  nonDisclosureRequested: z.boolean(),
  signature: line(500),
  signedOn: Day,
});

export type PreservationLetter = z.infer<typeof PreservationLetter>;

/** `other` is read as content, the most protected category: what it turns out to be is not known from the letter. */
const CATEGORY_OF = {
  subscriber: 'subscriber',
  login_history: 'traffic',
  traffic: 'traffic',
  content: 'content',
  other: 'content',
} as const satisfies Record<(typeof RECORDS)[number] | 'other', DataCategory>;

/** Every category a letter can reach. */
export const CATEGORIES_OF_LETTER: readonly DataCategory[] = [...new Set(Object.values(CATEGORY_OF))];

/** The categories the letter's records fall into, each once. */
export const categoriesOfLetter = ({ records }: PreservationLetter): readonly DataCategory[] => [
  ...new Set(records.map(({ code }) => CATEGORY_OF[code])),
];

/** A renewed request for the second 90 days, 18 U.S.C. § 2703(f)(2). */
export const RenewalLetter = z.strictObject({
  governmentalEntity: Name,
  requester: Requester,
  fileNumber: FileNumber,
  originalLetter: z.strictObject({ fileNumber: FileNumber, signedOn: Day }),
  statement: Remark,
  signature: line(500),
  signedOn: Day,
});
