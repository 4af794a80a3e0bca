import { HoldfastError } from '../../../shared/errors.ts';
import type { ServiceFault } from './service-fault-names.ts';

/**
 * What may befall one call of a port:
 * - `crash-before`, `crash-after`: the run that made it ends there, and nobody is told;
 * - `refused`: the service takes no call, as when it throttles: nothing was done;
 * - `unknown`: it was done, and the answer is lost;
 * - `stalled`: the run stops there for as long as the world likes, and goes on when somebody else has its work already.
 */
export const CALL_FAULTS = ['crash-before', 'crash-after', 'refused', 'unknown', 'stalled'] as const;
export type CallFault = (typeof CALL_FAULTS)[number];

/** The fault of one call of a run: the first is 1; of a service, of the first call from there on that asks it. A call that is never made meets none. */
export interface FaultAt {
  readonly call: number;
  readonly fault: CallFault | ServiceFault;
}

/** As a service says it that was asked for too much, or is away. */
export const refusedByService = (): HoldfastError =>
  new HoldfastError('service-unavailable', 'a service this depends on does not answer', { retryable: true });

/** As an adapter says it of a write whose answer never came. */
export const lostAnswer = (): HoldfastError =>
  new HoldfastError('may-be-stored', 'a service did not answer, and this may be stored', { retryable: true });
