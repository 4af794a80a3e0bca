import type { DeliverDeps } from '../../shared/app/delivery/deliver-message.ts';

/** Everything an attempt at delivery touches. */
export type Deps = DeliverDeps;
