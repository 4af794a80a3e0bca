import * as z from 'zod/mini';
import { INSTRUMENTS, type InstrumentId } from '../../domain/law/instruments.ts';

/** In a file of its own: it brings every row of law, and most stored items name none. */
export const StoredInstrument = z.custom<InstrumentId>(
  (value) => typeof value === 'string' && Object.hasOwn(INSTRUMENTS, value),
);
