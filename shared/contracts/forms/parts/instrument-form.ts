import * as z from 'zod/mini';
import type { BreadthFacts } from '../../../domain/filing/breadth/facts.ts';
import type { FilingFacts } from '../../../domain/filing/facts.ts';
import type { SaidOfFiler } from '../../../domain/filing/filer.ts';
import type { SaidOfValidator } from '../../../domain/filing/prior-validator.ts';

/** What one provider of a filing may ever read: the certificate, addressed to it. */
export interface Addressed {
  readonly provider: string;
  readonly certificate: unknown;
}

/** All that a legal basis has at the border, beside where its stored certificates name their targets: `targets.ts`. */
export interface InstrumentForm<F> {
  /** The body of a filing under this basis. */
  readonly filing: z.ZodMiniType<F>;
  /** What the rules need to know of it. */
  readonly facts: (filing: F) => FilingFacts;
  /** What it says of the authority that files it, for the directory to be held against. */
  readonly filer: (filing: F) => SaidOfFiler[];
  /** Whom it names as the one who validated it beforehand; `null` where it names nobody. */
  readonly validator: (filing: F) => SaidOfValidator | null;
  /** What it asks for, with the place of each thing in it. */
  readonly breadth: (filing: F) => BreadthFacts;
  /** One for each provider, in the order they were named. */
  readonly certificates: (filing: F) => Addressed[];
  /** What stays on the issuing side: the grounds, where the form does not give them itself; `null` when there are none. */
  readonly confidential: (filing: F) => unknown;
  /** Why the order itself forbids to tell anybody of it, for the reviewer; left out where it does not. */
  readonly banReason: (filing: F) => string | undefined;
  /** The body of a request for more time; `null` where the basis gives none. */
  readonly extension: z.ZodMiniType | null;
  /** The body that confirms a request for the data themselves; `null` where nothing goes on by one. */
  readonly continuation: z.ZodMiniType | null;
}

/** A form whose filings name the basis it is registered under. */
export interface FormUnder<I extends string> {
  readonly filing: z.ZodMiniType<{ readonly instrument: I }>;
}

/** A later form of an order, by the basis the order rests on. */
export const laterForm = <const I extends string, S extends z.core.$ZodType>(instrument: I, certificate: S) =>
  z.strictObject({ instrument: z.literal(instrument), certificate });
