import type { FireTogetherDeps } from '../../shared/app/time/fire-together.ts';

/** Everything a look at a due order touches. */
export type Deps = FireTogetherDeps;
