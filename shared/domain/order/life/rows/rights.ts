import {
  type CommandRow,
  forEachEnding,
  NEVER,
  REFUSED_ONCE_OVER,
  refused,
  STAYS_ENDED,
  STAYS_HELD,
  type TimeRow,
  to,
} from './row.ts';

const { erased } = REFUSED_ONCE_OVER;
/** Allowed in every status but erased, and changes none. */
const STAYS_ANYWHERE = { ...STAYS_HELD, ...STAYS_ENDED } as const;
const REFUSED_BEFORE_RECEIPT = refused('order-not-received', 'is not received by its provider yet: nothing is held');
const REFUSED_NEVER_RECEIVED = refused(
  'order-not-received',
  'was never received: nothing was held, and nobody is to be told',
);

/** Notice, challenge and review: what people do. */
export const RIGHTS_ROWS = {
  'defer-notice': {
    by: ['contact-point'],
    records: ['deferral.requested'],
    unless: ['notice-not-owed', 'deferral-pending', 'deferral-too-long'],
    in: { ...STAYS_ANYWHERE, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'record-notice': {
    by: ['contact-point'],
    records: ['notice.recorded'],
    unless: ['notice-not-owed', 'deferral-pending', 'time-not-possible'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'read-notice': {
    by: ['provider'],
    records: ['notice.read'],
    unless: ['notice-not-requested'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'confirm-relay': {
    by: ['provider'],
    records: ['notice.relayed'],
    unless: ['notice-not-requested', 'time-not-possible'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  challenge: {
    by: ['person', 'provider'],
    records: ['challenge.filed'],
    unless: ['challenge-pending', 'challenges-exhausted', 'challenge-too-late'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  appeal: {
    by: ['person', 'provider'],
    records: ['appeal.filed'],
    unless: ['challenge-unknown', 'challenge-pending', 'appeal-not-allowed', 'appeal-too-late'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'add-attachment': {
    by: ['person', 'provider'],
    records: ['attachment.added'],
    unless: ['challenge-unknown', 'review-closed', 'attachment-exists'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'assign-reviewer': {
    by: ['system'],
    records: ['review.assigned'],
    unless: ['review-unknown', 'review-closed', 'review-not-independent'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'declare-conflict': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    records: ['review.conflict-declared'],
    unless: [
      'review-unknown',
      'review-closed',
      'review-not-yours',
      'review-unassigned',
      'conflicts-exhausted',
      'seat-unknown',
    ],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'permit-extension': {
    by: ['reviewer'],
    records: ['extension.permitted'],
    unless: ['review-unknown', 'review-closed', 'review-not-yours', 'review-not-independent', 'transition-not-allowed'],
    in: { ...STAYS_HELD, issued: REFUSED_BEFORE_RECEIPT, ...REFUSED_ONCE_OVER },
  },
  'send-message': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    records: ['message.sent'],
    unless: ['review-unknown', 'review-closed', 'review-not-yours'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'decide-review': {
    by: ['reviewer'],
    records: [
      'review.voted',
      'review.decided',
      'deferral.approved',
      'deferral.refused',
      'order.narrowed',
      'order.revoked',
    ],
    unless: [
      'review-unknown',
      'review-closed',
      'review-not-yours',
      'review-not-independent',
      'review-voted',
      'amendment-widens',
    ],
    in: {
      ...STAYS_ENDED,
      issued: to('issued', 'revoked'),
      running: to('running', 'revoked'),
      continued: to('continued', 'revoked'),
      erased,
    },
  },
} as const satisfies Record<string, CommandRow>;

const TOLD = {
  ...STAYS_ENDED,
  running: to('running'),
  continued: to('continued'),
  issued: NEVER,
  erased: NEVER,
} as const;

/** Notice and review: what time does. */
export const RIGHTS_TIME_ROWS = {
  'notice.given': { by: ['time'], records: ['notice.given'], unless: [], in: { ...TOLD, expired: NEVER } },
  'notice.waived': {
    by: ['time'],
    records: ['notice.waived'],
    unless: [],
    in: {
      ...forEachEnding(NEVER),
      issued: NEVER,
      running: NEVER,
      continued: NEVER,
      expired: to('expired'),
      released: to('released'),
      withdrawn: to('withdrawn'),
      revoked: to('revoked'),
      erased: NEVER,
    },
  },
  'notice.relay-overdue': {
    by: ['time'],
    records: ['notice.relay-overdue'],
    unless: [],
    in: { ...TOLD, expired: NEVER },
  },
  'review.moved': { by: ['time'], records: ['review.moved'], unless: [], in: { ...STAYS_ANYWHERE, erased: NEVER } },
  'review.defaulted': {
    by: ['time'],
    records: ['review.defaulted'],
    unless: [],
    in: { ...STAYS_ANYWHERE, erased: NEVER },
  },
} as const satisfies Record<string, TimeRow>;
