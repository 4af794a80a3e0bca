import type { Answers } from '../../api.ts';

export type ListedOrder = Answers['GET /v1/orders']['orders'][number];
export type Status = ListedOrder['status'];
export type Attention = ListedOrder['attention'][number];

/** In the order in which they concern somebody. */
const STATUSES = {
  issued: true,
  running: true,
  continued: true,
  lapsed: true,
  expired: true,
  exempt: true,
  excused: true,
  released: true,
  withdrawn: true,
  revoked: true,
  erased: true,
} as const satisfies Readonly<Record<Status, true>>;

/** What no list can be looked through for is told at each order alone; some of it is told the side that issued the order, and nobody else. */
const ATTENTIONS = {
  'emergency-unseen': 'all',
  'to-confirm-again': 'all',
  'acknowledgement-overdue': 'all',
  'end-unacknowledged': 'all',
  'message-undelivered': 'issuer',
  'validation-to-seek': 'all',
  'validation-to-decide': 'all',
  'validation-overdue': 'all',
  'clarification-to-answer': 'all',
  'impossibility-to-decide': 'all',
  'need-to-confirm': 'all',
  'need-unconfirmed': 'all',
  'transmission-to-show': 'all',
  'deferral-refused': 'all',
  'deferral-ending': 'all',
  'notice-unconfirmed': 'all',
  'objection-open': 'all',
  'review-without-reviewer': 'all',
  'protection-unsaid': 'all',
  'relay-overdue': 'all',
  'release-overdue': 'all',
  'extension-barred': 'all',
  'narrowed-by-review': 'all',
  'provider-exempt': 'all',
  'data-held-by-others': 'nobody',
} as const satisfies Readonly<Record<Attention, 'all' | 'issuer' | 'nobody'>>;

export const isStatus = (text: string): text is Status => Object.hasOwn(STATUSES, text);
export const isAttention = (text: string): text is Attention => Object.hasOwn(ATTENTIONS, text);

/** How orders can stand. */
export const listStatuses = (): readonly Status[] => Object.keys(STATUSES).filter(isStatus);

/** What orders can be looked through for. @param side whether it is that which issued them. */
export const listAttentions = (side: 'issuer' | 'other'): readonly Attention[] =>
  Object.keys(ATTENTIONS)
    .filter(isAttention)
    .filter((one) => ATTENTIONS[one] === 'all' || (ATTENTIONS[one] === 'issuer' && side === 'issuer'));
