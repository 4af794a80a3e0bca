import type { ErrorCode } from '../../../../shared/errors.ts';
import { renderErrorSummary } from '../../../components/error-summary.ts';
import { html, type Markup } from '../../../components/markup.ts';
import type { ApiRefusal } from '../../../steps/ask.ts';
import type { FieldFault } from '../../../steps/typed.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';

/** What else to do after a refusal, by its code. Every other is told by the frame: signing in, roles, an API that is away. */
const ELSE = {
  'invalid-request': 'order.refused.correct',
  'authority-unknown': 'order.refused.correct',
  'date-in-future': 'order.refused.correct',
  'signature-too-old': 'order.refused.correct',
  'signed-before-order': 'order.refused.correct',
  'validation-before-issue': 'order.refused.correct',
  'paper-mismatch': 'order.refused.correct',
  'target-unknown': 'order.refused.correct',
  'reason-not-valid': 'order.refused.correct',
  'time-not-possible': 'order.refused.correct',
  'deferral-too-long': 'order.refused.correct',
  'review-unknown': 'order.refused.correct',
  'seat-unknown': 'order.refused.correct',
  'impossibility-not-claimed': 'order.refused.correct',
  'order-ended': 'order.refused.ended',
  'order-erased': 'order.refused.ended',
  'extension-too-late': 'order.refused.ended',
  'continuation-too-late': 'order.refused.ended',
  'order-not-received': 'order.refused.not-received',
  'challenge-pending': 'order.refused.undecided',
  'deferral-pending': 'order.refused.undecided',
  'notice-claim-pending': 'order.refused.undecided',
  'renewal-pending': 'order.refused.undecided',
  'review-unassigned': 'order.refused.undecided',
  'extension-barred': 'order.refused.barred',
  'clarification-not-open': 'order.refused.not-asked',
  'need-not-asked': 'order.refused.not-asked',
  'transmission-not-awaited': 'order.refused.not-asked',
  'validation-not-awaited': 'order.refused.not-asked',
  'order-not-doubted': 'order.refused.not-asked',
  'notice-not-owed': 'order.refused.not-asked',
  'review-closed': 'order.refused.not-asked',
  'renewals-exhausted': 'order.refused.exhausted',
  'deferrals-exhausted': 'order.refused.exhausted',
  'notice-claims-exhausted': 'order.refused.exhausted',
  'notice-letters-exhausted': 'order.refused.exhausted',
  'conflicts-exhausted': 'order.refused.exhausted',
  'conflict-too-late': 'order.refused.exhausted',
  'renewal-needs-leave': 'order.refused.leave',
  'extension-not-allowed': 'order.refused.law',
  'period-not-defined': 'order.refused.law',
  'transition-not-allowed': 'order.refused.law',
  'issuer-not-competent': 'order.refused.law',
  'calendar-not-covered': 'order.refused.law',
  'second-officer-needed': 'order.refused.other-person',
  'validator-not-independent': 'order.refused.other-person',
  'order-version-conflict': 'order.refused.again',
  'order-full': 'order.refused.full',
  'idempotency-key-reused': 'order.refused.sent',
  'read-back-wrong': 'order.refused.read-back',
} as const satisfies Partial<Record<ErrorCode, WordKey>>;

/** The codes that a page of a command tells itself. */
export const TOLD_HERE: readonly ErrorCode[] = Object.keys(ELSE).filter((code) => isTold(code));

function isTold(code: string): code is keyof typeof ELSE {
  return Object.hasOwn(ELSE, code);
}

/** Something is wrong with what was sent, and where. */
export interface Refused {
  readonly faults: readonly FieldFault[];
  /** What is about no field, as the API says it. */
  readonly others: readonly string[];
  /** Of the API; left out where nothing was sent yet. */
  readonly refusal?: ApiRefusal;
}

const english = (text: string): Markup => html`<span lang="en">${text}</span>`;

/**
 * A refusal in words: that nothing was done, what the API says of it, which rule refused it, and what else to do.
 *
 * @param advice what else to do; `undefined` where nobody knows.
 */
export function renderAdvised(
  { words }: DeskVisitor,
  { faults, others, refusal }: Refused,
  advice: string | undefined,
): Markup {
  const said = [
    advice,
    refusal && refusal.detail !== '' ? words.say('order.act.whole', { reason: english(refusal.detail) }) : undefined,
    ...others.map((detail) => words.say('refused', { reason: english(detail) })),
    refusal?.rule === undefined ? undefined : html`${words.text('order.act.rule')}: ${english(refusal.rule)}`,
  ].filter((line) => line !== undefined);
  return renderErrorSummary({
    title: words.text(refusal ? 'order.refused.title' : 'problem'),
    ...(said.length > 0 && { description: html`${said.map((line, at) => (at === 0 ? line : html`<br>${line}`))}` }),
    errors: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  });
}

/** The same of a command, with what else its officer can do. */
export const renderRefusal = (visitor: DeskVisitor, refused: Refused): Markup => {
  const { refusal } = refused;
  return renderAdvised(
    visitor,
    refused,
    refusal && isTold(refusal.code) ? visitor.words.text(ELSE[refusal.code]) : undefined,
  );
};
