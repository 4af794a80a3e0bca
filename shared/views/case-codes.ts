import type * as z from 'zod/mini';
import type { CaseCodeView } from '../contracts/api/common/case-codes.ts';
import type { ListedCode } from '../domain/cases/listed-code.ts';
import { type Instant, toRfc3339 } from '../domain/instant.ts';

const toUtc = (at: Instant | null): string | null => (at === null ? null : toRfc3339(at));

/** A code without what it is kept by. */
export const toCaseCodeView = ({
  id,
  madeAt,
  through,
  firstUsedAt,
  endedAt,
}: ListedCode): z.infer<typeof CaseCodeView> => ({
  id,
  madeAt: toUtc(madeAt),
  through,
  firstUsedAt: toUtc(firstUsedAt),
  endedAt: toUtc(endedAt),
});
