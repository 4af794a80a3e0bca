import * as z from 'zod/mini';
import type { HistoryToVerify } from '../app/order/verify-history.ts';
import { StoredInstant } from '../contracts/items/values.ts';
import { fillSentence } from '../documents/languages.ts';
import { EN_DOUBT } from '../documents/words/en/doubt.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { readDoubt } from '../domain/order/readings/told-doubt.ts';

const Newest = z.object({
  version: z.int(),
  state: z.object({
    doubt: z.optional(z.object({ status: z.enum(['open', 'confirmed', 'undone', 'received']), at: StoredInstant })),
    phase: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('ended'), reason: z.string(), at: StoredInstant }),
      z.object({ kind: z.enum(['issued', 'running', 'continued', 'erased']) }),
    ]),
  }),
});

/**
 * What a history that was checked says of a doubt whose the order is, as of its last commit, which time may have overtaken.
 *
 * @param version of that commit. @returns `undefined` where nobody doubted it, and where that commit is on another page.
 */
export function spellDoubtOnRecord(pages: readonly HistoryToVerify[], version: number): string | undefined {
  const newest = pages
    .flatMap(({ commits }) => commits.map(({ commit }) => z.safeParse(Newest, commit).data))
    .find((commit) => commit?.version === version);
  const doubt = newest && readDoubt(newest.state);
  return (
    doubt &&
    `as of commit ${version}: ${fillSentence(EN_DOUBT[`doubt.${doubt.status}`], { moment: toRfc3339(doubt.since) })}`
  );
}
