import type { ReadAttachmentDeps } from '../../shared/app/case/read-attachment.ts';
import type { CaseStore } from '../../shared/ports/case-store.ts';
import type { Directory } from '../../shared/ports/directory.ts';
import type { KeyedHashes } from '../../shared/ports/keyed-hashes.ts';
import type { TryCounter } from '../../shared/ports/try-counter.ts';

/** Everything the routes touch. */
export interface ShowDeps extends ReadAttachmentDeps {
  readonly cases: CaseStore;
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  readonly directory: Directory;
}
