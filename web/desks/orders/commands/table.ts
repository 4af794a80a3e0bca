import type { Acting } from '../../step.ts';
import type { Order } from '../parts/tell.ts';
import { CALLS } from './calls.ts';
import type { ActName, OrderCommand } from './command.ts';
import { CLARIFICATION_ANSWER, RELEASE } from './ending.ts';
import { CONFIRMATION, NEED, RENEWAL, TRANSMISSION } from './going-on.ts';
import { CONFLICTS, MESSAGES } from './hearing.ts';
import { NOTICE, NOTICE_DEFERRAL, NOTICE_LETTER } from './notice.ts';
import { EXTENSION, PRODUCTION_REQUEST } from './papers.ts';
import { DECIDE, DISOWN, VALIDATION } from './validation.ts';

/** Every command on an order, in the order in which they are offered: what is owed before what is possible. */
export const COMMANDS: Readonly<Record<ActName, OrderCommand>> = {
  confirmation: CONFIRMATION,
  validation: VALIDATION,
  decide: DECIDE,
  disown: DISOWN,
  'clarification-answer': CLARIFICATION_ANSWER,
  need: NEED,
  transmission: TRANSMISSION,
  renewal: RENEWAL,
  extension: EXTENSION,
  'production-request': PRODUCTION_REQUEST,
  calls: CALLS,
  'notice-deferral': NOTICE_DEFERRAL,
  'notice-letter': NOTICE_LETTER,
  notice: NOTICE,
  messages: MESSAGES,
  conflicts: CONFLICTS,
  release: RELEASE,
};

export const isAct = (name: string | undefined): name is ActName => name !== undefined && Object.hasOwn(COMMANDS, name);

/** What somebody can do now, as the order says. */
export const listOffers = (order: Order, acting: Acting, now: number): readonly OrderCommand[] =>
  Object.values(COMMANDS).filter(({ role, isOpen }) => role === acting.role && isOpen(order, acting, now));
