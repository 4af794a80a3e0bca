import * as z from 'zod/mini';
import { Remark } from '../../border/text.ts';

/** What goes to the provider of the answer to its question: its words. */
export const ClarificationAnswer = z.strictObject({ answer: Remark });
