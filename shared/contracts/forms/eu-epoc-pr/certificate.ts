import * as z from 'zod/mini';
import type { IssuerKind } from '../../../domain/law/terms/issuer-kind.ts';
import { once } from '../../border/once.ts';
import { FileNumber, Name, prose, Signature } from '../../border/text.ts';
import { AuthorityDetails, BoundMemberState, ContactPoint } from '../parts/form-parts.ts';
import { categoriesOf, SectionD } from './data-categories.ts';
import { SectionC } from './identifiers.ts';

/** The boxes of sections F and G, and what each means to the rules. */
export const ISSUER_KINDS = {
  judge_court_investigating_judge: 'judge-court-investigating-judge',
  public_prosecutor: 'public-prosecutor',
  other_competent_authority: 'other-competent-authority',
} as const satisfies Record<string, IssuerKind>;

const SectionA = z
  .strictObject({
    issuingState: BoundMemberState,
    issuingAuthority: Name,
    issuingFileNumber: FileNumber,
    validatingAuthority: z.optional(Name),
    validatingFileNumber: z.optional(FileNumber),
  })
  .check(
    z.superRefine(({ validatingAuthority, validatingFileNumber }, context) => {
      if ((validatingAuthority === undefined) === (validatingFileNumber === undefined)) return;
      const missing = validatingAuthority === undefined ? 'validatingAuthority' : 'validatingFileNumber';
      context.addIssue({
        code: 'custom',
        path: [missing],
        message: 'authority and file number are given together or not at all',
      });
    }),
  );

const Offence = z.strictObject({ natureAndClassification: prose(2_000), statutoryProvision: prose(1_000) });

const SectionE = z.strictObject({
  purpose: z
    .array(z.enum(['criminal_proceedings', 'execution_of_sentence']))
    .check(z.minLength(1), z.maxLength(2), once('names a purpose')),
  /** In execution of a sentence: the offence sentenced. */
  offences: z.array(Offence).check(z.minLength(1), z.maxLength(50)),
});

const SectionF = z
  .strictObject({
    issuerType: z
      .array(z.enum(['judge_court_investigating_judge', 'public_prosecutor', 'other_competent_authority']))
      .check(z.minLength(1), z.maxLength(3), once('ticks a box')),
    /** Attests as well that a domestic order could issue and that validation is sought within 48 hours (Article 4(5)). */
    emergencyWithoutPriorValidation: z._default(z.boolean(), false),
    issuer: AuthorityDetails,
    contactPoint: z.optional(ContactPoint),
    signature: Signature,
  })
  .check(
    z.refine(
      ({ issuerType, emergencyWithoutPriorValidation }) =>
        !emergencyWithoutPriorValidation || issuerType.every((type) => type === 'other_competent_authority'),
      { path: ['emergencyWithoutPriorValidation'], error: 'is for issuers that need validation only' },
    ),
  );

/** Section G, complete or absent. */
export const SectionG = z.strictObject({
  validatorType: z.enum(['judge_court_investigating_judge', 'public_prosecutor']),
  validator: AuthorityDetails,
  validatorSignature: Signature,
});

interface Certificate {
  readonly A: z.infer<typeof SectionA>;
  readonly C: z.infer<typeof SectionC>;
  readonly D: z.infer<typeof SectionD>;
  readonly F: z.infer<typeof SectionF>;
  readonly G?: z.infer<typeof SectionG> | undefined;
}

type Fault = readonly [path: readonly (string | number)[], message: string];

/** Section G belongs to a prior validation: named in A, needed by an authority of its own standing only, absent in an emergency. */
function* listValidationFaults({ A, F, G }: Certificate): Generator<Fault> {
  const validated = G !== undefined;
  if (validated && A.validatingAuthority === undefined && A.validatingFileNumber === undefined)
    yield [['A', 'validatingAuthority'], 'is required with section G'];
  if (F.emergencyWithoutPriorValidation) {
    if (validated) yield [['G'], 'stays empty when the order is issued without prior validation'];
    if (A.validatingAuthority !== undefined) {
      yield [['A', 'validatingAuthority'], 'stays empty when the order is issued without prior validation'];
    }
    return;
  }
  const needsValidation = F.issuerType.every((type) => type === 'other_competent_authority');
  if (!validated && (needsValidation || A.validatingAuthority !== undefined)) {
    yield [
      ['G'],
      needsValidation
        ? 'is required: this issuer needs prior validation'
        : 'is required with a validating authority in A',
    ];
  }
}

const SINGLED_OUT = 'Regulation (EU) 2023/1543, Article 6(4)(c)';
const NOT_SINGLED_OUT: readonly string[] = ['service_name', 'other'];

/** Article 6(4)(c): the user or another unique identifier, unless the only aim is to identify the user. */
function singlesOut({ C, D }: Certificate): boolean {
  const onlyIdentifies = categoriesOf(D).every(
    (category) => category === 'subscriber' || category === 'identification-only',
  );
  return (
    onlyIdentifies || C.identifiers.length === 0 || C.identifiers.some(({ type }) => !NOT_SINGLED_OUT.includes(type))
  );
}

/**
 * Regulation (EU) 2023/1543, Annex II, without section B, which each provider has of its own. Grounds of necessity have no
 * place in it (Article 9(3)).
 */
export const EpocPrCertificate = z
  .strictObject({ A: SectionA, C: SectionC, D: SectionD, E: SectionE, F: SectionF, G: z.optional(SectionG) })
  .check(
    z.superRefine((certificate, context) => {
      for (const [path, message] of listValidationFaults(certificate))
        context.addIssue({ code: 'custom', path: [...path], message });
      if (!singlesOut(certificate)) {
        const message = 'name at least one identifier that singles out a user, account or device';
        context.addIssue({
          code: 'custom',
          path: ['C', 'identifiers'],
          message,
          params: { code: 'target-too-broad', rule: SINGLED_OUT },
        });
      }
    }),
  );

export type EpocPrCertificate = z.infer<typeof EpocPrCertificate>;
