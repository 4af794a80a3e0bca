import type { Inspection } from '../../domain/attachments/inspection.ts';

/** Says what a file is by its content alone. It needs no key and no table: nothing but the bytes. */
export interface FileInspector {
  /** Never rejects for what stands in a file: that is a verdict. */
  inspect(bytes: Uint8Array): Promise<Inspection>;
}
