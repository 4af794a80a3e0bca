import * as z from 'zod/mini';
import { DirectoryId, OrderId, Reference } from '../contracts/border/ids.ts';
import { Utc } from '../contracts/border/wire.ts';
import { REVIEW_REF_PATTERN, reviewRef } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { ListedSilence } from '../domain/order/readings/listed-silence.ts';
import { REVIEW_KINDS } from '../domain/order/record/rights.ts';

/** `GET /v1/silences`: reviews that nobody decided in time, the latest first; for oversight. */
export const SilenceList = z.strictObject({
  silences: z.array(
    z.strictObject({
      /** The review's: the order's id, a dot, and its number within the order. */
      id: z.string().check(z.regex(REVIEW_REF_PATTERN)),
      orderId: OrderId,
      reference: Reference,
      kind: z.enum(REVIEW_KINDS),
      openedAt: Utc,
      /** When the policy's default took the place of a decision. */
      defaultedAt: Utc,
      /** Houses whose reviewer let the time pass; none where nobody could be found to give it to. */
      institutions: z.array(DirectoryId),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});

export const silenceListView = ({
  silences,
  next,
}: {
  readonly silences: readonly ListedSilence[];
  readonly next: string | null;
}): z.infer<typeof SilenceList> => ({
  silences: silences.map((row) => ({
    id: reviewRef(row),
    orderId: row.orderId,
    reference: row.reference,
    kind: row.kind,
    openedAt: toRfc3339(row.openedAt),
    defaultedAt: toRfc3339(row.at),
    institutions: [...row.institutions],
  })),
  next,
});
