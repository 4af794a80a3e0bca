import { HoldfastError } from '../../../errors.ts';
import type { Instant } from '../../instant.ts';
import { NOTICE_POLICY } from '../../policy/notice.ts';
import { PROVIDER_POLICY } from '../../policy/providers.ts';
import type { NoteEvent } from './note-events.ts';
import { dayOf, type NoteState, type ReadCount } from './note-state.ts';

/** A repeated read as it was made. */
export interface RepeatedRead {
  /** Of the commit that was read. */
  readonly version: number;
  readonly at: Instant;
}

/**
 * Notes a repeated read of the certificate when it is the first of its day, or one of the few that policy puts on record; the others
 * are counted, and the next one on record tells how many they were.
 *
 * @param total how many repeated reads of this order were counted, this one too; from 1.
 */
export function noteCertificateRead(
  state: NoteState | undefined,
  total: number,
  { version, at }: RepeatedRead,
): NoteEvent[] {
  const known = state?.reads.certificate ?? null;
  const today = computeToday(known, total, at);
  const isNoted = today === 1 || PROVIDER_POLICY.readsOnRecordOfDay.some((count) => count === today);
  const counted = Math.max(1, total - (known?.total ?? 0)); // a count that was lost begins anew, and no read counts for nothing
  return isNoted ? [{ type: 'certificate.read', at, version, counted, today }] : [];
}

function computeToday(known: ReadCount | null, total: number, at: Instant): number {
  return known?.day === dayOf(at) ? total - (known.total - known.today) : 1;
}

/**
 * Notes a repeated read of the notice: each makes another case code, and every code made is on record.
 *
 * @param targets how many targets the order has.
 * @throws HoldfastError `notice-reads-exhausted` beyond what policy lets be made for them.
 */
export function noteNoticeRead(
  state: NoteState | undefined,
  targets: number,
  { version, at }: RepeatedRead,
): NoteEvent[] {
  const known = state?.reads.notice ?? null;
  const today = known?.day === dayOf(at) ? known.today + 1 : 1;
  const most = Math.min(targets + NOTICE_POLICY.noticeReadsBesideTargets, NOTICE_POLICY.noticeReadsAtMost);
  if ((known?.total ?? 0) >= most) {
    const detail = `the notice was read ${most + 1} times: hand on the latest that was; the authority can make a letter`;
    throw new HoldfastError('notice-reads-exhausted', detail);
  }
  return [{ type: 'notice.read', at, version, today }];
}
