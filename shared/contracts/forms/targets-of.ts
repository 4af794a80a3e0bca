import * as z from 'zod/mini';
import { IDENTIFIER_TYPES } from '../../domain/filing/identifiers/identifiers.ts';
import { type Instant, instant } from '../../domain/instant.ts';
import type { InstrumentId } from '../../domain/law/instruments.ts';
import type { NamedTarget, Span } from '../../domain/overlap/marks.ts';
import { recordDamaged } from '../border/stored.ts';
import type { TimeRange } from '../border/text.ts';
import type { Identifier } from './parts/identifiers.ts';

/** As much of each as is read back, of what was checked when it was filed. */
const StoredRange = z.object({ start: z.string(), end: z.string() }) satisfies z.core.$ZodType<TimeRange>;
const StoredIdentifier = z.object({
  type: z.enum(IDENTIFIER_TYPES),
  value: z.string(),
  timestamp: z.optional(z.string()),
  port: z.optional(z.int()),
  timeRange: z.optional(StoredRange),
}) satisfies z.core.$ZodType<Identifier>;

const Section = z.object({ identifiers: z.array(StoredIdentifier), timeRange: z.optional(StoredRange) });
type Section = z.infer<typeof Section>;

/** Where each form names its identifiers, and the period that goes for all without one of their own. */
const SECTION_OF = {
  'EU-EPOC-PR': z.pipe(
    z.object({ C: Section }),
    z.transform(({ C }) => C),
  ),
  'US-2703f': z.pipe(
    z.object({ accounts: z.array(StoredIdentifier), dateRange: z.optional(StoredRange) }),
    z.transform(({ accounts, dateRange }): Section => ({ identifiers: accounts, timeRange: dateRange })),
  ),
  'COE-29': z.pipe(
    z.object({ c: Section }),
    z.transform(({ c }) => c),
  ),
} as const satisfies Record<InstrumentId, z.ZodMiniType<Section>>;

/**
 * The identifiers of a certificate that was filed, by the ids of the order's targets. A target's period is its own, widened to
 * the moment an address was used; else that moment; else the form's.
 *
 * @throws HoldfastError `record-damaged` for what is no certificate of this instrument: filing lets none pass.
 */
export function targetsOf(instrument: InstrumentId, certificate: unknown): NamedTarget[] {
  const parsed: z.core.util.SafeParseResult<Section> = SECTION_OF[instrument].safeParse(certificate);
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

function spanOf({ timeRange, timestamp }: Pick<Identifier, 'timeRange' | 'timestamp'>, all?: TimeRange): Span | null {
  const own = [timeRange?.start, timeRange?.end, timestamp].filter((text) => text !== undefined);
  const edges = (own.length > 0 ? own : [all?.start, all?.end].filter((text) => text !== undefined)).map(read);
  return edges.length > 0 ? { from: instant(Math.min(...edges)), to: instant(Math.max(...edges)) } : null;
}

/** Forms may carry more digits of a second than an instant has. */
const read = (text: string): Instant => instant(Date.parse(text));
