import type { Block } from '../../../../shared/documents/blocks/block.ts';
import { fillForm } from '../../../../shared/documents/blocks/fill.ts';
import { PAPERS } from '../../../../shared/documents/layouts/papers.ts';
import type { PrintedForm } from '../../../../shared/documents/layouts/parts/papers.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderOwnWords } from '../../../steps/passages.ts';
import type { DeskVisitor } from '../../step.ts';
import type { Order } from './tell.ts';

/** The form that follows an order of this law by an event; `undefined` where it has none. */
export function findLaterForm(instrument: Order['instrument'], about: string): PrintedForm | undefined {
  const later: Readonly<Record<string, PrintedForm>> = PAPERS[instrument].later;
  return Object.hasOwn(later, about) ? later[about] : undefined;
}

const english = (text: string): Markup => html`<span lang="en">${text}</span>`;

/** One piece of paper on a page. Labels are those of the law, in its English; what was filled in stands as it was written. */
function renderBlock({ words }: Pick<DeskVisitor, 'words'>, block: Block): Markup {
  const written = (text: string | null): Markup =>
    text === null ? html`<span class="hf-hint">${words.text('order.docs.empty')}</span>` : renderOwnWords(text);
  switch (block.kind) {
    case 'title':
      return html`<h2 class="hf-heading-m" lang="en">${block.text}</h2>`;
    case 'section':
      return html`<h3 class="hf-heading-s" lang="en">${block.text}</h3>`;
    case 'heading':
    case 'strong':
      return html`<p class="hf-body" lang="en"><strong>${block.text}</strong></p>`;
    case 'paragraph':
    case 'small':
      return html`<p class="hf-body" lang="en">${block.text}</p>`;
    case 'free-text':
      return html`<p class="hf-body">${written(block.text)}</p>`;
    case 'blank':
      return html`<p class="hf-body">${english(block.label)}:<br>${written(block.value)}</p>`;
    case 'box':
      return html`<p class="hf-body">${words.say(block.ticked ? 'order.docs.ticked' : 'order.docs.not-ticked', {
        label: english(block.label),
      })}</p>`;
    case 'code':
      return html`<p class="hf-body" lang="en">${block.caption}: ${block.address}</p>`;
  }
}

/** A form with its values, laid out as it is on paper. */
export const renderPaper = (visitor: Pick<DeskVisitor, 'words'>, { layout }: PrintedForm, value: unknown): Markup =>
  html`${fillForm(layout, value).map((block) => renderBlock(visitor, block))}`;

export const renderCertificate = (
  visitor: Pick<DeskVisitor, 'words'>,
  instrument: Order['instrument'],
  certificate: unknown,
): Markup => renderPaper(visitor, PAPERS[instrument].certificate, certificate);
