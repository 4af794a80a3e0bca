import type { HastenDeps } from '../../shared/app/delivery/hasten-order.ts';

/** Everything a look at an emergency touches. */
export type Deps = HastenDeps;
