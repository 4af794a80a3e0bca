import { renderDetails } from '../../components/details.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import { memberOf, textOf } from '../orders/parts/members.ts';
import { findLaterForm, renderCertificate, renderPaper } from '../orders/parts/paper.ts';
import {
  createTeller,
  renderBullets,
  renderHeading,
  renderParagraph,
  renderSmallHeading,
  sayCode,
} from '../orders/parts/tell.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';
import { baseOf, type Content, REVIEWERS, type Review, withReview } from './asked.ts';
import { renderWords } from './said.ts';

type Part = Content['forms'][number];

const valueIn = (part: Part): unknown => part['value'];
const aboutOf = (part: Part): string => textOf(part['about']);

/** Why it was issued: whoever decides reads it, and nobody else outside the issuing side. */
function renderGrounds(visitor: DeskVisitor, { grounds }: Content): Markup | undefined {
  if (typeof grounds !== 'object' || grounds === null) return undefined;
  const texts = Object.values(grounds).filter((text) => typeof text === 'string');
  return html`${renderHeading(visitor, 'order.grounds')}
<p class="hf-hint">${visitor.words.text('review.grounds-text')}</p>
${texts.map((text) => renderWritten(`${text}`))}`;
}

function renderProtected(visitor: DeskVisitor, { protectedTargets = [] }: Content): Markup | undefined {
  if (protectedTargets.length === 0) return undefined;
  const { words } = visitor;
  const rows = protectedTargets.map(({ target, protectedAs }) =>
    words.say('review.protected-row', { target, as: words.text(`review.protected.${protectedAs}`) }),
  );
  return html`${renderHeading(visitor, 'review.protected')}${renderBullets(rows)}`;
}

/** A paper that came later, laid out where its law has a form for it, and what was found of it when it came. */
function renderForm(visitor: DeskVisitor, { order }: Review, part: Part): Markup {
  const printed = findLaterForm(order.instrument, aboutOf(part));
  const findings = part['findings'];
  const found = (Array.isArray(findings) ? findings : []).map(
    (one) => html`<span lang="en">${textOf(memberOf(one, 'detail'))}</span>`,
  );
  return html`${
    printed
      ? renderDetails({
          summary: html`<span lang="en">${printed.layout.title}</span>`,
          text: renderPaper(visitor, printed, valueIn(part)),
        })
      : renderSmallHeading(sayCode(visitor, 'event', aboutOf(part)))
  }
${found.length === 0 ? undefined : html`${renderParagraph(visitor.words.text('order.said-findings'))}${renderBullets(found)}`}`;
}

/** Something that came after the order and is no form: what was chosen and written in it. */
export const renderLater = (visitor: DeskVisitor, part: Part): Markup =>
  html`${renderSmallHeading(sayCode(visitor, 'event', aboutOf(part)))}
${renderWords(visitor, valueIn(part), createTeller(visitor))}`;

const renderEarlier = (visitor: DeskVisitor, cursor: string | null): Markup | undefined =>
  cursor === null
    ? undefined
    : html`<p class="hf-body"><a class="hf-link" href="${baseOf(visitor)}/messages?cursor=${encodeURIComponent(cursor)}">${visitor.words.text('order.earlier')}</a></p>`;

function renderContent(visitor: DeskVisitor, review: Review, content: Content): Markup {
  const { certificate, forms, formsBefore, confirmations, confirmationsBefore } = content;
  return html`${renderAsWritten(visitor)}
${renderGrounds(visitor, content)}
${renderProtected(visitor, content)}
${renderCertificate(visitor, review.order.instrument, certificate)}
${forms.length === 0 ? undefined : renderHeading(visitor, 'review.forms')}
${renderEarlier(visitor, formsBefore)}
${forms.map((form) => renderForm(visitor, review, form))}
${confirmations.length === 0 ? undefined : renderHeading(visitor, 'review.confirmations')}
${renderEarlier(visitor, confirmationsBefore)}
${confirmations.map((one) => renderLater(visitor, one))}`;
}

const showPapers = (visitor: DeskVisitor, review: Review): Shown => ({
  title: visitor.words.text('review.papers'),
  back: baseOf(visitor),
  content: html`<h1 class="hf-heading-l">${visitor.words.text('review.papers')}</h1>
${renderParagraph(visitor.words.text('order.docs.own'))}
${review.content ? renderContent(visitor, review, review.content) : renderParagraph(visitor.words.text('order.erased'))}`,
});

/** What the decision rests on of the order itself: grounds, certificate, later papers. */
export const papers: DeskStep = {
  show: (visitor) => withReview(visitor, (review) => showPapers(visitor, review)),
  roles: REVIEWERS,
};
