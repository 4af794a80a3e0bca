import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor } from '../../step.ts';
import { STANDING } from './standing.ts';
import { type Order, renderParagraph, type Tell } from './tell.ts';

/** What whoever issued it may be somebody else with their account: held is shown as held, before all else. */
function renderDoubt({ language }: DeskVisitor, { doubt }: Order, tell: Tell): Markup | undefined {
  if (!doubt) return undefined;
  const { doubt: words } = STANDING[language];
  const said = words[`doubt.${doubt.status}`].replace('{moment}', () => tell(doubt.since));
  if (doubt.status !== 'held') return renderParagraph(said);
  return renderInsetText({ text: html`<strong>${words['doubt.held-title']}</strong><br>${said}` });
}

/** Where the order stands, in words: whether the data must be kept now comes first. */
export const renderLead = (visitor: DeskVisitor, order: Order, tell: Tell): Markup => {
  const { words, language } = visitor;
  return html`${renderDoubt(visitor, order, tell)}
<p class="hf-body-l">${STANDING[language].status[order.status]}</p>
<p class="hf-body"><strong>${words.text(order.inForce ? 'order.in-force' : 'order.not-in-force')}</strong></p>
${order.emergency ? renderParagraph(words.text('order.emergency')) : undefined}
${order.content === null ? renderParagraph(words.text('order.erased')) : undefined}`;
};
