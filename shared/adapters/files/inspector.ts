import { recogniseFile } from '../../domain/attachments/recognise.ts';
import type { FileInspector } from '../../ports/case/file-inspector.ts';

/** Says what a file is by what stands at its beginning and its end. */
export const createFileInspector = (): FileInspector => ({
  async inspect(bytes) {
    const type = recogniseFile(bytes);
    return type === undefined ? { verdict: 'refused', fault: 'unreadable' } : { verdict: 'taken', type };
  },
});
