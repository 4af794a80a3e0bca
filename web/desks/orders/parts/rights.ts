import { html, type Markup } from '../../../components/markup.ts';
import { renderSummaryList, type SummaryRow } from '../../../components/summary-list.ts';
import type { DeskVisitor } from '../../step.ts';
import {
  joinLines,
  type Order,
  renderBullets,
  renderHeading,
  renderParagraph,
  renderSmallHeading,
  row,
  type Tell,
} from './tell.ts';

type Rights = Order['rights'];
export type Review = Rights['reviews'][number];

/** Those that are not decided yet: somebody is listening, or is being drawn. */
export const listOpenReviews = ({ rights }: Order): readonly Review[] =>
  rights.reviews.filter(({ status }) => status === 'assigned' || status === 'unassigned');

/** What a review is called where one is chosen or headed. */
export const nameReview = ({ words }: DeskVisitor, { id, kind, alsoFor = [] }: Review): Markup =>
  words.say('order.review', {
    id,
    kind: [kind, ...alsoFor].map((one) => words.text(`order.kind.${one}`)).join(', '),
  });

function renderNotice(visitor: DeskVisitor, { notice, deferral, letters = [] }: Rights, tell: Tell): Markup {
  const { words } = visitor;
  const { status, dueAt, at, relay } = notice;
  const when = (text: string | undefined) =>
    text === undefined ? undefined : words.say('order.notice-at', { moment: tell(text) });
  const due = (text: string | undefined) =>
    text === undefined ? undefined : words.say('order.fact.not-yet-until', { moment: tell(text) });
  const rows: readonly SummaryRow[] = [
    row(
      visitor,
      'order.notice-state',
      joinLines(
        words.text(`order.notice.${status}`),
        dueAt === undefined ? undefined : words.say('order.notice-due', { moment: tell(dueAt) }),
        when(at),
      ),
    ),
    ...(relay
      ? [
          row(
            visitor,
            'order.notice-relay',
            joinLines(words.text(`order.relay.${relay.status}`), due(relay.dueAt), when(relay.at)),
          ),
        ]
      : []),
    ...(deferral
      ? [
          row(
            visitor,
            'order.notice-deferral',
            words.say('order.notice-deferral-text', {
              status: words.text(`order.deferral.${deferral.status}`),
              ground: words.text(`order.deferral-ground.${deferral.ground}`),
              moment: tell(deferral.until),
            }),
          ),
        ]
      : []),
    ...(letters.length === 0 ? [] : [row(visitor, 'order.notice-letters', joinLines(...letters.map(tell)))]),
  ];
  return html`${renderHeading(visitor, 'order.notice')}${renderSummaryList({ rows })}`;
}

const sayChallenge = (
  { words }: DeskVisitor,
  { by, filedAt, grounds, late }: Rights['challenges'][number],
  tell: Tell,
) =>
  joinLines(
    words.say('order.challenge', {
      who: words.text(`order.party.${by}`),
      moment: tell(filedAt),
      grounds: grounds.map((ground) => words.text(`order.ground.${ground}`)).join(', '),
    }),
    late ? words.text('order.challenge-late') : undefined,
  );

/** Who decides, as far as the parties see it: the house, and until when they can be contested. */
const listSeats = ({ words }: DeskVisitor, { seats }: Review, tell: Tell): readonly Markup[] =>
  seats.flatMap(({ seat, institution: house, contestableUntil: until }) => {
    if (house === undefined) return [];
    const said = { seat: `${seat}`, house };
    return until === undefined
      ? [words.say('order.review-seat', said)]
      : [words.say('order.review-seat-until', { ...said, moment: tell(until) })];
  });

function renderReview(visitor: DeskVisitor, review: Review, tell: Tell): Markup {
  const { words } = visitor;
  const { status, openedAt, dueAt, outcome, closedAt } = review;
  const state = { status: words.text(`order.review.${status}`), opened: tell(openedAt) };
  const isOpen = closedAt === undefined;
  const result = outcome === undefined ? words.text(`order.review.${status}`) : words.text(`order.outcome.${outcome}`);
  return html`${renderSmallHeading(nameReview(visitor, review))}
${renderBullets([
  words.say('order.review-state', state),
  isOpen
    ? words.say('order.review-due', { moment: tell(dueAt) })
    : words.say('order.review-closed', { outcome: result, moment: tell(closedAt) }),
  ...(isOpen ? listSeats(visitor, review, tell) : []),
])}`;
}

/** Where telling the person stands, and every objection and review. */
export function renderRights(visitor: DeskVisitor, { rights }: Order, tell: Tell): Markup {
  const { words } = visitor;
  const { challenges, reviews, extensionBarred, endsAtMost } = rights;
  return html`${renderNotice(visitor, rights, tell)}
${renderHeading(visitor, 'order.reviews')}
${extensionBarred ? renderParagraph(words.text('order.barred')) : undefined}
${endsAtMost === undefined ? undefined : renderParagraph(words.say('order.ends-at-most', { moment: tell(endsAtMost) }))}
${challenges.length === 0 ? undefined : renderBullets(challenges.map((one) => sayChallenge(visitor, one, tell)))}
${reviews.length === 0 ? renderParagraph(words.text('order.reviews-none')) : reviews.map((one) => renderReview(visitor, one, tell))}`;
}
