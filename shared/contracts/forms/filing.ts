import * as z from 'zod/mini';
import type { BreadthFacts } from '../../domain/filing/breadth/facts.ts';
import type { FilingFacts } from '../../domain/filing/facts.ts';
import type { SaidOfFiler } from '../../domain/filing/filer.ts';
import type { SaidOfValidator } from '../../domain/filing/prior-validator.ts';
import type { ProtectedTarget } from '../../domain/filing/protected-targets.ts';
import { INSTRUMENT_IDS, type InstrumentId } from '../../domain/law/instrument-ids.ts';
import { POLICY_RULES } from '../../domain/policy/rules.ts';
import { oneOf } from '../border/parse.ts';
import { FORMS } from './forms.ts';
import type { Addressed, InstrumentForm } from './parts/instrument-form.ts';
import { uniteByInstrument } from './unite.ts';

const isInstrument = (id: unknown): boolean => INSTRUMENT_IDS.some((known) => known === id);

/** An instrument no order can rest on is refused as such, before anything else is looked at. */
const OfKnownInstrument = z.transform((filing: unknown, context) => {
  const named = typeof filing === 'object' && filing !== null ? Reflect.get(filing, 'instrument') : undefined;
  if (typeof named !== 'string' || isInstrument(named)) return filing;
  context.issues.push({
    code: 'custom',
    path: ['instrument'],
    message: oneOf(INSTRUMENT_IDS),
    params: { code: 'instrument-unknown', rule: POLICY_RULES.instruments },
    input: filing,
  });
  return filing;
});

/** The body of `POST /v1/filings`: one certificate, one order for each provider named. */
export const Filing = z.pipe(OfKnownInstrument, uniteByInstrument(Object.values(FORMS).map(({ filing }) => filing)));

export type Filing = z.infer<typeof Filing>;

/** A filing under a basis, or under one of several. */
type FilingOf<I extends InstrumentId> = { readonly instrument: I } & Filings[I];
type Filings = { readonly [I in InstrumentId]: z.output<(typeof FORMS)[I]['filing']> };

const FORM_OF: { readonly [I in InstrumentId]: InstrumentForm<Filings[I]> } = FORMS;

/** What the rules need to know of a filing. */
export function factsOf<I extends InstrumentId>(filing: FilingOf<I>): FilingFacts {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].facts(filing);
}

/** What a filing says of the authority that files it, with the place of each thing in it. */
export function filerOf<I extends InstrumentId>(filing: FilingOf<I>): SaidOfFiler[] {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].filer(filing);
}

/** Whom a filing names as the one who validated it beforehand; `null` where it names nobody. */
export function validatorOf<I extends InstrumentId>(filing: FilingOf<I>): SaidOfValidator | null {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].validator(filing);
}

/** Which of its targets a filing says are a protected person's. */
export const protectedTargetsOf = ({ protectedTargets = [] }: Filing): readonly ProtectedTarget[] => protectedTargets;

/** What a filing asks for, with the place of each thing in it. */
export function breadthOf<I extends InstrumentId>(filing: FilingOf<I>): BreadthFacts {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].breadth(filing);
}

/** All that each provider of a filing may ever read, in the order they were named. */
export function certificatesOf<I extends InstrumentId>(filing: FilingOf<I>): Addressed[] {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].certificates(filing);
}

/** What stays on the issuing side; `null` when there is nothing. */
export function confidentialOf<I extends InstrumentId>(filing: FilingOf<I>): unknown {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].confidential(filing);
}

/** Why the order itself forbids to tell anybody of it; left out where it does not. */
export function banReasonOf<I extends InstrumentId>(filing: FilingOf<I>): string | undefined {
  const instrument: I = filing.instrument;
  return FORM_OF[instrument].banReason(filing);
}
