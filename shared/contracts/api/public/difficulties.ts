import * as z from 'zod/mini';
import { AIDS, DIFFICULT_PAGES, DIFFICULTIES } from '../../../domain/cases/difficulty.ts';

/** `POST /v1/difficulties`: choices alone. Whoever wants to say more, or to be answered, writes to the operator. */
export const DifficultyCommand = z.strictObject({
  /** Where it was hard; `notice` is the letter, `description` the page with the API. */
  page: z.enum(DIFFICULT_PAGES),
  /** What was hard, each once. */
  kinds: z.array(z.enum(DIFFICULTIES)).check(
    z.minLength(1),
    z.maxLength(DIFFICULTIES.length),
    z.refine((kinds) => new Set(kinds).size === kinds.length, { error: 'must name each once' }),
    z.meta({ uniqueItems: true }),
  ),
  /** With which aid; left out by whoever does not want to say. */
  aid: z.optional(z.enum(AIDS)),
});

/** The answer, always the same. */
export const DifficultyCounted = z.strictObject({ answer: z.literal('counted') });
export type DifficultyCounted = z.infer<typeof DifficultyCounted>;

/** What may be chosen. */
type Chosen = z.infer<typeof DifficultyCommand>;
export type DifficultPage = Chosen['page'];
export type DifficultyKind = Chosen['kinds'][number];
export type Aid = NonNullable<Chosen['aid']>;
