import type { DeskStep } from '../step.ts';
import { attempts } from './attempts.ts';
import { COMMAND_STEPS } from './commands/steps.ts';
import { document, documents } from './documents.ts';
import { history } from './history.ts';
import { messages } from './messages.ts';
import { order } from './order.ts';

/** The pages of an order. */
export const ORDER_STEPS = {
  '/orders/{order}': order,
  '/orders/{order}/documents': documents,
  '/orders/{order}/documents/{file}': document,
  '/orders/{order}/history': history,
  '/orders/{order}/messages': messages,
  '/orders/{order}/attempts': attempts,
  ...COMMAND_STEPS,
} as const satisfies Record<string, DeskStep>;
