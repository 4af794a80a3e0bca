import * as z from 'zod/mini';
import { Utc } from '../../border/wire.ts';

/** Days of which it is not certain whether they are holidays, and the applied end without and with them; why, the steps tell. */
export const DisputedEndView = z.strictObject({
  days: z.array(z.iso.date()),
  earlierEndsAt: Utc,
  laterEndsAt: Utc,
});

/** A computed end with what it was computed from. Every end is exclusive; `POST /v1/deadlines` says what the two are. */
export const Computation = z.strictObject({
  instrument: z.string(),
  period: z.string(),
  startsAt: Utc,
  zone: z.string(),
  nominalEndsAt: Utc,
  appliedEndsAt: Utc,
  /** Of a period in hours: so many hours after the event itself. */
  exactEndsAt: z.optional(Utc),
  /** Left out where the end turns on no such day. */
  disputed: z.optional(DisputedEndView),
  rule: z.string(),
  /** Version of rows, rules and calendars it was computed with; what was computed before keeps its ends and its version. */
  ruleSet: z.string(),
  calendar: z.nullable(z.strictObject({ state: z.string(), source: z.string() })),
  steps: z.array(z.string()),
  citation: z.string(),
  mark: z.enum(['V', 'P', 'U']),
});
