import type { CommandAccepted } from '../contracts/api/common/order.ts';
import { toRfc3339 } from '../domain/instant.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { findNoticeWaitEnd } from '../domain/order/readings/notice-wait.ts';
import { statusOf } from '../domain/order/record/status.ts';
import { listPaperFindings } from './paper-findings.ts';

/** The answer to a command; a repeat of the command gets the same, as it is told of the commit the command caused. */
export function toCommandView({ commit, digest }: StoredCommit): CommandAccepted {
  const waitsUntil = findNoticeWaitEnd(commit.state);
  const findings = listPaperFindings(commit.events);
  return {
    id: commit.orderId,
    version: commit.version,
    digest,
    status: statusOf(commit.state),
    ...(waitsUntil !== undefined && { noticeWaitsUntil: toRfc3339(waitsUntil) }),
    ...(findings.length > 0 && { findings }),
  };
}
