import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { pageOf } from './commands/command.ts';
import { isAct, listOffers } from './commands/table.ts';
import { renderDue } from './parts/due.ts';
import { renderEnds } from './parts/ends.ts';
import { renderFacts } from './parts/facts.ts';
import { renderGrounds } from './parts/grounds.ts';
import { renderLead } from './parts/lead.ts';
import { renderDeliveries, renderOthers } from './parts/provider.ts';
import { renderRights } from './parts/rights.ts';
import { renderSaid } from './parts/said.ts';
import { renderTargets } from './parts/targets.ts';
import { createTeller, type Order, renderBullets, renderHeading, renderParagraph } from './parts/tell.ts';
import { renderTimes } from './parts/times.ts';

/** That what was just sent is done; the answer itself stands below. */
function renderDone({ words, query }: DeskVisitor): Markup | undefined {
  const act = query['done'];
  if (!isAct(act) || act === 'notice-letter') return undefined;
  return renderNotificationBanner({
    title: words.text('done'),
    text: words.text(`order.done.${act}`),
    kind: 'success',
  });
}

const linkOf = (to: PagePath, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** What can be done now, each with a way to it. */
function renderOffers(visitor: DeskVisitor, order: Order): Markup {
  const { words, acting, now } = visitor;
  const offers = listOffers(order, acting, now).map((command) =>
    linkOf(pageOf(command, order.id), words.text(`order.act.${command.act}.title`)),
  );
  return html`${renderHeading(visitor, 'order.can')}
${offers.length === 0 ? renderParagraph(words.text('order.can-none')) : renderBullets(offers)}`;
}

const renderLinks = (visitor: DeskVisitor, base: PagePath): Markup =>
  html`${renderHeading(visitor, 'order.more')}
${renderBullets([
  linkOf(`${base}/documents`, visitor.words.text('order.link-documents')),
  linkOf(`${base}/history`, visitor.words.text('order.link-history')),
  linkOf(`${base}/messages`, visitor.words.text('order.link-messages')),
  linkOf(`${base}/attempts`, visitor.words.text('order.link-attempts')),
])}`;

async function showOrder(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, named } = visitor;
  const orderId = named['order'] ?? '';
  const order = await ask('GET /v1/orders/{orderId}', { named: { orderId } });
  const tell = createTeller(visitor);
  const base: PagePath = `/orders/${orderId}`;
  return {
    title: words.text('order.title'),
    back: '/',
    content: html`${renderDone(visitor)}
<h1 class="hf-heading-l">${words.say('order.h1', { reference: renderSpoken(order.reference) })}</h1>
${renderLead(visitor, order, tell)}
${renderDue(visitor, order, tell)}
<div class="hf-on-screen">${renderOffers(visitor, order)}</div>
${renderFacts(visitor, order, tell)}
${renderEnds(visitor, order)}
${renderTargets(visitor, order)}
${renderOthers(visitor, order)}
${renderRights(visitor, order, tell)}
${renderDeliveries(visitor, order, tell)}
${renderTimes(visitor, order, tell)}
${renderSaid(visitor, order, tell)}
${renderGrounds(visitor, order)}
<div class="hf-on-screen">${renderLinks(visitor, base)}</div>`,
  };
}

/** The order: where it stands, whose move it is, and what can be done. */
export const order: DeskStep = { show: showOrder, roles: ['contact-point', 'validator'] };
