import { ReviewDecision } from '../../../shared/contracts/api/reviewers/commands.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import type { ReviewAct } from './act.ts';
import { baseOf, isPanel, mayDecide, type Review } from './asked.ts';
import { composeDecision, placeOfDecision, unfoldTicked } from './decision-body.ts';
import { fillIn, listDecisionFields, outcomesOf, sayHeld } from './decision-fields.ts';
import { tryOut } from './tried.ts';

/** Of a panel that it is a vote; and of a hold, how it is cut. */
function renderContext(visitor: DeskVisitor, review: Review): Markup {
  const { words } = visitor;
  return html`${isPanel(review) ? renderParagraph(words.text('review.vote-text')) : undefined}
${Object.hasOwn(outcomesOf(review), 'amend') && review.kind !== 'deferral' ? renderParagraph(words.text('review.cut-text')) : undefined}
${renderParagraph(html`<a class="hf-link" href="${baseOf(visitor)}/order">${words.text('review.order-link')}</a>`)}`;
}

/** The decision of whoever decides alone, or the vote of a member of a panel: tried first, and sent then. */
export const DECISION: ReviewAct = {
  act: 'decision',
  fields: listDecisionFields,
  says: sayHeld,
  prefill: fillIn,
  unfold: unfoldTicked,
  compose: composeDecision,
  placeOf: placeOfDecision,
  read: (body) => parse(ReviewDecision, body),
  context: renderContext,
  isLikely: (review) => mayDecide(review) && review.yourVote === undefined,
  tryOut,
  isFinal: true,
  done: (visitor) => ({ goTo: baseOf(visitor), done: 'decided' }),
};
