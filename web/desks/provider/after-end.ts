import { html, type Markup } from '../../components/markup.ts';
import { renderIn } from '../../steps/passages.ts';
import { renderBullets, renderHeading, renderParagraph } from '../orders/parts/tell.ts';
import type { DeskVisitor } from '../step.ts';
import { nameTargets, type Read } from './read.ts';

/** What the end of an order asks, target by target; nothing while it is in force. */
export function renderAfterEnd(visitor: DeskVisitor, read: Read): Markup | undefined {
  const { words } = visitor;
  const { afterEnd } = read.order;
  if (!afterEnd) return undefined;
  const names = new Map(nameTargets(visitor, read).map(({ target, text }) => [target.id, text]));
  const nameOf = (id: string): Markup => names.get(id) ?? html`${id}`;
  const { data, citation, release, keep } = afterEnd;
  return html`${renderHeading(visitor, 'provider.end')}
${renderParagraph(words.text(`provider.end.${data}`))}
<p class="hf-hint">${words.text('order.act.rule')}: ${renderIn(visitor, 'en', citation)}</p>
${release.length === 0 ? undefined : html`${renderParagraph(words.text('provider.end.release'))}${renderBullets(release.map(nameOf))}`}
${
  keep.length === 0
    ? undefined
    : html`${renderParagraph(words.text('provider.end.keep'))}${renderBullets(
        keep.map(
          ({ target, why }) =>
            html`${nameOf(target)}${why === undefined ? undefined : html`<br>${words.text('provider.end.not-all')}`}`,
        ),
      )}`
}`;
}
