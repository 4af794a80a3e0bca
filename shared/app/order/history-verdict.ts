import type { Span } from './history-format.ts';
import type { ReadHead } from './history-head.ts';
import type { ChainFault, ChainKind, ExportedEntry } from './verify-chain.ts';

export type HistoryVerdict = GenuineVerdict | AlteredVerdict;

export interface GenuineVerdict {
  readonly genuine: true;
  readonly orderId: string;
  /** How far the signed head says the commits go. */
  readonly version: number;
  readonly digest: string;
  /** How many notes the signed head says there are. */
  readonly notes: number;
  readonly signedAt: string;
  readonly keyId: string;
  /** Only where pages are missing: what of the record was checked. */
  readonly only?: { readonly commits: Reach | null; readonly notes: Reach | null };
}

/** From one number to another, both of them in it. */
export type Reach = Omit<Span, 'digest'>;

/**
 * `version`: the first commit that is not as it was written; `null` when the fault is in none. `note`: likewise of the notes; left out
 * when the fault is in none.
 */
export interface AlteredVerdict {
  readonly genuine: false;
  readonly version: number | null;
  readonly note?: number;
  readonly reason: string;
}

/** A page that is genuine by itself. */
export interface GenuinePage {
  readonly head: ReadHead;
  readonly commits: readonly ExportedEntry[];
  readonly notes: readonly ExportedEntry[];
}

export const createAlteredVerdict = (version: number | null, reason: string): AlteredVerdict => ({
  genuine: false,
  version,
  reason,
});

/** The verdict over a chain with this fault. */
export const createFaultVerdict = ({ name }: ChainKind, { at, reason }: ChainFault): AlteredVerdict =>
  name === 'commit' ? createAlteredVerdict(at, reason) : { ...createAlteredVerdict(null, reason), note: at };
