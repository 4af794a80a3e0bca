import * as z from 'zod/mini';
import { DemandAddressee, PreservationDemand } from './demand.ts';

/** Form 5.001 as one provider has it: with whom it is addressed to. */
export const ServedDemand = z.safeExtend(PreservationDemand, { addressee: DemandAddressee });
