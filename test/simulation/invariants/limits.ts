import type { Commit } from '../../../shared/domain/order/commit.ts';
import { changedHistories } from './history.ts';
import type { Invariant } from './invariant.ts';
import { foundIf, type Judge, judgeHistory } from './judge.ts';

/** How often somebody may ask for one thing of one order, as docs/api has it. */
const OBJECTIONS_OF_A_SIDE = 5;
const CONFLICTS_OF_A_SIDE = 2;
const CLAIMS = 2;
const REFUSED_WAITS = 2;
/** In one year of a continuation. */
const LEAVES_ASKED = 2;
/** So often a continuation is renewed on the word of its authority. */
const RENEWED_ALONE = 1;

const reviewIn = ({ state }: Commit, id: string) => state.rights.reviews.find((one) => one.id === id);

/** Who objects, by the code that they came with. */
function sideIn({ state }: Commit, review: string, by: string): string {
  const own = state.rights.challenges.find((one) => one.review === review || one.appeal?.review === review);
  return by === 'authority' ? by : `${by} ${own?.under ?? ''}`;
}

/** Counts, and tells where it is more than there may be. */
class Tally {
  readonly #counts = new Map<string, number>();
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  of = (what: string): number => this.#counts.get(what) ?? 0;

  add(what: string, most: number): readonly string[] {
    const count = this.of(what) + 1;
    this.#counts.set(what, count);
    return foundIf(count > most, `${what} comes ${count} times of ${this.#id}`);
  }

  beginAnew(what: string): void {
    this.#counts.delete(what);
  }
}

function judgeLimits(id: string): Judge {
  const tally = new Tally(id);
  let renewals = -1;
  let hasLeave = false;
  return {
    'challenge.filed': ({ by, under }) => tally.add(`an objection of ${by} ${under ?? ''}`, OBJECTIONS_OF_A_SIDE),
    'review.conflict-declared': ({ review, by }, commit) =>
      by === 'reviewer' ? [] : tally.add(`mistrust of ${sideIn(commit, review, by)}`, CONFLICTS_OF_A_SIDE),
    'notice.claimed': () => tally.add('a claim that the person was told', CLAIMS),
    'deferral.requested': () =>
      foundIf(
        tally.of('a refused wait') >= REFUSED_WAITS,
        `${id} waits with its notice, though that was refused twice`,
      ),
    'renewal.requested': () => tally.add('leave', LEAVES_ASKED),
    'review.decided': ({ review, outcome }, commit) => {
      const { kind } = reviewIn(commit, review) ?? {};
      if (kind === 'deferral' && outcome === 'revoke') tally.add('a refused wait', Number.POSITIVE_INFINITY);
      if (kind === 'renewal') hasLeave ||= outcome === 'affirm';
      return [];
    },
    'order.continued': () => {
      renewals += 1;
      const found = foundIf(renewals > RENEWED_ALONE && !hasLeave, `${id} is renewed ${renewals} times, without leave`);
      hasLeave = false;
      tally.beginAnew('leave');
      return found;
    },
  };
}

/** Nobody is heard more often than they may be: with objections, mistrust, claims and waits, and what is to go on for years needs a reviewer. */
export const withinLimits: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => judgeHistory(history, judgeLimits(id)));
