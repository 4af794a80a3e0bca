import type * as z from 'zod/mini';
import { ClarificationAnswer } from '../../../contracts/forms/parts/clarification-answer.ts';
import { type FormOf, plain } from '../../blocks/field.ts';
import { printedForm } from './papers.ts';

const CLARIFICATION_ANSWER = {
  title: 'Answer of the authority to a request for clarification',
  basis: 'Given on record; no law gives it a form',
  opening: [],
  fields: { answer: plain },
} as const satisfies FormOf<z.infer<typeof ClarificationAnswer>>;

/** Any basis has it: an authority may always be asked, and may answer. */
export const CLARIFICATION = {
  'clarification.answered': printedForm(ClarificationAnswer, CLARIFICATION_ANSWER),
} as const;
