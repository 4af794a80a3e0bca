import type * as z from 'zod/mini';
import type { DoubtView } from '../contracts/api/common/doubt.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { ToldDoubt } from '../domain/order/readings/told-doubt.ts';

/** Whether the order is or was doubted; nothing where nobody ever did. */
export const toDoubtView = (doubt: ToldDoubt | undefined): { readonly doubt?: z.output<typeof DoubtView> } =>
  doubt ? { doubt: { status: doubt.status, since: toRfc3339(doubt.since) } } : {};
