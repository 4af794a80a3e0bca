import { type CommandRow, REFUSED_ONCE_OVER, STAYS_ANYWHERE } from './row.ts';

const { erased } = REFUSED_ONCE_OVER;

/** What anybody may say in a review. */
export const SPEECH_ROWS = {
  'declare-conflict': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    room: 'needed',
    records: ['review.conflict-declared'],
    in: { ...STAYS_ANYWHERE, erased },
  },
  'send-message': {
    by: ['reviewer', 'contact-point', 'person', 'provider'],
    room: 'words',
    records: ['message.sent'],
    in: { ...STAYS_ANYWHERE, erased },
  },
} as const satisfies Record<string, CommandRow>;
