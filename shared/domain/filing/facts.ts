import type { Instant } from '../instant.ts';
import type { InstrumentId } from '../law/instrument-ids.ts';
import type { DataCategory } from '../law/terms/data-category.ts';
import type { IssuerKind } from '../law/terms/issuer-kind.ts';
import type { ValidationTiming } from '../law/terms/issuing.ts';
import type { Variant } from '../law/terms/period.ts';

/** One identifier of the filing, by the id under which providers report on it: `t1` to `t100`, in the form's order. */
export interface TargetFacts {
  readonly id: string;
  /** The kind of identifier, such as `email`; never its value. */
  readonly type: string;
  readonly categories: readonly DataCategory[];
}

/** A day as a form carries it, `YYYY-MM-DD`, and where: an RFC 6901 pointer into the filing. */
export interface DayInForm {
  readonly day: string;
  readonly pointer: string;
}

/** The moment data begin that are to be held, and where in the filing it stands. */
export interface MomentInForm {
  readonly at: Instant;
  readonly pointer: string;
}

/** What the rules need to know of a filing, whatever its form. Holds no personal data and no free text. */
export interface FilingFacts {
  readonly instrument: InstrumentId;
  readonly issuerKinds: readonly IssuerKind[];
  readonly validation: ValidationTiming;
  /** Issued in an emergency without the validation that is otherwise needed first. */
  readonly emergency: boolean;
  /** When the issuer signed; `null` when the form has no such date. */
  readonly issuedOn: DayInForm | null;
  /** When a prior validation was signed; `null` when there is none. */
  readonly validatedOn: DayInForm | null;
  /** Where each stretch of the data asked for begins; none: whatever is stored. */
  readonly dataFrom: readonly MomentInForm[];
  /** How long the authority asks to hold, in calendar days; `null`: as long as the instrument's own figure. */
  readonly holdDays: number | null;
  /** Which case it is, where the instrument gives the hold a length for each; left out by all other forms. */
  readonly variant?: Variant;
  /** The language the certificate is said to be in (ISO 639-1); `null` when nothing is said of it. */
  readonly language: string | null;
  readonly targets: readonly TargetFacts[];
  /** Until when the order forbids to tell anybody of it; left out where it does not. */
  readonly ban?: MomentInForm;
}
