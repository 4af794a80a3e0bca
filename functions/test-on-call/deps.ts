import type { TestOnCallDeps } from '../../shared/app/delivery/test-on-call.ts';

/** Everything the weekly test touches. */
export type Deps = TestOnCallDeps;
