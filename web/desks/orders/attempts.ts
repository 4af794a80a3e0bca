import { html } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { createTeller } from './parts/tell.ts';
import { renderCalls, renderIncidents, renderTries } from './parts/tried.ts';

async function showAttempts(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, named, query } = visitor;
  const orderId = named['order'] ?? '';
  const cursor = query['cursor'];
  const asked = { named: { orderId }, ...(cursor !== undefined && { query: { cursor } }) };
  const tried = await ask('GET /v1/orders/{orderId}/attempts', asked);
  const tell = createTeller(visitor);
  const base: PagePath = `/orders/${orderId}`;
  const next = tried.next === null ? undefined : `${base}/attempts?cursor=${encodeURIComponent(tried.next)}`;
  return {
    title: words.text('order.attempts.title'),
    back: base,
    content: html`<h1 class="hf-heading-l">${words.text('order.attempts.title')}</h1>
${renderIncidents(visitor, tried, tell)}
${renderCalls(visitor, tried, tell)}
${renderTries(visitor, tried, tell)}
${next === undefined ? undefined : html`<p class="hf-body"><a class="hf-link" href="${next}">${words.text('order.next-page')}</a></p>`}`,
  };
}

/** Every attempt to tell the provider, and every call. */
export const attempts: DeskStep = { show: showAttempts, roles: ['contact-point', 'validator'] };
