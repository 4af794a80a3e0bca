import { type CommandRow, REFUSED_ONCE_OVER, refused, STAYS_ANYWHERE, STAYS_ENDED, STAYS_HELD, to } from './row.ts';

const { erased } = REFUSED_ONCE_OVER;
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
    in: { ...STAYS_ANYWHERE, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'record-notice': {
    by: ['contact-point'],
    records: ['notice.recorded'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'read-notice': {
    by: ['provider'],
    records: ['notice.read'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'confirm-relay': {
    by: ['provider'],
    records: ['notice.relayed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  challenge: {
    by: ['person', 'provider'],
    records: ['challenge.filed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  appeal: {
    by: ['person', 'provider'],
    records: ['appeal.filed'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'add-attachment': {
    by: ['person', 'provider'],
    records: ['attachment.added'],
    in: { ...STAYS_ANYWHERE, issued: REFUSED_BEFORE_RECEIPT, expired: REFUSED_NEVER_RECEIVED, erased },
  },
  'assign-reviewer': {
    by: ['system'],
    records: ['review.assigned'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'declare-conflict': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    records: ['review.conflict-declared'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'permit-extension': {
    by: ['reviewer'],
    records: ['extension.permitted'],
    in: { ...STAYS_HELD, issued: REFUSED_BEFORE_RECEIPT, ...REFUSED_ONCE_OVER },
  },
  'send-message': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    records: ['message.sent'],
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
    in: {
      ...STAYS_ENDED,
      issued: to('issued', 'revoked'),
      running: to('running', 'revoked'),
      continued: to('continued', 'revoked'),
      erased,
    },
  },
} as const satisfies Record<string, CommandRow>;
