import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import type { PagePath } from '../../steps/links.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import type { Answers } from '../api.ts';
import type { OrderCommand } from '../orders/commands/command.ts';
import { createCommandStep } from '../orders/commands/command-step.ts';
import { COMMANDS } from '../orders/commands/table.ts';
import { renderFacts } from '../orders/parts/facts.ts';
import { renderGrounds } from '../orders/parts/grounds.ts';
import { renderLead } from '../orders/parts/lead.ts';
import { renderCertificate } from '../orders/parts/paper.ts';
import { renderSaid } from '../orders/parts/said.ts';
import { renderTargets } from '../orders/parts/targets.ts';
import { createTeller, type Order, renderBullets, renderHeading } from '../orders/parts/tell.ts';
import { renderTimes } from '../orders/parts/times.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { renderAsked } from './asked.ts';
import { renderFiled } from './filed.ts';
import { renderFound } from './found.ts';

type History = Answers['GET /v1/orders/{orderId}/history'];

const linkOf = (to: string, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** To each part of a long page: whoever reads on a phone does not scroll past the form to look for the grounds. */
const renderContents = ({ words }: DeskVisitor, order: Order): Markup | undefined =>
  order.content === null
    ? undefined
    : html`<nav class="hf-on-screen" aria-label="${words.text('validation.on-page')}">${renderBullets([
        linkOf('#filed', words.text('validation.filed')),
        linkOf('#form', words.text('validation.form')),
        linkOf('#grounds', words.text('order.grounds')),
        linkOf('#times', words.text('order.times')),
        linkOf('#decision', words.text('validation.decision')),
      ])}</nav>`;

/** The form as it was filed, laid out as the law has it; nothing once it is erased. */
function renderForm(visitor: DeskVisitor, { instrument, content }: Order): Markup | undefined {
  if (content === null) return undefined;
  return html`<div id="form">${renderHeading(visitor, 'validation.form')}
<p class="hf-hint">${visitor.words.text('order.docs.own')}</p>
${renderAsWritten(visitor)}
${renderCertificate(visitor, instrument, content['certificate'])}</div>
<div id="grounds">${renderGrounds(visitor, { content })}</div>`;
}

/** All that whoever decides has to have read. */
function renderDossier(visitor: DeskVisitor, order: Order, history: History): Markup {
  const tell = createTeller(visitor);
  const base: PagePath = `/orders/${order.id}`;
  return html`${renderLead(visitor, order, tell)}
${renderAsked(visitor, order, tell)}
${renderContents(visitor, order)}
<div id="filed">${renderFiled(visitor, order, history, tell)}</div>
${renderFound(visitor, order, history)}
${renderHeading(visitor, 'order.facts')}
${renderFacts(visitor, order, tell)}
${renderTargets(visitor, order)}
${renderForm(visitor, order)}
<div id="times">${renderTimes(visitor, order, tell)}</div>
${renderSaid(visitor, order, tell)}
<p class="hf-body hf-on-screen">${linkOf(base, visitor.words.text('validation.order'))}</p>
<h2 class="hf-heading-m" id="decision">${visitor.words.text('validation.decision')}</h2>`;
}

async function askBefore(visitor: DeskVisitor): Promise<(order: Order) => Markup> {
  const history = await visitor.ask('GET /v1/orders/{orderId}/history', {
    named: { orderId: visitor.named['order'] ?? '' },
  });
  return (order) => renderDossier(visitor, order, history);
}

/** An order is put to a validator as an emergency that left its validation for later, or names them as having given it before. */
const find = (_: DeskVisitor, { emergency }: Order): OrderCommand => (emergency ? COMMANDS.decide : COMMANDS.disown);

/** That the decision just sent is on record. */
function renderDone({ words, query }: DeskVisitor): Markup | undefined {
  const act = query['done'];
  if (act !== 'decide' && act !== 'disown') return undefined;
  return renderNotificationBanner({
    title: words.text('done'),
    text: words.text(`order.done.${act}`),
    kind: 'success',
  });
}

/** Where nothing is to be decided: what was, or why nothing can be any more. */
function showClosed(visitor: DeskVisitor, order: Order, before: Markup | undefined): Shown {
  const { words } = visitor;
  const { status } = order.validation;
  const isDecided = status === 'granted' || status === 'refused';
  return {
    title: words.text('validation.title'),
    back: '/',
    content: html`${renderDone(visitor)}
<h1 class="hf-heading-l">${words.say('validation.h1', { reference: renderSpoken(order.reference) })}</h1>
${before}
<p class="hf-body">${words.text(isDecided ? 'validation.is-decided' : 'validation.is-over')}</p>`,
  };
}

/** The form as it was filed and all that is known of it, and the decision. */
export const decision: DeskStep = createCommandStep(find, ['validator'], {
  before: askBefore,
  places: { back: '/', after: (orderId) => `/validation/${orderId}` },
  closed: showClosed,
});
