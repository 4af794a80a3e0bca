import { changedHistories } from './history.ts';
import type { Invariant } from './invariant.ts';
import { foundIf, type Judge, judgeHistory } from './judge.ts';

interface Sitting {
  readonly person: string;
  readonly institution: string;
}

/** What is kept for a review, made when it is first asked for. */
function keptFor<T>(all: Map<string, T>, review: string, make: () => T): T {
  const kept = all.get(review) ?? make();
  all.set(review, kept);
  return kept;
}

function judgeSeats(id: string): Judge {
  const sat = new Map<string, Set<string>>();
  const panels = new Map<string, Map<number, Sitting>>();
  return {
    'review.assigned': ({ review, reviewer, seat }, { state }) => {
      const before = keptFor(sat, review, () => new Set<string>());
      const panel = keptFor(panels, review, () => new Map<number, Sitting>());
      const first = state.rights.challenges.find(({ appeal }) => appeal?.review === review)?.review;
      const judged = first === undefined ? undefined : sat.get(first);
      const isOfHouse = [...panel].some(([other, one]) => other !== seat && one.institution === reviewer.institution);
      const found = [
        foundIf(before.has(reviewer.person), `${review} of ${id} is given to the same person twice`),
        foundIf(judged?.has(reviewer.person) === true, `who sat on ${first} of ${id} sits on its appeal`),
        foundIf(isOfHouse, `two of one house sit on ${review} of ${id}`),
      ].flat();
      panel.set(seat, reviewer);
      before.add(reviewer.person);
      return found;
    },
    'review.conflict-declared': ({ review, seat }) => {
      panels.get(review)?.delete(seat);
      return [];
    },
    'review.moved': ({ review, silent }) => {
      const gone = new Set(silent.map(({ person }) => person));
      for (const [seat, { person }] of panels.get(review) ?? []) if (gone.has(person)) panels.get(review)?.delete(seat);
      return [];
    },
  };
}

/** Who sits: once on a panel, of different houses, never again after they left or let the time pass, and on no appeal from themselves. */
export const whoSits: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => judgeHistory(history, judgeSeats(id)));

/** Silence moves a review once, then it ends; only an authority's own conflicts let it go on. */
export const reviewsEnd: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => {
    const moves = history.filter(({ event }) => event.type === 'review.moved' && event.broughtAboutBy === undefined);
    const counts = Map.groupBy(moves, ({ event }) => ('review' in event ? event.review : undefined));
    return [...counts]
      .filter(([, { length }]) => length > 1)
      .map(([review, { length }]) => `${review} of ${id} moved on ${length} times`);
  });

function judgeVotes(id: string): Judge {
  const votes = new Map<string, Set<number>>();
  return {
    'review.conflict-declared': ({ review, seat }) => {
      votes.get(review)?.delete(seat);
      return [];
    },
    'review.moved': ({ review }) => {
      votes.delete(review);
      return [];
    },
    'review.voted': ({ review, seat }) => {
      const own = keptFor(votes, review, () => new Set<number>());
      const isAgain = own.has(seat);
      own.add(seat);
      return foundIf(isAgain, `seat ${seat} of ${review} of ${id} votes twice`);
    },
    'review.decided': ({ review }, { state }) => {
      const seats = state.rights.reviews.find((one) => one.id === review)?.seats.length ?? 0;
      return foundIf(seats > 1 && (votes.get(review)?.size ?? 0) < 2, `${review} of ${id} is decided by one of three`);
    },
  };
}

/** Two agree, or three have voted: nobody decides for a panel alone, and nobody votes twice. */
export const panelsVote: Invariant = async (world) =>
  changedHistories(world).flatMap(([id, history]) => judgeHistory(history, judgeVotes(id)));
