import { CA_487_012 } from './ca-487-012/order.ts';
import { COE_29 } from './coe-29/order.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/order.ts';
import type { InstrumentId } from './instrument-ids.ts';
import type { OrderLaw } from './terms/instrument.ts';
import { US_2703F } from './us-2703f/order.ts';

/** What orders go by once they are issued, by legal basis. Apart from `INSTRUMENTS`: functions that take no filing carry no rules for one. */
export const ORDER_LAWS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies Record<InstrumentId, OrderLaw>;
