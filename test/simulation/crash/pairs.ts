import type { CallFault, FaultAt } from '../engine/faults.ts';
import { CRASHES, type CrashPoint, type Reference } from './crash-points.ts';
import { isJob, type Scenario } from './scenario.ts';

/** What may befall this call that comes out otherwise than another: one that stores nothing leaves the same behind either way. */
const faultsOf = ({ calls }: Reference, place: number): readonly CallFault[] =>
  calls[place]?.isWrite === false ? ['crash-before', 'refused'] : CRASHES;

function* listFaults(reference: Reference, from = 0): Generator<FaultAt> {
  for (let place = from; place < reference.calls.length; place += 1) {
    for (const fault of faultsOf(reference, place)) yield { call: place + 1, fault };
  }
}

const goesOn = ({ fault }: FaultAt): boolean => fault === 'refused' || fault === 'unknown';

/**
 * Two faults: of one run, where it goes on after the first; or one of it and one of the run that makes up for it. Whoever gives up does so
 * after the first run: that is a single fault, or two of one run.
 */
export function* listPairs(scenario: Scenario, reference: Reference): Generator<CrashPoint> {
  for (const first of listFaults(reference)) {
    if (goesOn(first)) {
      for (const second of listFaults(reference, first.call)) {
        yield { runs: [[first, second]], isGivenUp: false };
        if (!isJob(scenario)) yield { runs: [[first, second]], isGivenUp: true };
      }
    }
    for (const second of listFaults(reference)) yield { runs: [[first], [second]], isGivenUp: false };
  }
}
