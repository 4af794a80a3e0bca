import type { ReadAttachmentDeps } from '../../shared/app/case/read-attachment.ts';
import type { CaseStore } from '../../shared/ports/case/case-store.ts';
import type { TryCounter } from '../../shared/ports/case/try-counter.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { KeyedHashes } from '../../shared/ports/keyed-hashes.ts';

/** Everything the routes touch. */
export interface ShowDeps extends ReadAttachmentDeps {
  readonly cases: CaseStore;
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly directory: Directory;
}
