import type { DeskSteps } from '../step.ts';
import { createActStep } from './act-step.ts';
import { DECISION } from './decision.ts';
import { file } from './file.ts';
import { messages } from './messages.ts';
import { papers } from './papers.ts';
import { review } from './review.ts';
import { CONFLICT, PERMISSION } from './speaking.ts';

/** The reviewer’s desk: reviews, what the parties said, the decision. The first page of it stands among those of every desk. */
export const REVIEWS_STEPS = {
  '/reviews/{review}': review,
  '/reviews/{review}/order': papers,
  '/reviews/{review}/messages': messages,
  '/reviews/{review}/files/{file}': file,
  '/reviews/{review}/decision': createActStep(DECISION),
  '/reviews/{review}/permission': createActStep(PERMISSION),
  '/reviews/{review}/conflict': createActStep(CONFLICT),
} as const satisfies DeskSteps<string>;
