import * as z from 'zod/mini';
import { INSTRUMENT_IDS, type InstrumentId } from '../../domain/law/instrument-ids.ts';
import { HoldfastError } from '../../errors.ts';
import { summariseFaults } from '../border/parse.ts';

/** Where the form of each basis names its identifiers. */
const PLACES = {
  'EU-EPOC-PR': ['certificate', 'C', 'identifiers'],
  'US-2703f': ['certificate', 'accounts'],
  'COE-29': ['certificate', 'c', 'identifiers'],
  'CA-487.012': ['certificate', 'identifiers'],
} as const satisfies Record<InstrumentId, readonly string[]>;

const Named = z.object({ instrument: z.enum(INSTRUMENT_IDS) });
const Section = z.record(z.string(), z.unknown());

/** @throws HoldfastError `invalid-request` for a filing of no instrument that is known. */
export function findIdentifiersPlace(filing: unknown): readonly string[] {
  const named = z.safeParse(Named, filing);
  if (named.success) return PLACES[named.data.instrument];
  throw refuse('/filing/instrument', 'must name the instrument, for a table of identifiers to be put into its form');
}

/**
 * The filing with these identifiers at their place.
 *
 * @throws HoldfastError `invalid-request` where some stand there, or where the form has no such section.
 */
export function putIdentifiers(filing: unknown, place: readonly string[], identifiers: readonly unknown[]): unknown {
  return put(filing, place, identifiers, '/filing');
}

function put(value: unknown, [step = '', ...rest]: readonly string[], identifiers: unknown, above: string): unknown {
  const section = z.safeParse(Section, value);
  if (!section.success) throw refuse(above, 'must be there, for a table of identifiers to be put into it');
  const at = `${above}/${step}`;
  if (rest.length > 0) return { ...section.data, [step]: put(section.data[step], rest, identifiers, at) };
  if (section.data[step] === undefined) return { ...section.data, [step]: identifiers };
  throw refuse(at, 'must be left out where identifiersCsv names the identifiers');
}

const refuse = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('invalid-request', summariseFaults(1), { faults: [{ pointer, detail }] });
