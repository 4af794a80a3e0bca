import type { RecordScanDeps } from '../../shared/app/case/record-scan.ts';

/** Everything a result of a search touches. */
export type Deps = RecordScanDeps;
