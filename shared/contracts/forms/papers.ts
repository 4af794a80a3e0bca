import * as z from 'zod/mini';
import type { OrderOnPaper, PaperFacts, PaperType } from '../../domain/filing/paper.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import { pointerTo } from '../border/pointer.ts';
import { recordDamaged } from '../border/stored.ts';
import { COE_29 } from './coe-29/papers.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/papers.ts';
import { listRepeatedGrounds } from './parts/grounds-rules.ts';
import type { StoredPapers } from './parts/stored-papers.ts';
import { US_2703F } from './us-2703f/papers.ts';

/** What a later paper of each basis says, and what it is held against; `null` where nothing follows the order by a paper. */
const PAPERS: { readonly [I in InstrumentId]: StoredPapers | null } = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': null,
};

/** Which papers can follow an order of this basis. */
export const hasPaper = (instrument: InstrumentId, type: PaperType): boolean =>
  PAPERS[instrument]?.later[type] !== undefined;

/**
 * What a certificate that was filed says of its order.
 *
 * @throws HoldfastError `record-damaged` for what is no certificate of this instrument: filing lets none pass.
 */
export function readOrderPaper(instrument: InstrumentId, certificate: unknown): OrderOnPaper {
  const parsed = PAPERS[instrument]?.order.safeParse(certificate);
  if (!parsed?.success) throw recordDamaged('certificate');
  return parsed.data;
}

/**
 * What a later paper says: one that came in, or one that was kept.
 *
 * @throws HoldfastError `record-damaged` for what is no such paper of this instrument: its route lets none pass.
 */
export function readLaterPaper(instrument: InstrumentId, type: PaperType, paper: unknown): PaperFacts {
  const parsed = PAPERS[instrument]?.later[type]?.safeParse(paper);
  if (!parsed?.success) throw recordDamaged('paper');
  return parsed.data;
}

const SealedGrounds = z.nullable(z.record(z.string(), z.string()));

/**
 * Pointers to what repeats the grounds, which stay with the issuing side, as a filing may not.
 *
 * @param grounds as they were sealed; `null` where the form states them itself.
 * @param shown the members of a request that its provider will read.
 * @throws HoldfastError `record-damaged` for what are no grounds.
 */
export function listRepeats(grounds: unknown, shown: Readonly<Record<string, unknown>>): string[] {
  const parsed = SealedGrounds.safeParse(grounds);
  if (!parsed.success) throw recordDamaged('grounds');
  return Object.entries(shown).flatMap(([name, value]) =>
    listRepeatedGrounds(parsed.data ?? {}, value, [name]).map((path) => pointerTo(path)),
  );
}
