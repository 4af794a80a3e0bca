import type { Fault } from '../../errors.ts';
import { type Instant, toRfc3339 } from '../instant.ts';
import { type Change, isChangeOpen } from './entry-state.ts';

/**
 * Who acted on an open change and is suspended since: one of them may have been somebody else.
 *
 * @param isSuspended by the id that is on record.
 */
export function listDoubtedActors(
  change: Change,
  isSuspended: (person: string) => boolean,
  now: Instant,
): readonly Fault[] {
  if (!isChangeOpen(change, now)) return [];
  const { proposedBy, approved } = change;
  const doubts: Fault[] = [];
  if (isSuspended(proposedBy)) {
    const then = approved
      ? standsUntil(approved.from)
      : 'nobody can approve it: refuse it, and propose it yourself if it stands';
    doubts.push({ pointer: '/proposedBy', detail: `${proposedBy} is suspended, and ${then}` });
  }
  if (approved && isSuspended(approved.by)) {
    doubts.push({ pointer: '/approved/by', detail: `${approved.by} is suspended, and ${standsUntil(approved.from)}` });
  }
  return doubts;
}

const standsUntil = (from: Instant): string =>
  `it is in force from ${toRfc3339(from)} on all the same, unless a registrar refuses it, or somebody whom it concerns objects`;
