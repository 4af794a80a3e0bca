import type { Finding } from '../../../shared/app/restore/finding.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { PutBack } from '../../support/fakes/copy-of.ts';
import type { TableName } from './tables.ts';

/** An instant that tables can be restored to, and what they held then. */
export interface Marked {
  readonly at: Instant;
  readonly stored: number;
  readonly records: PutBack;
  readonly keys: PutBack;
  /** Whose keys there were. */
  readonly owners: ReadonlySet<string>;
}

/** What an operator has before them once a table is restored. */
export interface RestoreReport {
  readonly table: TableName;
  /** The instant restored to. */
  readonly to: Instant;
  /** What the first proof says, before lists begin empty: by it they know what is lost. */
  readonly found: readonly Finding[];
  /** Orders with a data key and no record. */
  readonly alone: readonly OrderId[];
  readonly erasedAgain: readonly OrderId[];
  /** What the second says. */
  readonly left: readonly Finding[];
  /** What is newer than the instant, and gone. */
  readonly lost: readonly StoredCommit[];
  /** Whether lists knew of all that is lost. */
  readonly wereListsCurrent: boolean;
}
