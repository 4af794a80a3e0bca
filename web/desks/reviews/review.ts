import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { createTeller, renderBullets, renderHeading, renderParagraph, type Tell } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import type { ActName } from './act.ts';
import { baseOf, isObjection, isOpen, isPanel, mayDecide, REVIEWERS, type Review, withReview } from './asked.ts';
import { renderFiles } from './files.ts';
import { renderOrder } from './order-facts.ts';
import { renderSeats } from './panel.ts';
import { renderDue, renderQuestion } from './question.ts';
import { renderSaid } from './said.ts';

const DONE = {
  decided: 'review.done.decided',
  permission: 'review.done.permission',
  messages: 'review.done.messages',
} as const;

const isDone = (word: string | undefined): word is keyof typeof DONE => word !== undefined && Object.hasOwn(DONE, word);

/** That what was just sent is done; what came of it stands below. */
function renderDone({ words, query }: DeskVisitor, review: Review): Markup | undefined {
  const done = query['done'];
  if (!isDone(done)) return undefined;
  const key = done === 'decided' && isPanel(review) ? 'review.done.voted' : DONE[done];
  return renderNotificationBanner({ title: words.text('done'), text: words.text(key), kind: 'success' });
}

const linkOf = (to: PagePath, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** What can be sent in an open review, deciding first. Who has voted waits for the others, and can still speak; who is of a side hands it back. */
function listOffers(review: Review): readonly ActName[] {
  if (!mayDecide(review)) return ['conflict'];
  return [
    ...(review.yourVote === undefined ? (['decision'] as const) : []),
    'messages',
    ...(isObjection(review) ? (['permission'] as const) : []),
    'conflict',
  ];
}

/** What can be done now. */
function renderOffers(visitor: DeskVisitor, review: Review): Markup {
  const { words } = visitor;
  const base = baseOf(visitor);
  const offers = isOpen(review)
    ? listOffers(review).map((act) => linkOf(`${base}/${act}`, words.text(`review.act.${act}.title`)))
    : [];
  return html`${renderHeading(visitor, 'order.can')}
${isOpen(review) && !mayDecide(review) ? renderInsetText({ text: words.text('review.refused.not-independent') }) : undefined}
${offers.length === 0 ? renderParagraph(words.text('review.can-none')) : renderBullets(offers)}`;
}

/** What the parties and reviewers said, oldest first: the latest page of it, and the way to what came before. */
function renderStatements(visitor: DeskVisitor, { content }: Review, tell: Tell): Markup | undefined {
  if (!content) return renderParagraph(visitor.words.text('order.erased'));
  const { words } = visitor;
  const { statements, statementsBefore, messagesBefore } = content;
  const earlier = (cursor: string | null, text: string): readonly Markup[] =>
    cursor === null ? [] : [linkOf(`${baseOf(visitor)}/messages?cursor=${encodeURIComponent(cursor)}`, text)];
  const before = [
    ...earlier(statementsBefore, words.text('review.earlier-statements')),
    ...earlier(messagesBefore, words.text('review.earlier-messages')),
  ];
  return html`${renderHeading(visitor, 'review.said')}
${before.length === 0 ? undefined : renderBullets(before)}
${statements.length === 0 ? renderParagraph(words.text('order.messages.none')) : renderAsWritten(visitor)}
${statements.map((said) => renderSaid(visitor, said, tell))}`;
}

function showReview(visitor: DeskVisitor, review: Review): Shown {
  const { words } = visitor;
  const { kind, order } = review;
  const tell = createTeller(visitor);
  return {
    title: words.text('review.title'),
    back: '/',
    content: html`${renderDone(visitor, review)}
<h1 class="hf-heading-l">${words.say('review.h1', { kind: words.text(`order.kind.${kind}`), reference: renderSpoken(order.reference) })}</h1>
<p class="hf-body-l">${words.text(`review.question.${kind}`)}</p>
${renderDue(visitor, review, tell)}
<div class="hf-on-screen">${renderOffers(visitor, review)}</div>
${renderQuestion(visitor, review, tell)}
${renderStatements(visitor, review, tell)}
${renderFiles(visitor, review, tell)}
${renderOrder(visitor, review, tell)}
${renderSeats(visitor, review, tell)}`,
  };
}

/** A review: the question, what was said, the files, the order, and what can be done. */
export const review: DeskStep = {
  show: (visitor) => withReview(visitor, (one) => showReview(visitor, one)),
  roles: REVIEWERS,
};
