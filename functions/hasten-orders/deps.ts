import type { HastenDeps } from '../../shared/app/delivery/hasten-order.ts';
import type { OpenCallDeps } from '../../shared/app/delivery/open-call.ts';

/** Everything a look at an emergency touches. */
export type Deps = HastenDeps & OpenCallDeps;
