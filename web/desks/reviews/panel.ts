import { html, type Markup } from '../../components/markup.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import { renderBullets, renderHeading, renderParagraph, type Tell } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { isPanel, type Review } from './asked.ts';
import { renderWords } from './said.ts';

type Seat = Review['seats'][number];

/** Whose house has a seat, until when the parties may say that it should not, and that its vote was given: what it is, is nobody else’s. */
function saySeat({ words }: DeskVisitor, review: Review, seat: Seat, tell: Tell): Markup {
  const { seat: number, institution: house, contestableUntil: until, voted } = seat;
  const said = { seat: `${number}`, house: html`<span lang="">${house ?? ''}</span>` };
  const whose =
    house === undefined
      ? words.say('review.seat-free', { seat: `${number}` })
      : until === undefined
        ? words.say('order.review-seat', said)
        : words.say('order.review-seat-until', { ...said, moment: tell(until) });
  const own = number === review.yourSeat ? words.text('review.seat-own') : undefined;
  const vote = isPanel(review) ? words.text(voted ? 'review.seat-voted' : 'review.seat-not-voted') : undefined;
  return html`${[whose, own, vote].filter((one) => one !== undefined).map((one, at) => (at === 0 ? one : html`; ${one}`))}`;
}

function renderOwnVote(visitor: DeskVisitor, { yourVote }: Review, tell: Tell): Markup | undefined {
  if (!yourVote) return undefined;
  const { words } = visitor;
  return html`${renderHeading(visitor, 'review.own-vote')}
${renderParagraph(words.say('review.own-vote-at', { moment: tell(yourVote.at) }))}
${renderParagraph(words.text('review.own-vote-text'))}
${renderAsWritten(visitor)}
${renderWords(visitor, yourVote.words, tell)}`;
}

/** Who decides, and of several what each may know when. */
export function renderSeats(visitor: DeskVisitor, review: Review, tell: Tell): Markup {
  const { words } = visitor;
  const rules = [
    words.text('review.panel-sealed'),
    words.text('review.panel-counted'),
    words.text('review.panel-parties'),
    words.text('review.panel-leave'),
  ];
  return html`${renderHeading(visitor, isPanel(review) ? 'review.panel' : 'review.seats')}
${renderBullets(review.seats.map((seat) => saySeat(visitor, review, seat, tell)))}
${isPanel(review) ? html`${renderParagraph(words.text('review.panel-text'))}${renderBullets(rules)}` : renderParagraph(words.text('review.seats-text'))}
${renderOwnVote(visitor, review, tell)}`;
}
