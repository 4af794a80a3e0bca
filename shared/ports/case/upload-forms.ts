import type { WholeRef } from '../../domain/attachments/attachment.ts';
import type { Instant } from '../../domain/instant.ts';

/** What a browser posts with a file, as one form of several parts: these fields, and the file behind them as `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** From here on the storage refuses it. */
  readonly expiresAt: Instant;
}

/** Forms by which whoever has one puts one file into the storage, without any other right. */
export interface UploadForms {
  /**
   * A form for this very file, of 1 to `MAX_ATTACHMENT_BYTES` bytes, which is good for `PERSON_POLICY.uploadFormMs`. What it says tells
   * nobody of the order. The browser is led on to the pages for persons once the file is there. Nothing is stored by making one.
   */
  make(ref: WholeRef): Promise<UploadForm>;
}
