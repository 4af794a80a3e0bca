import type { FireDeps } from '../../shared/app/time/fire-due.ts';

/** Everything a look at a due order touches. */
export type Deps = FireDeps;
