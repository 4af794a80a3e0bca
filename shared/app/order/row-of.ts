import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { ORDER_LAWS } from '../../domain/law/order-laws.ts';
import type { OrderLaw } from '../../domain/law/terms/instrument.ts';

/** What an order goes by, of the row of law it rests on. Looked up here and handed to the rules, which know no table. */
export const rowOf = ({ instrument }: { readonly instrument: InstrumentId }): OrderLaw => ORDER_LAWS[instrument];
