import { html } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { renderRecord } from './parts/entries.ts';
import { renderParagraph } from './parts/tell.ts';

async function showHistory(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, named, query } = visitor;
  const orderId = named['order'] ?? '';
  const cursor = query['cursor'];
  const asked = { named: { orderId }, ...(cursor !== undefined && { query: { cursor } }) };
  const history = await ask('GET /v1/orders/{orderId}/history', asked);
  const base: PagePath = `/orders/${orderId}`;
  return {
    title: words.text('order.history.title'),
    back: base,
    content: html`<h1 class="hf-heading-l">${words.text('order.history.title')}</h1>
${renderParagraph(words.text('order.history.intro'))}
${renderRecord(visitor, history, { page: `${base}/history`, file: `${base}/documents/history.json` })}`,
  };
}

/** The whole record, page by page, and how anybody verifies it. */
export const history: DeskStep = { show: showHistory, roles: ['contact-point', 'validator'] };
