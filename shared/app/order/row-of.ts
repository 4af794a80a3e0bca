import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../domain/law/instruments.ts';
import type { Instrument } from '../../domain/law/terms/instrument.ts';

/** The row of law that an order, or a filing of one, rests on. Looked up here and handed to the rules, which know no table. */
export const rowOf = ({ instrument }: { readonly instrument: InstrumentId }): Instrument => INSTRUMENTS[instrument];
