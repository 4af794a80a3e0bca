import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { Commit } from '../../../shared/domain/order/commit.ts';
import type { Challenge } from '../../../shared/domain/order/record/rights.ts';
import { changedHistories } from './history.ts';
import type { Invariant } from './invariant.ts';
import { foundIf, type Judge, judgeHistory } from './judge.ts';

/** As docs/api/README.md has them. */
const OBJECT_WITHIN_MS = 30 * DAY_MS;
const APPEAL_WITHIN_MS = 14 * DAY_MS;
/** How far clocks of machines are apart here, at most. */
const SKEW_MS = 11 * MINUTE_MS;

const sideOf = ({ by, under }: Pick<Challenge, 'by' | 'under'>): string => `${by} ${under ?? ''}`;
const findOf = ({ state }: Commit, review: string): Challenge | undefined =>
  state.rights.challenges.find((one) => one.review === review || one.appeal?.review === review);

/** @param mayBeLate whether its person said why they come late. */
function judgeObjections(id: string, mayBeLate: boolean): Judge {
  const open = new Map<string, string>();
  const decided = new Map<string, number>();
  const appealed = new Set<string>();
  let toldAt = Number.POSITIVE_INFINITY;
  const noteTold = ({ at }: { readonly at: number }): readonly string[] => {
    toldAt = Math.min(toldAt, at);
    return [];
  };
  const noteClosed = ({ review, at }: { readonly review: string; readonly at: number }, commit: Commit) => {
    const challenge = findOf(commit, review);
    if (challenge === undefined) return [];
    open.delete(sideOf(challenge));
    if (challenge.review === review) decided.set(challenge.id, at);
    return [];
  };
  return {
    'notice.given': noteTold,
    'notice.recorded': noteTold,
    'notice.confirmed': noteTold,
    'review.decided': noteClosed,
    'review.defaulted': noteClosed,
    'challenge.withdrawn': ({ challenge }, { state }) => {
      const taken = state.rights.challenges.find((one) => one.id === challenge);
      if (taken) open.delete(sideOf(taken));
      return [];
    },
    'challenge.filed': ({ challenge, at, late, ...filed }) => {
      const before = open.get(sideOf(filed));
      open.set(sideOf(filed), challenge);
      const end = filed.by === 'person' ? toldAt + OBJECT_WITHIN_MS : Number.POSITIVE_INFINITY;
      const isMiscalled = filed.by === 'person' && late !== at >= end;
      return [
        foundIf(before !== undefined, `${challenge} is filed while ${before} of the same side is open, in ${id}`),
        foundIf(isMiscalled, `${challenge} of ${id} is ${late ? '' : 'not '}called late`),
        foundIf(!mayBeLate && at > end + SKEW_MS, `${challenge} of ${id} comes late without a reason`),
      ].flat();
    },
    'appeal.filed': ({ challenge, at }, { state }) => {
      const since = decided.get(challenge) ?? Number.NEGATIVE_INFINITY;
      const isAgain = appealed.has(challenge);
      const appealing = state.rights.challenges.find((one) => one.id === challenge);
      if (appealing) open.set(sideOf(appealing), challenge);
      appealed.add(challenge);
      return [
        foundIf(at > since + APPEAL_WITHIN_MS + SKEW_MS, `${challenge} of ${id} is appealed at the wrong time`),
        foundIf(isAgain, `${challenge} of ${id} is appealed twice`),
      ].flat();
    },
  };
}

/** Who objects does so in time, one objection at a time, and appeals once, unless they say why they come late. */
export const objectionsInTime: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) =>
    judgeHistory(history, judgeObjections(id, world.ledger.explainedLate.has(id))),
  );

/** Nobody is refused as late who has time left. */
export const timeToObject: Invariant = async ({ ledger }) =>
  ledger.calledLate
    .filter(({ daysSince }) => daysSince < OBJECT_WITHIN_MS / DAY_MS - SKEW_MS / DAY_MS)
    .map(
      ({ orderId, daysSince }) => `an objection to ${orderId} is refused as late, ${daysSince} days after the notice`,
    );
