import * as z from 'zod/mini';
import { recordDamaged } from '../../contracts/border/stored.ts';
import '../../contracts/border/english.ts';

/**
 * A stored item in the form it must have.
 *
 * @param what a word for it, such as `delivery`. @throws HoldfastError `record-damaged` when it has another.
 */
export function readItem<T>(schema: z.core.$ZodType<T>, item: unknown, what: string): T {
  const parsed = z.safeParse(schema, item);
  if (parsed.success) return parsed.data;
  throw recordDamaged(what, parsed.error);
}
