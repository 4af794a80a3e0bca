import { ConflictCommand, MessageCommand } from '../../../../shared/contracts/api/common/hearing.ts';
import { parse } from '../../../../shared/contracts/border/parse.ts';
import type { DeskVisitor, WordKey } from '../../step.ts';
import { listOpenReviews, nameReview } from '../parts/rights.ts';
import { createTeller, type Order } from '../parts/tell.ts';
import type { OrderCommand } from './command.ts';
import { choose, describeFields } from './describe.ts';
import type { Chosen, FieldTable } from './field.ts';

/** On which ground somebody else should decide, whoever says so. */
export const CONFLICT_GROUNDS = {
  'house-takes-part': 'order.conflict.house-takes-part',
  'own-interest': 'order.conflict.own-interest',
  'spoke-of-the-case': 'order.conflict.spoke-of-the-case',
  'dealt-with-it-before': 'order.conflict.dealt-with-it-before',
  'personal-tie': 'order.conflict.personal-tie',
} as const satisfies Record<ConflictCommand['ground'], WordKey>;

/** Whom it is about is one question: a seat of a review. */
const CONTESTED = {
  seat: { kind: 'radios', label: 'order.field.seat' },
  ground: { kind: 'radios', label: 'order.field.ground' },
  reason: { kind: 'lines', label: 'order.field.reason', hint: 'order.field.reason.hint' },
} as const satisfies FieldTable<Pick<ConflictCommand, 'ground' | 'reason'> & { seat: string }>;

const mayContest = (until: string | undefined, now: number): boolean => until === undefined || now < Date.parse(until);

const listSeats = (order: Order, now: number) =>
  listOpenReviews(order).flatMap((review) =>
    review.seats.flatMap(({ seat, institution: house, contestableUntil: until }) =>
      house === undefined || !mayContest(until, now) ? [] : [{ review, seat, house, until }],
    ),
  );

function chooseSeat(visitor: DeskVisitor, order: Order): readonly Chosen[] {
  const tell = createTeller(visitor);
  return listSeats(order, visitor.now).map(({ review, seat, house, until }) => {
    const said = { seat: `${seat}`, house };
    const text =
      until === undefined
        ? visitor.words.say('order.review-seat', said)
        : visitor.words.say('order.review-seat-until', { ...said, moment: tell(until) });
    return {
      value: `${review.id}.${seat}`,
      text: visitor.words.say('order.act.seat-of', { review: nameReview(visitor, review), seat: text }),
    };
  });
}

export const CONFLICTS: OrderCommand = {
  act: 'conflicts',
  path: 'conflicts',
  role: 'contact-point',
  rule: () => 'Policy of Holdfast',
  read: (body) => parse(ConflictCommand, body),
  isOpen: (order, _, now) => listSeats(order, now).length > 0,
  fields: (visitor, order) =>
    describeFields(visitor, CONTESTED, {
      seat: chooseSeat(visitor, order),
      ground: choose(visitor, CONFLICT_GROUNDS),
    }).map((field) => (field.pointer === '/seat' ? { ...field, alsoAt: ['/review'] } : field)),
  toBody: ({ seat: chosen, ...rest }) => {
    const [review, seat] = `${chosen ?? ''}`.split('.');
    return { ...(review !== '' && { review, seat: Number(seat) }), ...rest };
  },
};

const SAID = {
  review: { kind: 'radios', label: 'order.field.review' },
  text: { kind: 'lines', label: 'order.field.text', hint: 'order.field.text.hint' },
} as const satisfies FieldTable<MessageCommand>;

export const MESSAGES: OrderCommand = {
  act: 'messages',
  path: 'messages',
  role: 'contact-point',
  rule: () => 'Policy of Holdfast',
  read: (body) => parse(MessageCommand, body),
  isOpen: (order) => listOpenReviews(order).length > 0,
  fields: (visitor, order) =>
    describeFields(visitor, SAID, {
      review: listOpenReviews(order).map((review) => ({ value: review.id, text: nameReview(visitor, review) })),
    }),
};
