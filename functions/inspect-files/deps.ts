import type { WholeReader } from '../../shared/ports/case/attachment-store.ts';
import type { FileInspector } from '../../shared/ports/case/file-inspector.ts';

/** Everything a look into a file touches: the file where it lies, and nothing else. */
export interface Deps {
  readonly files: WholeReader;
  readonly inspector: FileInspector;
}
