import type { ErrorCode } from '../../../../shared/errors.ts';
import { renderErrorSummary } from '../../../components/error-summary.ts';
import { html, type Markup } from '../../../components/markup.ts';
import type { ApiRefusal } from '../../../steps/ask.ts';
import type { FieldFault } from '../../../steps/typed.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';

/** What else to do after a refusal, by its code. Every other is told by the frame. */
const ELSE = {
  'invalid-request': 'order.refused.correct',
  'date-in-future': 'order.refused.correct',
  'change-own': 'register.refused.own',
  'change-not-yours': 'register.refused.not-yours',
  'change-open': 'register.refused.open',
  'change-not-open': 'register.refused.not-open',
  'change-differs': 'register.refused.differs',
  'endpoint-unproven': 'register.refused.unproven',
  'entry-version-mismatch': 'register.refused.mismatch',
  'entry-version-conflict': 'order.refused.again',
  'account-suspended': 'register.refused.suspended',
  'directory-entry-unknown': 'register.refused.unknown',
  'key-revoked': 'register.refused.revoked',
  'second-registrar-needed': 'register.refused.second',
  'suspended-alone-lately': 'register.refused.alone',
  'suspension-over': 'register.refused.over',
  'idempotency-key-reused': 'register.refused.sent',
} as const satisfies Partial<Record<ErrorCode, WordKey>>;

const isTold = (code: string): code is keyof typeof ELSE => Object.hasOwn(ELSE, code);

/** The codes that the pages of the register tell themselves. */
export const TOLD_HERE: readonly string[] = Object.keys(ELSE);

/** Something is wrong with what was sent, and where. */
export interface Refused {
  readonly faults: readonly FieldFault[];
  /** What is about no field, as the API says it. */
  readonly others: readonly string[];
  /** What the page itself says of the whole. */
  readonly note?: string;
  /** Of the API; left out where nothing was sent yet. */
  readonly refusal?: ApiRefusal;
}

const english = (text: string): Markup => html`<span lang="en">${text}</span>`;

/** A refusal in words: that nothing was done, what the API says of it, and what else to do. */
export function renderRefused({ words }: DeskVisitor, { faults, others, note, refusal }: Refused): Markup {
  const said = [
    note,
    refusal && isTold(refusal.code) ? words.text(ELSE[refusal.code]) : undefined,
    refusal && refusal.detail !== '' ? words.say('order.act.whole', { reason: english(refusal.detail) }) : undefined,
    ...others.map((detail) => words.say('refused', { reason: english(detail) })),
  ].filter((line) => line !== undefined);
  return renderErrorSummary({
    title: words.text(refusal ? 'order.refused.title' : 'problem'),
    ...(said.length > 0 && { description: html`${said.map((line, at) => (at === 0 ? line : html`<br>${line}`))}` }),
    errors: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
  });
}
