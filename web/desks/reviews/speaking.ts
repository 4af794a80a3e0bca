import { ReviewConflict, ReviewMessage, ReviewPermission } from '../../../shared/contracts/api/reviewers/commands.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { compose } from '../orders/commands/compose.ts';
import { describeFields } from '../orders/commands/describe.ts';
import type { AnyFieldTable, FormField } from '../orders/commands/field.ts';
import type { DeskVisitor } from '../step.ts';
import type { ReviewAct } from './act.ts';
import { baseOf, isObjection, mayDecide } from './asked.ts';

const TEXT = {
  text: { kind: 'lines', label: 'order.field.text', hint: 'order.field.text.hint' },
} as const satisfies AnyFieldTable;
const REASONS = {
  reasons: { kind: 'lines', label: 'review.field.reasons', hint: 'review.field.reasons.hint' },
} as const satisfies AnyFieldTable;
const REASON = {
  reason: { kind: 'lines', label: 'review.field.reason', hint: 'order.field.reason.hint' },
} as const satisfies AnyFieldTable;

/** An act of few words: its fields are the same whatever the review is. */
const speaking = (table: AnyFieldTable): Pick<ReviewAct, 'fields' | 'compose'> => {
  const fields = (visitor: DeskVisitor): readonly FormField[] => describeFields(visitor, table);
  return {
    fields,
    compose: (visitor) => {
      const { body, unreadable } = compose(visitor, fields(visitor), visitor.typed);
      return { body, open: unreadable };
    },
  };
};

/** Something said to the parties, each of whom hears it. */
export const MESSAGE: ReviewAct = {
  act: 'messages',
  ...speaking(TEXT),
  read: (body) => parse(ReviewMessage, body),
  isLikely: mayDecide,
  done: (visitor) => ({ goTo: baseOf(visitor), done: 'messages' }),
};

/** The hold may be extended once while the objection is open. */
export const PERMISSION: ReviewAct = {
  act: 'permission',
  ...speaking(REASONS),
  read: (body) => parse(ReviewPermission, body),
  isLikely: (review) => mayDecide(review) && isObjection(review) && !review.extensionPermitted && review.order.inForce,
  isFinal: true,
  done: (visitor) => ({ goTo: baseOf(visitor), done: 'permission' }),
};

/** The review is handed back. Whoever does so never sees it again. */
export const CONFLICT: ReviewAct = {
  act: 'conflict',
  ...speaking(REASON),
  read: (body) => parse(ReviewConflict, body),
  isLikely: () => true,
  isFinal: true,
  done: () => ({ goTo: '/', done: 'conflict' }),
};
