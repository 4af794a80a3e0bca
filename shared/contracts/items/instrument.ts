import * as z from 'zod/mini';
import { INSTRUMENT_IDS, type InstrumentId } from '../../domain/law/instrument-ids.ts';

export const StoredInstrument = z.custom<InstrumentId>((value) => INSTRUMENT_IDS.some((id) => id === value));
