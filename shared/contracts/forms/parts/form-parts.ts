import * as z from 'zod/mini';
import { oneOfCountries } from '../../border/country.ts';
import { Email } from '../../border/email.ts';
import { Tel } from '../../border/telephone.ts';
import { Address, Day, FileNumber, Language, line, Name } from '../../border/text.ts';
import { BOUND_MEMBER_STATES, UNION_LANGUAGES } from './codes.ts';

/** The Member States bound by Regulation (EU) 2023/1543: all but Denmark (recitals 100 and 101). */
export const BoundMemberState = oneOfCountries(BOUND_MEMBER_STATES);
/** The official languages of the Union (Regulation No 1/1958, Article 1). */
export const UnionLanguage = z.enum(UNION_LANGUAGES);

/** The issuing or validating authority and the person who acts for it; the person may be left out when the authority seals. */
export const AuthorityDetails = z
  .strictObject({
    authorityName: Name,
    representativeName: z.optional(Name),
    post: z.optional(Name),
    fileNumber: FileNumber,
    address: Address,
    tel: Tel,
    fax: z.optional(Tel),
    email: Email,
    languages: z.array(Language).check(z.minLength(1), z.maxLength(24)),
  })
  .check(
    z.refine(({ representativeName, post }) => (representativeName === undefined) === (post === undefined), {
      path: ['post'],
      error: 'name and post of the representative are given together or not at all',
    }),
  );

/** Who answers questions about a form. */
export const ContactPoint = z.strictObject({
  name: Name,
  address: Address,
  tel: Tel,
  fax: z.optional(Tel),
  email: Email,
});

/** The signature block of Annexes V and VI. */
export const NamedSignature = z.strictObject({ name: Name, date: Day, signature: line(500) });
