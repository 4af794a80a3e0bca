import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../domain/law/instruments.ts';
import type { Instrument } from '../../domain/law/terms/instrument.ts';

/** The row of law that a filing rests on, whole. Looked up here and handed to the rules, which know no table. */
export const instrumentOf = ({ instrument }: { readonly instrument: InstrumentId }): Instrument =>
  INSTRUMENTS[instrument];
