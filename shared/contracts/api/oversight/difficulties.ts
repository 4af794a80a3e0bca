import * as z from 'zod/mini';
import { AIDS, DIFFICULT_PAGES, DIFFICULTIES } from '../../../domain/cases/difficulty.ts';
import { MONTH_PATTERN } from '../../../domain/month.ts';

const Times = z.int().check(z.minimum(1));

/** `GET /v1/oversight/difficulties`: how often something was hard to use, the latest month first. */
export const DifficultyList = z.strictObject({
  months: z.array(
    z.strictObject({
      /** In UTC: `2026-11`. */
      month: z.string().check(z.regex(MONTH_PATTERN)),
      /** How many said anything: one may have named several things. */
      said: Times,
      onPages: z.array(z.strictObject({ page: z.enum(DIFFICULT_PAGES), kind: z.enum(DIFFICULTIES), times: Times })),
      /** Of those that said which aid they came with. */
      withAids: z.array(z.strictObject({ aid: z.enum(AIDS), kind: z.enum(DIFFICULTIES), times: Times })),
    }),
  ),
  /** The cursor of the next page; `null` on the last. */
  next: z.nullable(z.string()),
});
export type DifficultyList = z.infer<typeof DifficultyList>;
