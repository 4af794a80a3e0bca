import { HoldfastError } from '../../errors.ts';
import { toAsciiDomain } from '../domains.ts';
import { mailDomainOf } from '../mailbox.ts';
import type { Filer, FilerFindingCode } from '../order/record/filer.ts';
import { POLICY_RULES } from '../policy/rules.ts';
import { isFreeMail } from './free-mail.ts';
import { isSameText } from './likeness.ts';

/** `state`: ISO 3166-1 alpha-2 · `name` of the authority · `mail`: an address · `telephone`: a calling code, such as `+49`. */
export type FilerField = 'state' | 'name' | 'mail' | 'telephone';

/** One thing a form says of the authority that files it, and where: an RFC 6901 pointer into the filing. It goes into no record. */
export interface SaidOfFiler {
  readonly field: FilerField;
  readonly value: string;
  readonly pointer: string;
}

/** An authority as the directory has it, of that as much as a form says of one. */
export interface RegisteredAuthority {
  readonly id: string;
  readonly name: string;
  readonly otherNames?: readonly string[] | undefined;
  readonly filesFor?: readonly string[] | undefined;
  readonly mailDomains?: readonly string[] | undefined;
  readonly callingCodes?: readonly string[] | undefined;
  readonly institution: string;
  /** ISO 3166-1 alpha-2. */
  readonly state: string;
  readonly contact: { readonly telephone: { readonly countryCode: string }; readonly email: string };
}

/** Whoever files, and which other authorities of the directory the form names. */
interface Known {
  readonly filer: RegisteredAuthority;
  /** Those it files for, by the directory. */
  readonly principals: readonly RegisteredAuthority[];
  /** Those it does not. */
  readonly strangers: readonly RegisteredAuthority[];
}

interface FilerComparison {
  readonly isSame: (said: string, known: Known) => boolean;
  /** What a difference is found as; `null` where nothing is found of it. */
  readonly findDifference: (said: string, known: Known) => FilerFindingCode | null;
  /** Why this cannot be right; `undefined` where it can. */
  readonly explainFault: (said: string, known: Known) => string | undefined;
}

const isCalled = ({ name, otherNames = [] }: RegisteredAuthority, said: string): boolean =>
  [name, ...otherNames].some((one) => isSameText(one, said));

/** The directory may have a domain in its own letters. */
const toComparableDomain = (domain: string): string => toAsciiDomain(domain) ?? domain.toLowerCase();

const isFromDomain = (domain: string, known: string): boolean => domain === known || domain.endsWith(`.${known}`);

/** Both the filer's word and its principals' stand for what a form may say. */
const listOwn = ({ filer, principals }: Known): readonly RegisteredAuthority[] => [filer, ...principals];

/** One row for each field, whatever the form it stands in. */
const COMPARISONS = {
  state: {
    isSame: (said, { filer }) => said === filer.state,
    findDifference: () => null,
    explainFault: () => 'is not the State that the directory has for your authority',
  },
  name: {
    isSame: (said, known) => listOwn(known).some((one) => isCalled(one, said)),
    findDifference: () => 'name-not-registered',
    explainFault: (said, { strangers }) =>
      strangers.some((one) => isCalled(one, said))
        ? 'is the name of another authority, for which the directory does not say that yours files'
        : undefined,
  },
  mail: {
    isSame: (said, known) =>
      listOwn(known)
        .flatMap(({ mailDomains = [], contact }) => [
          ...mailDomains.map(toComparableDomain),
          mailDomainOf(contact.email),
        ])
        .some((domain) => isFromDomain(mailDomainOf(said), domain)),
    findDifference: (said, { filer }) => {
      if (isFreeMail(mailDomainOf(said))) return 'free-mailbox';
      return filer.mailDomains === undefined ? null : 'mail-not-registered';
    },
    explainFault: () => undefined,
  },
  telephone: {
    isSame: (said, known) =>
      listOwn(known)
        .flatMap(({ callingCodes = [], contact }) => [...callingCodes, contact.telephone.countryCode])
        .includes(said),
    findDifference: () => 'foreign-telephone',
    explainFault: () => undefined,
  },
} as const satisfies Record<FilerField, FilerComparison>;

const rowOf = ({ field }: SaidOfFiler): FilerComparison => COMPARISONS[field];

/** The names a form gives that are none of the filer's own, each once: whose they are, the directory has to say. */
export const listStrangeNames = (said: readonly SaidOfFiler[], filer: RegisteredAuthority): readonly string[] => [
  ...new Set(said.filter(({ field, value }) => field === 'name' && !isCalled(filer, value)).map(({ value }) => value)),
];

/** What a form says of its filer, with all that the directory has to be held against it. */
export interface FilerOnForm {
  readonly said: readonly SaidOfFiler[];
  readonly filer: RegisteredAuthority;
  /** The other authorities that go by a name of `listStrangeNames`. */
  readonly named: readonly RegisteredAuthority[];
}

/**
 * Why a form cannot be this filer's; `undefined` when it can.
 *
 * @returns `filer-mismatch` for another State, and for the name of an authority the filer does not file for, pointing at each place.
 */
export function findFilerFault(form: FilerOnForm): HoldfastError | undefined {
  const known = toKnown(form);
  const faults = listDiffering(form, known).flatMap((one) => {
    const detail = rowOf(one).explainFault(one.value, known);
    return detail === undefined ? [] : [{ pointer: one.pointer, detail }];
  });
  const [first] = faults;
  return first && new HoldfastError('filer-mismatch', first.detail, { rule: POLICY_RULES.filers, faults });
}

/** What goes on record with the order: the directory's word, and what the form says otherwise and may say rightly. */
export function describeFiler(form: FilerOnForm): Filer {
  const known = toKnown(form);
  return {
    name: form.filer.name,
    filesFor: known.principals.map(({ id, name, institution }) => ({ id, name, institution })),
    findings: listDiffering(form, known).flatMap((one) => {
      const code = rowOf(one).findDifference(one.value, known);
      return code === null ? [] : [{ code, pointer: one.pointer }];
    }),
  };
}

function toKnown({ filer, named }: FilerOnForm): Known {
  const isPrincipal = ({ id }: RegisteredAuthority): boolean => filer.filesFor?.includes(id) ?? false;
  return { filer, principals: named.filter(isPrincipal), strangers: named.filter((one) => !isPrincipal(one)) };
}

const listDiffering = ({ said }: FilerOnForm, known: Known): SaidOfFiler[] =>
  said.filter((one) => !rowOf(one).isSame(one.value, known));
