import type { DeliverDeps } from '../../shared/app/delivery/deliver-message.ts';

/** Everything an attempt at a delivery by mail touches. */
export type Deps = DeliverDeps;
