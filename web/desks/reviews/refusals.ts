import type { ErrorCode } from '../../../shared/errors.ts';
import type { Markup } from '../../components/markup.ts';
import { type Refused, renderAdvised } from '../orders/commands/refusals.ts';
import type { DeskVisitor, WordKey } from '../step.ts';

/** What else to do after a refusal, by its code. Every other is told by the frame: signing in, roles, an API that is away. */
const ELSE = {
  'invalid-request': 'order.refused.correct',
  'amendment-widens': 'review.refused.widens',
  'amendment-incomplete': 'review.refused.incomplete',
  'target-unknown': 'order.refused.correct',
  'protection-on-record': 'review.refused.on-record',
  'review-not-independent': 'review.refused.not-independent',
  'review-voted': 'review.refused.voted',
  'transition-not-allowed': 'review.refused.not-here',
  'order-ended': 'review.refused.ended',
  'order-not-received': 'order.refused.not-received',
  'order-erased': 'review.refused.ended',
  'order-version-conflict': 'order.refused.again',
  'order-full': 'order.refused.full',
  'idempotency-key-reused': 'review.refused.sent',
} as const satisfies Partial<Record<ErrorCode, WordKey>>;

const isTold = (code: string): code is keyof typeof ELSE => Object.hasOwn(ELSE, code);

/** The codes that a form of a review tells itself. */
export const TOLD_HERE: readonly (keyof typeof ELSE)[] = Object.keys(ELSE).filter(isTold);

/** A refusal in words, and what else to do. */
export const renderRefusal = (visitor: DeskVisitor, refused: Refused): Markup => {
  const { refusal } = refused;
  const advice = refusal && isTold(refusal.code) ? visitor.words.text(ELSE[refusal.code]) : undefined;
  return renderAdvised(visitor, refused, advice);
};
