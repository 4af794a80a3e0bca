import type { RecordScanDeps } from '../../shared/app/case/record-scan.ts';
import type { AttachmentRef } from '../../shared/domain/attachments/attachment.ts';

/** Everything a result of a search touches. */
export interface Deps extends RecordScanDeps {
  /** Of which attachment an object is the copy; `undefined` for whatever is none. */
  readonly readCopyName: (name: string) => AttachmentRef | undefined;
}
