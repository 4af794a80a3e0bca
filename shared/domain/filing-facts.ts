import type { DataCategory, IssuerKind } from './instruments/instrument.ts';
import type { InstrumentId } from './instruments/instruments.ts';
import type { Validation } from './instruments/issuing.ts';

/** One identifier of the filing, by the id under which providers report on it: `t1` to `t100`, in the form's order. */
export interface TargetFacts {
  readonly id: string;
  /** The kind of identifier, such as `email`; never its value. */
  readonly type: string;
  readonly categories: readonly DataCategory[];
}

/** What the rules need to know of a filing, whatever its form. Holds no personal data and no free text. */
export interface FilingFacts {
  readonly instrument: InstrumentId;
  readonly issuerKinds: readonly IssuerKind[];
  readonly validation: Validation;
  /** Issued in an emergency without the validation that is otherwise needed first. */
  readonly emergency: boolean;
  /** The date of the issuer's signature as the form carries it, `YYYY-MM-DD`; `null` when the form has none. */
  readonly issuedOn: string | null;
  /** The language the certificate is said to be in (ISO 639-1); `null` when nothing is said of it. */
  readonly language: string | null;
  readonly targets: readonly TargetFacts[];
}
