import type { ErrorCode } from '../../../shared/errors.ts';

const NO_PAGES = 'is of pages, and the world asks the API';
const NO_SUCH_DEPLOYMENT = 'is of a deployment that asks for it, and the world has none';

/** Edges that the table of life allows, and no order goes over: the table says what a row may record in a state, and not that it does. */
export const EDGES_BEYOND: readonly (readonly [edges: RegExp, why: string])[] = [
  [/^(?:running|continued): order\.received$/, 'an order is received once'],
  [
    /^issued: (?:certificate\.read|(?:order|end)\.acknowledged|targets\.(?:preserved|not-executed)|clarification\.requested)$/,
    'whatever a provider says is receipt first: with it the order runs',
  ],
  [/^(?:lapsed|expired|exempt|excused|released|withdrawn|revoked): order\.revoked$/, 'what has ended ends once'],
  [/^(?:issued|expired): notice\.confirmed$/, 'nobody claims that a person was told of what no provider received'],
  [
    /^(?:issued|expired): review\.voted$/,
    'a panel sits after an appeal alone, and nobody objects before an order is received',
  ],
];

/** Edges of orders that nothing has ended to which no act leads yet, or not in each run: counted, and asked of nobody. */
export const EDGES_OPEN: readonly string[] = [
  ...['issued: order.confirmed-again', 'issued: protection.unsaid', 'issued: order.narrowed'],
  ...['running: protection.unsaid', 'running: notice.confirmed', 'running: validation.sought'],
  ...['issued: deferral.refused', 'issued: overlap.found', 'running: overlap.found', 'running: targets.exempt'],
  'running: validation.refused',
];

/** Events that no act leads to yet, or not in each run: crash scenarios and the model have them. */
export const EVENTS_OPEN: readonly string[] = [
  'order.confirmed-again',
  'protection.unsaid',
  'notice.confirmed',
  'overlap.found',
  'targets.exempt',
  'renewal.requested',
  'transmission.overdue',
];

/** Codes that no act comes to yet, or not in each run: counted, and asked of nobody. */
export const CODES_OPEN: readonly ErrorCode[] = [
  ...(['complaint-checked', 'complaint-number-unknown', 'nothing-to-check', 'search-own', 'search-answered'] as const),
  ...(['reading-answered', 'reading-not-yours', 'further-demand', 'protection-on-record', 'order-full'] as const),
  ...(['directory-entry-unknown', 'entry-version-conflict', 'challenge-not-answered', 'key-unknown'] as const),
  ...(['suspension-unknown', 'suspension-over', 'filing-not-issued', 'too-many-drafts', 'too-many-words'] as const),
  ...(['renewal-needs-leave', 'renewal-pending', 'renewals-exhausted', 'notice-claim-pending'] as const),
  ...(['notice-claims-exhausted', 'challenges-exhausted', 'conflicts-exhausted', 'review-not-independent'] as const),
  ...(['range-required', 'range-not-satisfiable', 'seat-unknown', 'order-version-conflict'] as const),
  ...(['signed-before-order', 'deferrals-exhausted'] as const),
];

/** Codes that no answer to anybody of the world can have. */
export const CODES_BEYOND: Readonly<Partial<Record<ErrorCode, string>>> = {
  'cross-site': NO_PAGES,
  'sign-in-failed': NO_PAGES,
  'caller-unproven': NO_PAGES,
  'wrong-entrance': NO_SUCH_DEPLOYMENT,
  'sign-in-too-weak': NO_SUCH_DEPLOYMENT,
  'instrument-not-verified': NO_SUCH_DEPLOYMENT,
  'order-received': 'is for the job that doubts orders, which hears it and goes on',
  'address-not-allowed': 'is heard by whoever sends messages, and by nobody who asks',
};
