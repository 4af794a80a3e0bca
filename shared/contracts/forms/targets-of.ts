import type * as z from 'zod/mini';
import { type Instant, instant } from '../../domain/instant.ts';
import type { InstrumentId } from '../../domain/law/instrument-ids.ts';
import type { NamedCase } from '../../domain/overlap/demands.ts';
import type { NamedTarget, Span } from '../../domain/overlap/marks.ts';
import { recordDamaged } from '../border/stored.ts';
import type { TimeRange } from '../border/text.ts';
import { CA_487_012 } from './ca-487-012/targets.ts';
import { COE_29 } from './coe-29/targets.ts';
import { EU_EPOC_PR } from './eu-epoc-pr/targets.ts';
import type { Identifier } from './parts/identifiers.ts';
import type { StoredForm, StoredSection } from './parts/stored-section.ts';
import { US_2703F } from './us-2703f/targets.ts';

type Section = z.output<typeof StoredSection>;

/**
 * Where the stored certificates of each basis name their targets and their case. A table of its own: the job that notes overlaps reads these,
 * and carries no forms.
 */
const TARGETS = {
  'EU-EPOC-PR': EU_EPOC_PR,
  'US-2703f': US_2703F,
  'COE-29': COE_29,
  'CA-487.012': CA_487_012,
} as const satisfies Record<InstrumentId, StoredForm>;

/**
 * The identifiers of a certificate that was filed, by the ids of the order's targets. A target's period is its own, widened to
 * the moment an address was used; else that moment; else the form's.
 *
 * @throws HoldfastError `record-damaged` for what is no certificate of this instrument: filing lets none pass.
 */
export function targetsOf(instrument: InstrumentId, certificate: unknown): NamedTarget[] {
  const parsed: z.core.util.SafeParseResult<Section> = TARGETS[instrument].section.safeParse(certificate);
  if (!parsed.success) throw recordDamaged('certificate');
  const { identifiers, timeRange } = parsed.data;
  return identifiers.map(({ type, value, port = null, ...period }, index) => ({
    id: `t${index + 1}`,
    type,
    value,
    span: spanOf(period, timeRange),
    port,
  }));
}

/**
 * The case a certificate belongs to and what it names, as it was filed or stored.
 *
 * @throws HoldfastError `record-damaged` for what is no certificate of this instrument.
 */
export function caseOf(instrument: InstrumentId, certificate: unknown): NamedCase {
  const fileNumber: z.core.util.SafeParseResult<string> = TARGETS[instrument].fileNumber.safeParse(certificate);
  if (!fileNumber.success) throw recordDamaged('certificate');
  return { fileNumber: fileNumber.data, targets: targetsOf(instrument, certificate) };
}

function spanOf({ timeRange, timestamp }: Pick<Identifier, 'timeRange' | 'timestamp'>, all?: TimeRange): Span | null {
  const own = [timeRange?.start, timeRange?.end, timestamp].filter((text) => text !== undefined);
  const edges = (own.length > 0 ? own : [all?.start, all?.end].filter((text) => text !== undefined)).map(read);
  return edges.length > 0 ? { from: instant(Math.min(...edges)), to: instant(Math.max(...edges)) } : null;
}

/** Forms may carry more digits of a second than an instant has. */
const read = (text: string): Instant => instant(Date.parse(text));
