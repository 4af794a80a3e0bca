import { html, type Markup } from '../../components/markup.ts';
import type { PagePath } from '../../steps/links.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { createTeller, joinLines, renderBullets, renderHeading, renderParagraph, type Tell } from './parts/tell.ts';

type Attempts = Answers['GET /v1/orders/{orderId}/attempts'];

const TAKEN = /^2\d\d$/;

function renderIncidents(visitor: DeskVisitor, { incidents }: Attempts, tell: Tell): Markup | undefined {
  const { words } = visitor;
  if (incidents.length === 0) return undefined;
  const rows = incidents.map(({ endpoint, openedAt, outcome, closedAt }) =>
    joinLines(
      html`${words.say('order.attempts.incident', { endpoint, moment: tell(openedAt) })} (<span lang="en">${outcome}</span>)`,
      closedAt === undefined ? undefined : words.say('order.attempts.closed', { moment: tell(closedAt) }),
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.incidents')}${renderBullets(rows)}`;
}

function renderCalls(visitor: DeskVisitor, { calls }: Attempts, tell: Tell): Markup | undefined {
  const { words } = visitor;
  if (calls.length === 0) return undefined;
  const rows = calls.map(({ message, outcome, notedAt, confirmedAt }) =>
    joinLines(
      words.say('order.attempts.call', {
        message: `${message}`,
        outcome: words.text(`order.call.${outcome}`),
        moment: tell(notedAt),
      }),
      confirmedAt === null ? undefined : words.say('order.attempts.confirmed', { moment: tell(confirmedAt) }),
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.calls')}${renderBullets(rows)}`;
}

function renderTries(visitor: DeskVisitor, { attempts }: Attempts, tell: Tell): Markup {
  const { words } = visitor;
  const rows = attempts.map(({ message, number, endpoint, at, way, address, outcome, tookMs }) =>
    joinLines(
      tell(at),
      words.say('order.attempts.try', {
        message: `${message}`,
        number: `${number}`,
        endpoint,
        way: words.text(`order.way.${way}`),
      }),
      words.say(TAKEN.test(outcome) ? 'order.attempts.took' : 'order.attempts.failed', {
        outcome: html`<span lang="en">${outcome}</span>`,
        ms: `${tookMs}`,
      }),
      address ?? undefined,
    ),
  );
  return html`${renderHeading(visitor, 'order.attempts.tries')}
${rows.length === 0 ? renderParagraph(words.text('order.attempts.none')) : renderBullets(rows)}`;
}

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
