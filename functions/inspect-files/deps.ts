import type { WholeReader } from '../../shared/ports/case/attachment-store.ts';
import type { FileInspector } from '../../shared/ports/case/file-inspector.ts';
import type { DocumentReader } from '../../shared/ports/document/document-reader.ts';

/** Everything a look into a file touches: the file where it lies, and nothing else. */
export interface Deps {
  readonly files: WholeReader;
  readonly inspector: FileInspector;
  /** Of a document that somebody wants checked: it comes with the call. */
  readonly documents: DocumentReader;
}
