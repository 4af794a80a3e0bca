import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import { createTeller, renderHeading, renderSmallHeading, type Tell } from '../orders/parts/tell.ts';
import { renderCalls, renderIncidents, renderTries } from '../orders/parts/tried.ts';
import type { DeskVisitor, Shown } from '../step.ts';
import { ofOrder, orderIdIn } from './read.ts';

type Tried = Answers['GET /v1/provider/orders/{orderId}/attempts'];

/** What one's own endpoints answered last, as they sent it. */
function renderAnswers(visitor: DeskVisitor, { answers }: Tried, tell: Tell): Markup | undefined {
  if (answers.length === 0) return undefined;
  const { words } = visitor;
  return html`${renderHeading(visitor, 'provider.answers')}
${answers.map(
  ({ message, endpoint, at, text }) => html`${renderSmallHeading(
    words.say('provider.answer', { message: `${message}`, endpoint, moment: tell(at) }),
  )}
<div class="hf-inset-text" lang="" dir="auto">${text}</div>`,
)}`;
}

async function showAttempts(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, query } = visitor;
  const orderId = orderIdIn(visitor);
  const { cursor } = query;
  const tried = await ask('GET /v1/provider/orders/{orderId}/attempts', {
    named: { orderId },
    ...(cursor !== undefined && { query: { cursor } }),
  });
  const tell = createTeller(visitor);
  const base = `/provider/orders/${orderId}` as const;
  const next = tried.next === null ? undefined : `${base}/attempts?cursor=${encodeURIComponent(tried.next)}`;
  return {
    title: words.text('provider.attempts'),
    back: base,
    content: html`<h1 class="hf-heading-l">${words.text('provider.attempts')}</h1>
${renderIncidents(visitor, tried, tell)}
${renderCalls(visitor, tried, tell)}
${renderTries(visitor, tried, tell)}
${renderAnswers(visitor, tried, tell)}
${next === undefined ? undefined : html`<p class="hf-body"><a class="hf-link" href="${next}">${words.text('order.next-page')}</a></p>`}`,
  };
}

/** Each attempt to tell the provider of an order, and what its own endpoints answered. */
export const attempts = ofOrder({ show: showAttempts });
