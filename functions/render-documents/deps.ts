import type { PrintableNotice } from '../../shared/documents/notice/printable.ts';
import type { Printable } from '../../shared/documents/printable.ts';

/** Everything printing touches. */
export interface Deps {
  readonly printer: {
    /** @returns the bytes of one PDF. */
    print(printable: Printable | PrintableNotice): Promise<Uint8Array>;
  };
}
