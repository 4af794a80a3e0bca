import type { WholeRef } from '../../domain/attachments/attachment.ts';
import type { Inspection } from '../../domain/attachments/inspection.ts';
import type { Digest } from '../../domain/digest.ts';

/** What was looked into, and what it is. */
export interface Inspected {
  readonly inspection: Inspection;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Digest;
}

/** What came of a look: somebody else may have taken the file away meanwhile. */
export type Look = Inspected | 'not-there';

/** Has a whole file looked into where it lies, by somebody who may read it there and nothing else. */
export interface WholeInspector {
  /** @throws HoldfastError `service-unavailable` when nobody could look. */
  inspect(ref: WholeRef): Promise<Look>;
}
