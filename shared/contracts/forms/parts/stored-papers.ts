import type * as z from 'zod/mini';
import type { OrderOnPaper, PaperFacts, PaperField, PaperType, SaidInPaper } from '../../../domain/filing/paper.ts';

/** How the papers of one basis are read: of each as much as is held against the record, of what was checked when it came. */
export interface StoredPapers {
  /** The certificate, as it was sealed for one provider. */
  readonly order: z.ZodMiniType<OrderOnPaper>;
  /** Each later paper the basis has, by the command that brings it. */
  readonly later: { readonly [T in PaperType]?: z.ZodMiniType<PaperFacts> };
}

/** What stands at a place of a form; nothing where the form leaves it out. */
export const toSaid = (field: PaperField, value: string | undefined, pointer: string): SaidInPaper[] =>
  value === undefined ? [] : [{ field, value, pointer }];

/** The texts there are, of those a form may leave out. */
export const listGiven = (...texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text) => text !== undefined);
