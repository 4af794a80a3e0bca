import { renderDetails } from '../../components/details.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { linkElsewhere } from '../../steps/links.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { findLaterForm, renderCertificate, renderPaper } from '../orders/parts/paper.ts';
import { createTeller, joinLines, renderBullets, renderHeading } from '../orders/parts/tell.ts';
import type { DeskVisitor, Shown } from '../step.ts';
import { renderAfterEnd } from './after-end.ts';
import { renderFacts, renderLead, renderOthers, renderTargets } from './facts.ts';
import { askForOwed, renderMoves } from './moves.ts';
import { ofOrder, orderIdIn, type Read, readOrder } from './read.ts';
import { checkSignature, renderChecked } from './signature.ts';
import { isSaid } from './statements.ts';

/** That what was just said is on record. */
function renderDone({ words, query }: DeskVisitor): Markup | undefined {
  const { done } = query;
  if (!isSaid(done)) return undefined;
  return renderNotificationBanner({
    title: words.text('done'),
    text: words.text(`provider.done.${done}`),
    kind: 'success',
  });
}

const linkOf = (to: string, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

/** The certificate on the page, as it is laid out on paper, and every form that came after it. */
function renderPapers(visitor: DeskVisitor, { order, certificate }: Read): Markup {
  const later = order.forms.flatMap(({ about, form }) => {
    const printed = findLaterForm(order.instrument, about);
    return printed
      ? [
          renderDetails({
            summary: html`<span lang="en">${printed.layout.title}</span>`,
            text: renderPaper(visitor, printed, form),
          }),
        ]
      : [];
  });
  return html`${renderHeading(visitor, 'provider.certificate')}
<p class="hf-hint">${visitor.words.text('order.docs.own')}</p>
${renderAsWritten(visitor)}
${renderCertificate(visitor, order.instrument, certificate)}
${later}`;
}

function renderDocuments(visitor: DeskVisitor): Markup {
  const { words, publicSite } = visitor;
  const base = `/provider/orders/${orderIdIn(visitor)}`;
  return html`${renderHeading(visitor, 'order.more')}
${renderBullets([
  linkOf(`${base}/documents/certificate.pdf`, words.text('order.docs.pdf')),
  linkOf(`${base}/documents/certificate.jws`, words.text('order.docs.jws')),
  linkOf(`${base}/objections`, words.text('provider.link-objections')),
  linkOf(`${base}/notice`, words.text('provider.link-notice')),
  linkOf(`${base}/attempts`, words.text('provider.link-attempts')),
  linkOf(linkElsewhere(visitor, publicSite, '/check'), words.text('order.docs.check')),
])}`;
}

async function showOrder(visitor: DeskVisitor): Promise<Shown> {
  const { words } = visitor;
  const read = await readOrder(visitor);
  const { order } = read;
  const [checked, owed] = await Promise.all([checkSignature(visitor, read), askForOwed(visitor, order)]);
  const tell = createTeller(visitor);
  return {
    title: words.text('order.title'),
    back: '/',
    content: html`${renderDone(visitor)}
<h1 class="hf-heading-l">${words.say('order.h1', { reference: renderSpoken(order.reference) })}</h1>
${renderLead(visitor, order, tell)}
<div class="hf-on-screen">${renderMoves(visitor, order, owed, tell)}</div>
${renderTargets(visitor, read)}
${renderAfterEnd(visitor, read)}
${renderOthers(visitor, order, tell)}
${renderFacts(visitor, order, tell)}
${renderChecked(visitor, read, checked, tell)}
<div class="hf-on-screen">${renderDocuments(visitor)}</div>
${renderPapers(visitor, read)}
<p class="hf-hint">${joinLines(words.text('order.docs.print'))}</p>`,
  };
}

/** The order: whether and until when to keep what, what to say now, and the certificate itself. To open it is receipt. */
export const order = ofOrder({ show: showOrder });
