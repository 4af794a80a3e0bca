import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';
import type { Recognised } from '../identifiers/recognise.ts';

/** A stretch of time on the form, and where it stands. */
export interface DataRange {
  /** RFC 6901 pointer into the filing, as every pointer here. */
  readonly at: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** A telephone of whoever files or is served, and how it is dialled from abroad. */
export interface CorrectedTelephone {
  readonly at: string;
  readonly readAs: string;
}

export interface NamedIdentifier {
  readonly at: string;
  /** What it is. Personal data: it is looked at and goes nowhere. */
  readonly thing: Recognised;
  /** It is read otherwise than it is written. */
  readonly isCorrected: boolean;
  /** It carries the moment of its use, as an IP address does. */
  readonly hasMoment: boolean;
  readonly range: DataRange | null;
}

/** What an order asks for, whatever its form, with the place of each thing in the filing. */
export interface BreadthFacts {
  readonly instrument: InstrumentId;
  /** In the form's order. */
  readonly identifiers: readonly NamedIdentifier[];
  readonly identifiersAt: string;
  readonly categories: readonly DataCategory[];
  readonly categoriesAt: string;
  /** Every category the form has a box for. */
  readonly offered: readonly DataCategory[];
  /** Where content is asked for, or would be. */
  readonly contentAt: string;
  /** The range for all identifiers without one of their own. */
  readonly range: DataRange | null;
  readonly rangeAt: string;
  /** The range of the data asked for only to identify the user, where the form gives them one. */
  readonly identificationRange: DataRange | null;
  /** Telephones that are kept otherwise than they were written; left out where there are none. */
  readonly correctedTelephones?: readonly CorrectedTelephone[];
}
