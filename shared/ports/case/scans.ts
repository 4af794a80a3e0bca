import type { AttachmentRef } from '../../domain/attachments/attachment.ts';

/** Tells of copies whose result is waited for no longer. */
export interface ScanTimer {
  /** Has the copy of this file taken away after the time that files wait, whether a result has come or not. */
  start(ref: AttachmentRef): Promise<void>;
}
