import { availableParallelism } from 'node:os';

/** Tests of services wait for them much of their time: one more worker than there are cores keeps these busy. */
export const BESIDE_SERVICES = { isolate: false, maxWorkers: availableParallelism() + 1 };

/** How tests of the whole stack are run. Milliseconds; no test asserts time. */
export const WHOLE_STACK = { ...BESIDE_SERVICES, testTimeout: 300_000, hookTimeout: 300_000 };
