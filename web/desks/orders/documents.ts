import { renderDetails } from '../../components/details.ts';
import { html, type Markup } from '../../components/markup.ts';
import { linkElsewhere, type PagePath } from '../../steps/links.ts';
import { renderAsWritten } from '../../steps/passages.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { findLaterForm, renderCertificate, renderPaper } from './parts/paper.ts';
import { joinLines, renderBullets, renderParagraph } from './parts/tell.ts';

const linkOf = (to: string, text: string): Markup => html`<a class="hf-link" href="${to}">${text}</a>`;

const FILES = {
  'certificate.pdf': 'application/pdf',
  'certificate.jws': 'application/jose',
} as const;

const isFile = (name: string): name is keyof typeof FILES => Object.hasOwn(FILES, name);

async function showDocuments(visitor: DeskVisitor): Promise<Shown> {
  const { words, ask, named, publicSite } = visitor;
  const orderId = named['order'] ?? '';
  const { order, certificate } = await ask('GET /v1/orders/{orderId}/certificate', { named: { orderId } });
  const base: PagePath = `/orders/${orderId}/documents`;
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
  return {
    title: words.text('order.docs.title'),
    back: `/orders/${orderId}`,
    content: html`<h1 class="hf-heading-l">${words.text('order.docs.title')}</h1>
${renderParagraph(words.text('order.docs.intro'))}
${renderBullets([
  linkOf(`${base}/certificate.pdf`, words.text('order.docs.pdf')),
  linkOf(`${base}/certificate.jws`, words.text('order.docs.jws')),
  linkOf(linkElsewhere(visitor, publicSite, '/check'), words.text('order.docs.check')),
])}
<p class="hf-hint">${joinLines(words.text('order.docs.own'), words.text('order.docs.print'))}</p>
${renderAsWritten(visitor)}
${renderCertificate(visitor, order.instrument, certificate)}
${later}`,
  };
}

/** What the provider reads: on the page, on paper, and signed. */
export const documents: DeskStep = { show: showDocuments, roles: ['contact-point', 'validator'] };

async function sendDocument(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, askForDocument, named, query } = visitor;
  const orderId = named['order'] ?? '';
  const file = named['file'] ?? '';
  if (file === 'history.json') {
    const cursor = query['cursor'];
    const asked = { named: { orderId }, ...(cursor !== undefined && { query: { cursor } }) };
    const history = await ask('GET /v1/orders/{orderId}/history', asked);
    const bytes = new TextEncoder().encode(JSON.stringify(history));
    return { document: { type: 'application/json', bytes, name: file } };
  }
  if (!isFile(file)) return { goTo: `/orders/${orderId}/documents` };
  const { type, bytes } = await askForDocument('GET /v1/orders/{orderId}/certificate', FILES[file], {
    named: { orderId },
  });
  return { document: { type, bytes, name: file } };
}

/** One document, to be kept. */
export const document: DeskStep = { show: sendDocument, roles: ['contact-point', 'validator'] };
