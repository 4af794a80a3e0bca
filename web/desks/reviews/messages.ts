import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import type { Answers } from '../api.ts';
import { createTeller, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { createActStep } from './act-step.ts';
import { baseOf, reviewIdOf } from './asked.ts';
import { showGone } from './gone.ts';
import { renderLater } from './papers.ts';
import { renderSaid } from './said.ts';
import { MESSAGE } from './speaking.ts';

type Page = Answers['GET /v1/reviews/{reviewId}/messages'];

const askForPage = ({ ask, named, query }: DeskVisitor): Promise<Page> => {
  const cursor = query['cursor'];
  return ask('GET /v1/reviews/{reviewId}/messages', {
    named: { reviewId: reviewIdOf({ named }) },
    ...(cursor !== undefined && { query: { cursor } }),
  });
};

/** A page of what was said, or of papers, oldest first, and the way to the page before it. */
function renderPage(visitor: DeskVisitor, { entries, before }: Page): Markup {
  const { words } = visitor;
  const tell = createTeller(visitor);
  const earlier = before === null ? undefined : `${baseOf(visitor)}/messages?cursor=${encodeURIComponent(before)}`;
  return html`${earlier === undefined ? undefined : html`<p class="hf-body"><a class="hf-link" href="${earlier}">${words.text('order.earlier')}</a></p>`}
${entries.length === 0 ? renderParagraph(words.text('order.messages.none')) : renderAsWritten(visitor)}
${entries.map((entry) => ('review' in entry ? renderSaid(visitor, entry, tell) : renderLater(visitor, { ...entry })))}`;
}

/** Only to be read: an earlier page, or what was said in a review that is over. */
const showAlone = (
  visitor: DeskVisitor,
  title: 'review.messages' | 'review.earlier',
  page: Markup | undefined,
): Shown => ({
  title: visitor.words.text(title),
  back: baseOf(visitor),
  content: html`<h1 class="hf-heading-l">${visitor.words.text(title)}</h1>${page}`,
});

const STEP = createActStep(MESSAGE, {
  before: async (visitor) => renderPage(visitor, await askForPage(visitor)),
  showOver: (visitor, page) => showAlone(visitor, 'review.messages', page),
});

/** What was said, with a form to say more where the review is open. */
export const messages: DeskStep = {
  ...STEP,
  show: async (visitor) => {
    if (visitor.query['cursor'] === undefined) return await STEP.show(visitor);
    const page = await unlessRefused(askForPage(visitor), 'review-not-yours');
    return page instanceof ApiRefusal
      ? showGone(visitor)
      : showAlone(visitor, 'review.earlier', renderPage(visitor, page));
  },
};
