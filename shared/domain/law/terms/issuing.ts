import type { DataCategory } from './data-category.ts';
import type { IssuerKind } from './issuer-kind.ts';
import type { Sourced } from './sourced.ts';

/** Who validates what another authority issues. */
export type ValidatorKind = 'judge-court-investigating-judge' | 'public-prosecutor';

/** How an order was validated when it was filed: not at all, before issue, or to follow as the emergency allows. */
export type ValidationTiming = 'none' | 'prior' | 'after';

/** One kind of issuer: for which data, and with whose validation. */
export interface IssuerRule extends Sourced {
  readonly kind: IssuerKind;
  readonly categories: readonly DataCategory[];
  /** `null`: none needed. Otherwise who may validate, and whether in an emergency that may follow issue. */
  readonly validation: { readonly by: readonly ValidatorKind[]; readonly mayFollowInEmergency: boolean } | null;
  /** What must be given besides, in a few words. */
  readonly on?: string;
}

export type IssuingWarning = 'form-narrower-than-article';

/** A case the law allows and its form does not foresee: told to the issuer and recorded, never refused. */
export interface FormWarning extends Sourced {
  readonly code: IssuingWarning;
  readonly validation: ValidationTiming;
  readonly categories: readonly DataCategory[];
  readonly text: string;
}
