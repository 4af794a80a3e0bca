import type { DataCategory } from '../law/terms/data-category.ts';
import type { Instrument } from '../law/terms/instrument.ts';
import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import type { IssuerRule, IssuingWarning, ValidationTiming } from '../law/terms/issuing.ts';

export interface IssuingRequest {
  readonly issuerKinds: readonly IssuerKind[];
  readonly validation: ValidationTiming;
  /** The issuer attests an emergency as the instrument defines it. */
  readonly emergency: boolean;
  readonly categories: readonly DataCategory[];
}

export type IssuingRefusal =
  | 'issuer-missing'
  | 'category-missing'
  | 'issuer-not-competent'
  | 'validation-missing'
  | 'validation-after-needs-emergency'
  | 'validation-after-not-available';

export type IssuingAnswer =
  | {
      readonly allowed: true;
      /** Whether the order stands only with a validation: the prior one, or the one to be sought after an emergency issue. */
      readonly validationNeeded: boolean;
      readonly warnings: readonly IssuingWarning[];
    }
  | {
      readonly allowed: false;
      readonly reason: IssuingRefusal;
      /** Where the instrument says so. */
      readonly rule: string;
    };

const refuseIssuing = (reason: IssuingRefusal, rules: readonly IssuerRule[]): IssuingAnswer => ({
  allowed: false,
  reason,
  rule: [...new Set(rules.map(({ citation }) => citation))].join('; '),
});

/**
 * Whether these issuers may issue an order for these data, by the instrument's own table. An issuer that is several kinds at
 * once is taken as the one with the lightest condition.
 */
export function answerIssuingRequest(law: Instrument, request: IssuingRequest): IssuingAnswer {
  if (request.issuerKinds.length === 0) return refuseIssuing('issuer-missing', law.issuers);
  if (request.categories.length === 0) return refuseIssuing('category-missing', law.issuers);
  const competent = law.issuers.filter((rule) => covers(rule, request));
  if (competent.length === 0) return refuseIssuing('issuer-not-competent', law.issuers);

  const validationNeeded = competent.every((rule) => rule.validation !== null);
  if (validationNeeded && request.validation === 'none') return refuseIssuing('validation-missing', competent);
  if (request.validation === 'after') {
    // without a need for validation there is nothing to bring in later: the form's tick-box is not for such issuers
    const mayFollow = validationNeeded && competent.some((rule) => rule.validation?.mayFollowInEmergency);
    if (!mayFollow) return refuseIssuing('validation-after-not-available', competent);
    if (!request.emergency) return refuseIssuing('validation-after-needs-emergency', competent);
  }
  return { allowed: true, validationNeeded, warnings: listWarnings(law, request) };
}

const covers = (rule: IssuerRule, { issuerKinds, categories }: IssuingRequest): boolean =>
  issuerKinds.includes(rule.kind) && categories.every((category) => rule.categories.includes(category));

const listWarnings = (instrument: Instrument, { validation, categories }: IssuingRequest): IssuingWarning[] =>
  instrument.formWarnings
    .filter((warning) => warning.validation === validation && warning.categories.some((c) => categories.includes(c)))
    .map((warning) => warning.code);
