import { html, type Markup } from '../../../components/markup.ts';
import type { DeskVisitor } from '../../step.ts';
import { type Order, renderBullets, renderHeading, renderParagraph, sayCode, type Tell } from './tell.ts';

type Wait = Order['waitsFor'][number];

const byTime = (one: Wait, other: Wait): number => Date.parse(one.until) - Date.parse(other.until);

/** What is waited for, the first first. */
export const listWaits = ({ waitsFor }: Order): readonly Wait[] => waitsFor.toSorted(byTime);

/** What somebody has to look at now, and what is due next: by when, whose move it is, and what follows if nobody makes it. */
export function renderDue(visitor: DeskVisitor, order: Order, tell: Tell): Markup {
  const { words } = visitor;
  const waits = listWaits(order).map(
    ({ what, owedBy, until, otherwise }) =>
      html`<strong>${words.text(`order.wait.${what}`)}</strong><br>${words.say('order.due-row', {
        moment: tell(until),
        who: words.text(`order.owed.${owedBy}`),
        otherwise: sayCode(visitor, 'event', otherwise),
      })}`,
  );
  return html`${renderHeading(visitor, 'order.attention')}
${
  order.attention.length === 0
    ? renderParagraph(words.text('order.attention-none'))
    : renderBullets(order.attention.map((code) => words.text(`order.attention.${code}`)))
}
${renderHeading(visitor, 'order.due')}
${
  waits.length === 0
    ? renderParagraph(words.text('order.due-none'))
    : html`<ol class="hf-list hf-list--number">${waits.map((wait) => html`<li>${wait}</li>`)}</ol>`
}`;
}
