import type * as z from 'zod/mini';
import type { SilenceList } from '../contracts/api/oversight/silences.ts';
import { spellReviewRef } from '../domain/ids.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { ListedSilence } from '../domain/order/readings/listed-silence.ts';
import type { Page } from '../ports/page.ts';

export const toSilenceList = ({ silences, next }: Page<'silences', ListedSilence>): z.infer<typeof SilenceList> => ({
  silences: silences.map((row) => ({
    id: spellReviewRef(row),
    orderId: row.orderId,
    reference: row.reference,
    kind: row.kind,
    openedAt: toRfc3339(row.openedAt),
    defaultedAt: toRfc3339(row.at),
    institutions: [...row.institutions],
  })),
  next,
});
