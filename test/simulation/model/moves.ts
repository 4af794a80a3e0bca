import { LIFE } from './life-page.ts';
import type { Move } from './move.ts';
import type { Order, Setup } from './order.ts';
import { isIndependent, isOpen } from './reviewing.ts';
import type { Stops } from './time.ts';

/** A bounded part of all lives: how the order is issued, who may do what, how often. */
export interface Configuration {
  readonly name: string;
  readonly setup: Setup;
  /** Each `type`, `type:how` or `type@by:how`; whoever the page of life names first gives it, unless said otherwise. */
  readonly offers: readonly string[];
  /** The reviewers there are, and what is done in each review: as offers, of whoever sits unless said otherwise. */
  readonly reviewers: string;
  readonly inReviews: readonly string[];
  /** Whether chance may take anybody, or only the first by name who has nothing to do with the question; who has is refused in both. */
  readonly draws: 'anybody' | 'first';
  /** So many commands are taken in one life; so many reviews, and objections, are opened by anybody's. */
  readonly most: {
    readonly commands: number;
    readonly reviews: number;
    readonly objections: number;
    readonly letters?: number;
  };
  readonly stops: Stops;
}

/** Commands that open a review. */
const OPENING = ['extend', 'continue', 'defer-notice', 'record-notice', 'challenge', 'appeal', 'ask-renewal'];

export function readOffer(offer: string): Move {
  const [command = '', how = ''] = offer.split(':');
  const [type = '', by = LIFE.get(type)?.who[0] ?? ''] = command.split('@');
  return { type, by, how, of: -1 };
}

const read = new Map<Configuration, { readonly offers: readonly Move[]; readonly inReviews: readonly Move[] }>();

function readOffers(configuration: Configuration) {
  const known = read.get(configuration);
  if (known) return known;
  const offers = configuration.offers.map(readOffer);
  const inReviews = configuration.inReviews.map(readOffer);
  const both = { offers, inReviews };
  read.set(configuration, both);
  return both;
}

const APPEALS = ['appeal', 'withdraw-challenge'];

function isWithin({ most }: Configuration, order: Order, { type }: Move): boolean {
  if (type === 'challenge') return order.challenges.length < most.objections && order.reviews.length < most.reviews;
  if (type === 'make-letter') return order.phase === 'erased' || order.letters < (most.letters ?? 1);
  return !OPENING.includes(type) || order.reviews.length < most.reviews;
}

function listFirst(setup: Setup, order: Order, number: number, all: readonly string[]): readonly string[] {
  const able = all.find((who) => isIndependent(setup, order, number, who));
  const unable = all.find((who) => !isIndependent(setup, order, number, who));
  return [able, unable].flatMap((who) => who ?? []);
}

/** Who gives a command in a review: a party, everybody who might sit, or everybody who sits and one who does not. */
function listActors(
  { reviewers, draws, setup }: Configuration,
  order: Order,
  number: number,
  { type, by }: Move,
): readonly string[] {
  if (by !== 'reviewer' && by !== 'system') return [by === 'contact-point' ? 'authority' : by];
  const all = [...reviewers];
  if (type === 'assign-reviewer') return draws === 'anybody' ? all : listFirst(setup, order, number, all);
  const review = order.reviews[number];
  const sits = (who: string) => review?.seats.some((seat) => seat.who === who) ?? false;
  const others = all.filter((who) => !sits(who));
  return [...all.filter(sits), ...others.filter((who) => review?.excluded.includes(who)).slice(0, 1)];
}

/** Everything that is tried in this state: what is refused too, of what is closed the last alone. */
export function listMoves(configuration: Configuration, order: Order): Move[] {
  const { offers, inReviews } = readOffers(configuration);
  const own = offers.filter((move) => !APPEALS.includes(move.type) && isWithin(configuration, order, move));
  const appeals = offers
    .filter((move) => APPEALS.includes(move.type) && isWithin(configuration, order, move))
    .flatMap((move) => order.challenges.map((_one, of) => ({ ...move, of })));
  const numbers = order.reviews.flatMap((one, of) => (isOpen(one) || of === order.reviews.length - 1 ? [of] : []));
  const heard = numbers.flatMap((of) =>
    inReviews.flatMap((move) => listActors(configuration, order, of, move).map((by) => ({ ...move, by, of }))),
  );
  return [...own, ...appeals, ...heard];
}
