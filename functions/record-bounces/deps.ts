import type { RecordReturnDeps } from '../../shared/app/delivery/record-return.ts';

/** Everything a mail that came back touches. */
export type Deps = RecordReturnDeps;
