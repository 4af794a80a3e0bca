import type { Instant } from '../../instant.ts';
import { findNoticeDue } from '../life/silence.ts';
import type { OrderState } from '../record/state.ts';

/**
 * Until when at the latest the notice of a hold that has ended waits, because a reviewer let it or has yet to decide; `undefined`
 * while the hold runs, once the notice was given, and where there is nobody to tell.
 */
export function findNoticeWaitEnd(state: OrderState): Instant | undefined {
  const due = state.phase.kind === 'ended' ? findNoticeDue(state) : undefined;
  return due?.type === 'notice.given' ? due.at : undefined;
}
