import type { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';

export type ListedOrder = OrderList['orders'][number];
export type Attention = ListedOrder['attention'][number];
type Due = NonNullable<ListedOrder['due']>;
type WaitName = Due['what'];

/** Whose move it is; `colleague`: of another officer of the same authority. */
export type Mover = Due['owedBy'] | 'colleague';

/** Where an act has a page of its own, below that of its order. */
type Act =
  | 'validation'
  | 'clarification-answer'
  | 'extension'
  | 'production-request'
  | 'need'
  | 'transmission'
  | 'confirmation'
  | 'messages'
  | 'notice'
  | 'notice-deferral'
  | 'attempts'
  | 'calls';

/** What is known of everything of one kind. */
interface KindRow {
  readonly mover: Mover;
  /** Left out: whoever has to look at it begins at the order's page. */
  readonly act?: Act;
  /**
   * Where the list gives no instant: `late` that one has passed · `now` that one may be near · `week` that it lies in the next days, as
   * the list is told no earlier · `open` that none is set.
   */
  readonly untimed: 'late' | 'now' | 'week' | 'open';
}

/** What can be due. Those that are named like an attention of the list are that. */
export const KINDS = {
  'second-word': { mover: 'contact-point', untimed: 'now' },
  'own-filing-waits': { mover: 'colleague', untimed: 'now' },
  'emergency-unseen': { mover: 'contact-point', untimed: 'late' },
  call: { mover: 'contact-point', act: 'calls', untimed: 'late' },
  'message-undelivered': { mover: 'contact-point', act: 'attempts', untimed: 'late' },
  'to-confirm-again': { mover: 'contact-point', act: 'confirmation', untimed: 'now' },
  'validation-to-seek': { mover: 'contact-point', act: 'validation', untimed: 'now' },
  'clarification-to-answer': { mover: 'contact-point', act: 'clarification-answer', untimed: 'now' },
  'impossibility-to-decide': { mover: 'contact-point', act: 'clarification-answer', untimed: 'now' },
  period: { mover: 'nobody', act: 'extension', untimed: 'now' },
  end: { mover: 'nobody', untimed: 'now' },
  continuation: { mover: 'contact-point', act: 'production-request', untimed: 'now' },
  'need-to-confirm': { mover: 'contact-point', act: 'need', untimed: 'open' },
  'need-unconfirmed': { mover: 'contact-point', act: 'need', untimed: 'late' },
  'transmission-to-show': { mover: 'contact-point', act: 'transmission', untimed: 'open' },
  'deferral-refused': { mover: 'contact-point', act: 'notice-deferral', untimed: 'open' },
  'deferral-ending': { mover: 'nobody', act: 'notice-deferral', untimed: 'week' },
  notice: { mover: 'nobody', act: 'notice-deferral', untimed: 'open' },
  'notice-unconfirmed': { mover: 'reviewer', act: 'notice', untimed: 'open' },
  'objection-open': { mover: 'reviewer', act: 'messages', untimed: 'open' },
  review: { mover: 'reviewer', untimed: 'open' },
  'review-without-reviewer': { mover: 'reviewer', untimed: 'late' },
  'protection-unsaid': { mover: 'contact-point', untimed: 'open' },
  'validation-to-decide': { mover: 'validator', act: 'validation', untimed: 'now' },
  'validation-overdue': { mover: 'validator', act: 'validation', untimed: 'late' },
  receipt: { mover: 'provider', untimed: 'open' },
  acknowledgement: { mover: 'provider', untimed: 'open' },
  'acknowledgement-overdue': { mover: 'provider', untimed: 'late' },
  'end-acknowledgement': { mover: 'provider', untimed: 'open' },
  'end-unacknowledged': { mover: 'provider', untimed: 'late' },
  relay: { mover: 'provider', untimed: 'open' },
  'relay-overdue': { mover: 'provider', untimed: 'late' },
  'release-confirmation': { mover: 'provider', untimed: 'open' },
  'release-overdue': { mover: 'provider', untimed: 'late' },
  'extension-barred': { mover: 'nobody', untimed: 'open' },
  'narrowed-by-review': { mover: 'nobody', untimed: 'open' },
  'provider-exempt': { mover: 'nobody', untimed: 'open' },
  'data-held-by-others': { mover: 'nobody', untimed: 'open' },
} as const satisfies Readonly<Record<Attention, KindRow>> & Readonly<Record<string, KindRow>>;

export type Kind = keyof typeof KINDS;

/** The same, whatever each is. */
export const kindRow = (kind: Kind): KindRow => KINDS[kind];

/** What each wait of an order is told as; `undefined`: nobody has to do anything about it. */
export const KIND_OF_WAIT: Readonly<Record<WaitName, Kind | undefined>> = {
  receipt: 'receipt',
  period: 'period',
  continuation: 'continuation',
  'validation-request': 'validation-to-seek',
  'validation-reminder': 'validation-to-seek',
  'validation-decision': 'validation-to-decide',
  'clarification-answer': 'clarification-to-answer',
  'clarification-reply': 'clarification-to-answer',
  acknowledgement: 'acknowledgement',
  'end-acknowledgement': 'end-acknowledgement',
  notice: 'notice',
  relay: 'relay',
  review: 'review',
  transmission: 'transmission-to-show',
  'emergency-sight': 'emergency-unseen',
  doubt: 'to-confirm-again',
  'need-answer': 'need-to-confirm',
  'need-question': undefined,
  'release-confirmation': 'release-confirmation',
  retention: undefined,
  'officials-retention': undefined,
};

/** What a contact point is shown besides what has an instant: each is a list of its own. What only tells is in none. */
export const LOOKED_FOR = [
  'acknowledgement-overdue',
  'end-unacknowledged',
  'message-undelivered',
  'validation-overdue',
  'impossibility-to-decide',
  'need-unconfirmed',
  'transmission-to-show',
  'objection-open',
  'review-without-reviewer',
  'deferral-refused',
  'deferral-ending',
  'notice-unconfirmed',
  'protection-unsaid',
  'relay-overdue',
  'release-overdue',
] as const satisfies readonly Attention[];

/** Likewise a validator. */
export const LOOKED_FOR_TO_VALIDATE = [
  'validation-to-decide',
  'validation-overdue',
] as const satisfies readonly Attention[];
