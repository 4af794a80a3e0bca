import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor } from '../../step.ts';
import { joinLines, type Order, renderBullets, renderHeading, renderParagraph } from './tell.ts';

/** Where each target stands: execution is per target, and a provider may preserve one and decline another. */
export function renderTargets(visitor: DeskVisitor, { id: orderId, targets }: Order): Markup {
  const { words } = visitor;
  const rows = targets.map(({ id, type, status, categories, reasons = [] }) =>
    joinLines(
      words.say('order.target', {
        id,
        type: html`<span lang="en">${type.replaceAll('_', ' ')}</span>`,
        status: words.text(`order.target.${status}`),
      }),
      categories.length === 0
        ? undefined
        : words.say('order.target-data', {
            categories: categories.map((category) => words.text(`order.category.${category}`)).join(', '),
          }),
      reasons.length === 0
        ? undefined
        : words.say('order.target-reasons', { reasons: html`<span lang="en">${reasons.join(', ')}</span>` }),
    ),
  );
  return html`${renderHeading(visitor, 'order.targets')}${renderBullets(rows)}
${renderParagraph(html`${words.text('order.targets-text')} <a class="hf-link" href="/orders/${orderId}/documents">${words.text('order.link-documents')}</a>`)}`;
}
