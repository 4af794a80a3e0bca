import * as z from 'zod/mini';
import type { DataCategory } from '../../../domain/law/terms/data-category.ts';
import { Country } from '../../border/country.ts';
import { Email } from '../../border/email.ts';
import { onceByCode } from '../../border/once.ts';
import { Tel } from '../../border/telephone.ts';
import { Address, Day, FileNumber, line, Name, OffsetInstant, prose, Remark, TimeRange } from '../../border/text.ts';
import { Accounts } from '../parts/identifiers.ts';

/** Whoever makes the demand, on reasonable grounds to suspect. */
const Officer = z.strictObject({
  officerType: z.enum(['peace_officer', 'public_officer']),
  name: Name,
  title: Name,
  agency: Name,
  address: Address,
  tel: Tel,
  email: Email,
});

/** What is investigated: an offence under an Act of Parliament, or one under the law of a foreign State that is investigating it. */
const Offence = z.strictObject({
  provision: prose(1_000),
  foreign: z.optional(
    z.strictObject({
      state: Country,
      /** The person or authority with responsibility there for the investigation (section 487.012(2)(b)). */
      investigatedBy: Name,
    }),
  ),
});

const KINDS = ['subscriber', 'traffic', 'content'] as const;

const Kind = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(KINDS) }),
  z.strictObject({ code: z.literal('other'), text: prose(1_000) }),
]);

const DAY_MS = 86_400_000;

/** How many days the form's own end is after its day: the figures of the row, to which a test holds them. */
export const DAYS_IN_FORM = { domestic: 21, foreign: 90 } as const;

/** Which of the two cases a demand is. */
export const variantOf = ({ offence }: { readonly offence: z.output<typeof Offence> }): keyof typeof DAYS_IN_FORM =>
  offence.foreign === undefined ? 'domestic' : 'foreign';

/** Form 5.001, without whom it is addressed to, which each provider has of its own. */
export const PreservationDemand = z
  .strictObject({
    province: Name,
    officer: Officer,
    fileNumber: FileNumber,
    offence: Offence,
    identifiers: Accounts,
    data: z.array(Kind).check(z.minLength(1), z.maxLength(30), onceByCode('names a kind of data')),
    timeRange: z.optional(TimeRange),
    furtherSpecification: z.optional(Remark),
    /** The day up to and with which the data are to be kept. */
    preserveUntil: Day,
    /** Conditions besides (section 487.012(5)). */
    conditions: z.optional(Remark),
    /** The demand forbids to tell anybody of it until then (section 487.012(5)). */
    nonDisclosureUntil: z.optional(OffsetInstant),
    /** The addressee is not the person under investigation (section 487.012(3)). */
    addresseeNotUnderInvestigation: z.literal(true),
    signature: line(500),
    /** The day it is made, from which its days are counted. */
    madeOn: Day,
  })
  .check(
    z.superRefine((demand, context) => {
      const variant = variantOf(demand);
      const days = (Date.parse(demand.preserveUntil) - Date.parse(demand.madeOn)) / DAY_MS;
      if (days === DAYS_IN_FORM[variant]) return;
      const message = `is not ${DAYS_IN_FORM[variant]} days after madeOn (Criminal Code, section 487.012(4))`;
      context.addIssue({ code: 'custom', path: ['preserveUntil'], message });
    }),
  );

export type PreservationDemand = z.infer<typeof PreservationDemand>;

/** Whom the demand is made to. */
export const DemandAddressee = z.strictObject({ name: Name, address: z.optional(Address), email: z.optional(Email) });

/** `other` is read as content, the most protected category: what it turns out to be is not known from the demand. */
const CATEGORY_OF = {
  subscriber: 'subscriber',
  traffic: 'traffic',
  content: 'content',
  other: 'content',
} as const satisfies Record<(typeof KINDS)[number] | 'other', DataCategory>;

/** Every category a demand can reach. */
export const CATEGORIES_OF_DEMAND: readonly DataCategory[] = [...new Set(Object.values(CATEGORY_OF))];

/** The categories the data asked for fall into, each once. */
export const categoriesOfDemand = ({ data }: PreservationDemand): readonly DataCategory[] => [
  ...new Set(data.map(({ code }) => CATEGORY_OF[code])),
];
