import type { SelfTestDeps } from '../../shared/app/filing/run-self-test.ts';

/** Everything the weekly order touches. */
export type Deps = SelfTestDeps;
