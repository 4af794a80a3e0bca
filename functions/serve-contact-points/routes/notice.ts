import { NoticeDeferralCommand, NoticeRecordCommand } from '../../../shared/contracts/api/authorities/commands.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import { createCommandRoute } from './command.ts';

/** `POST …/notice-deferral`: the reason goes to the reviewer who decides on it, and to nobody else outside the issuing side. */
export const noticeDeferral = createCommandRoute(NoticeDeferralCommand, ({ ground, reason, until }) => ({
  command: { type: 'defer-notice', ground, until: fromRfc3339(until) },
  content: { reason },
}));

/** `POST …/notice`: by what way the authority told the person itself, and what shows that it did. */
export const noticeRecord = createCommandRoute(NoticeRecordCommand, ({ toldAt, channel, proof }) => ({
  command: { type: 'record-notice', toldAt: fromRfc3339(toldAt) },
  content: { toldAt, channel, proof },
}));
