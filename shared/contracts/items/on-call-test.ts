import * as z from 'zod/mini';
import type { OnCallTest, Reached } from '../../domain/delivery/on-call-test.ts';
import { StoredInstant } from './values.ts';

const reached = { kind: z.enum(['authority', 'provider']), id: z.string() };

/** Whose on-call tools are tested, as the table holds it, keys aside. */
export const ReachedItem = z.object(reached) satisfies z.core.$ZodType<Reached>;

/** A weekly test of an on-call tool, likewise. */
export const OnCallTestItem = z.object({
  ...reached,
  tool: z.string(),
  week: z.string(),
  at: StoredInstant,
  outcome: z.string(),
  isTaken: z.boolean(),
}) satisfies z.core.$ZodType<OnCallTest>;
