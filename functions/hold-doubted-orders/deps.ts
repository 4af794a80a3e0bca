import type { HoldDeps } from '../../shared/app/suspension/hold-doubted-orders.ts';

/** Everything the holding of doubted orders touches. */
export type Deps = HoldDeps;
