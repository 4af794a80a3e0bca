import { ACT_NAMES } from '../actors/acts.ts';
import { INVARIANTS } from '../invariants/invariants.ts';
import type { Coverage } from '../world/coverage.ts';
import { CALL_FAULTS } from './faults.ts';
import { MISHAPS } from './plan.ts';
import { SERVICE_FAULTS } from './service-fault-names.ts';

/** What a run of thousands of seeds has to meet at least once, by kind. */
export const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  act: ACT_NAMES,
  fault: [...CALL_FAULTS, ...SERVICE_FAULTS],
  mishap: MISHAPS,
  invariant: Object.keys(INVARIANTS),
};

/** What was never met. */
export const listUnmet = (coverage: Coverage): readonly string[] =>
  Object.entries(EXPECTED).flatMap(([kind, names]) =>
    names.filter((name) => coverage.of(kind, name) === 0).map((name) => `${kind} ${name}`),
  );
