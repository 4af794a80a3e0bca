import type { ErrorCode } from '../../../shared/errors.ts';
import type { Markup } from '../../components/markup.ts';
import { type Refused, renderAdvised } from '../orders/commands/refusals.ts';
import type { DeskVisitor, WordKey } from '../step.ts';

/** What else to do after a refusal, by its code. Every other is told by the frame: signing in, roles, an API that is away. */
const ELSE = {
  'invalid-request': 'order.refused.correct',
  'target-unknown': 'order.refused.correct',
  'reason-not-valid': 'order.refused.correct',
  'time-not-possible': 'order.refused.correct',
  'challenge-too-late': 'provider.refused.late',
  'order-ended': 'provider.refused.ended',
  'order-in-force': 'provider.refused.in-force',
  'order-not-received': 'provider.refused.not-received',
  'notice-not-requested': 'provider.refused.not-asked',
  'notice-reads-exhausted': 'provider.refused.reads',
  'transition-not-allowed': 'provider.refused.waits',
  'challenge-pending': 'provider.refused.pending',
  'challenges-exhausted': 'order.refused.exhausted',
  'conflicts-exhausted': 'order.refused.exhausted',
  'challenge-unknown': 'provider.refused.unknown',
  'review-unknown': 'provider.refused.unknown',
  'seat-unknown': 'provider.refused.unknown',
  'appeal-not-allowed': 'provider.refused.no-more',
  'appeal-too-late': 'provider.refused.no-more',
  'review-closed': 'provider.refused.no-more',
  'review-unassigned': 'provider.refused.unassigned',
  'conflict-too-late': 'provider.refused.conflict-late',
  'order-version-conflict': 'order.refused.again',
  'order-full': 'order.refused.full',
  'idempotency-key-reused': 'order.refused.sent',
} as const satisfies Partial<Record<ErrorCode, WordKey>>;

const isTold = (code: string): code is keyof typeof ELSE => Object.hasOwn(ELSE, code);

/** The codes that the pages of an order tell themselves. */
export const TOLD_HERE: readonly ErrorCode[] = Object.keys(ELSE).filter((code) => isTold(code));

/** A refusal in words: that nothing was done, what the API says of it, and what else to do. */
export const renderRefusal = (visitor: DeskVisitor, refused: Refused): Markup => {
  const { refusal } = refused;
  const advice = refusal && isTold(refusal.code) ? visitor.words.text(ELSE[refusal.code]) : undefined;
  return renderAdvised(visitor, refused, advice);
};
