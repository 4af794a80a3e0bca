import type { DeskStep, DeskSteps } from '../step.ts';
import { attempts } from './attempts.ts';
import { document } from './documents.ts';
import { notice } from './notice.ts';
import { messages, objections } from './objections.ts';
import { order } from './order.ts';
import type { StatementName } from './statement.ts';
import { createStatementStep } from './statement-step.ts';
import { STATEMENTS } from './statements.ts';

const said = (name: StatementName): DeskStep => createStatementStep(STATEMENTS[name]);

/** The pages of the provider’s desk. */
export const PROVIDER_STEPS = {
  '/provider/orders/{order}': order,
  '/provider/orders/{order}/acknowledgement': said('acknowledgement'),
  '/provider/orders/{order}/preservation': said('preservation'),
  '/provider/orders/{order}/non-execution': said('non-execution'),
  '/provider/orders/{order}/question': said('question'),
  '/provider/orders/{order}/release': said('release'),
  '/provider/orders/{order}/notice': notice,
  '/provider/orders/{order}/relay': said('relay'),
  '/provider/orders/{order}/objection': said('objection'),
  '/provider/orders/{order}/appeal': said('appeal'),
  '/provider/orders/{order}/message': said('message'),
  '/provider/orders/{order}/conflict': said('conflict'),
  '/provider/orders/{order}/objections': objections,
  '/provider/orders/{order}/messages': messages,
  '/provider/orders/{order}/attempts': attempts,
  '/provider/orders/{order}/documents/{file}': document,
} as const satisfies DeskSteps<string>;
