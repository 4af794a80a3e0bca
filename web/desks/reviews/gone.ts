import { html, type Markup } from '../../components/markup.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import { renderHeading, renderParagraph, renderSmallHeading } from '../orders/parts/tell.ts';
import type { DeskVisitor, Shown, WordKey } from '../step.ts';

/** Fields that somebody writes in, by their names in every form of a review. */
const WRITTEN = {
  reasons: 'review.field.reasons',
  forTheOtherSide: 'review.field.forTheOtherSide',
  'knownAndNotSaid-reason': 'review.field.unsaid-reason',
  reason: 'review.field.reason',
  text: 'order.field.text',
} as const satisfies Record<string, WordKey>;

/** What was typed for a review that nothing can be sent to any more: to be copied, and lost to nobody. */
export function renderTyped(visitor: DeskVisitor): Markup | undefined {
  const { words, typed } = visitor;
  const written = Object.entries(WRITTEN).filter(([name]) => typedIn(typed, name).trim() !== '');
  if (written.length === 0) return undefined;
  return html`${renderHeading(visitor, 'review.typed')}
${renderParagraph(words.text('review.typed-text'))}
${renderAsWritten(visitor)}
${written.map(([name, key]) => html`${renderSmallHeading(words.text(key))}${renderWritten(typedIn(typed, name))}`)}`;
}

/** That it went to somebody else: by a conflict, or by silence. */
export const showGone = (visitor: DeskVisitor): Shown => ({
  title: visitor.words.text('review.gone'),
  status: 403,
  back: '/',
  content: html`<h1 class="hf-heading-l">${visitor.words.text('review.gone')}</h1>
${renderParagraph(visitor.words.text('review.gone-text'))}
${renderTyped(visitor)}`,
});
