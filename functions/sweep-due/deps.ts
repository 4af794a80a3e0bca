import type { SweepDeps } from '../../shared/app/time/sweep-due.ts';

/** Everything a tick touches. */
export type Deps = SweepDeps;
