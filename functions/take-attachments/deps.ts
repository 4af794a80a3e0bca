import type { AttachDeps } from '../../shared/app/case/attach.ts';
import type { CaseStore } from '../../shared/ports/case/case-store.ts';
import type { Directory } from '../../shared/ports/directory.ts';

/** Everything the routes touch. */
export interface TakeDeps extends AttachDeps {
  readonly cases: CaseStore;
  readonly directory: Directory;
}
