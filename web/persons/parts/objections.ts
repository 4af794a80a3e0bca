import { html, type Markup } from '../../components/markup.ts';
import { renderAsWritten, renderWritten } from '../../steps/passages.ts';
import type { CaseVisitor } from '../step.ts';
import { renderAppealing, renderFiles } from './files.ts';
import { renderHelpLink } from './helpers.ts';
import { type CaseView, isContestable, type NamedReview, type Review, type Tell } from './reviews.ts';

type Challenge = CaseView['challenges'][number];

function tellStatus({ words }: CaseVisitor, { status, decisionDueAt, closedAt, outcome }: Review, tell: Tell): Markup {
  if (status === 'pending' && decisionDueAt !== undefined) {
    return words.say('case.pending', { moment: tell(decisionDueAt) });
  }
  if (outcome !== undefined && closedAt !== undefined) return words.say(`case.${outcome}`, { moment: tell(closedAt) });
  if (status === 'withdrawn' && closedAt !== undefined) return words.say('case.withdrawn', { moment: tell(closedAt) });
  return html`${words.text('case.silent')}`;
}

const renderDecision = (visitor: CaseVisitor, { decision }: Review): Markup | undefined =>
  decision === undefined
    ? undefined
    : html`<h4 class="hf-heading-s">${visitor.words.text('case.reasons')}</h4>
${renderWritten(decision)}
${renderAsWritten(visitor)}`;

const renderLink = (href: string, text: string): Markup => html`<li><a class="hf-link" href="${href}">${text}</a></li>`;

/** What can be done while it is not decided; of somebody who decides once there is somebody, and as long as there is time. */
function renderWays({ words, now }: CaseVisitor, { status, review, seats }: Review, { mayWithdraw }: Challenge) {
  if (status !== 'pending') return undefined;
  const isAnyContestable = seats.some((seat) => isContestable(seat, now));
  return html`<ul class="hf-list">${renderLink(`/messages?review=${review}`, words.text('hearing.answer'))}${
    isAnyContestable ? renderLink('/conflict', words.text('conflict.title')) : undefined
  }${mayWithdraw ? renderLink(`/withdrawal?review=${review}`, words.text('withdrawal.title')) : undefined}</ul>`;
}

const renderReview = (visitor: CaseVisitor, { review, heading }: NamedReview, of: Challenge, tell: Tell): Markup =>
  html`<h3 class="hf-heading-s">${visitor.words.say(heading, { moment: tell(review.filedAt) })}</h3>
<p class="hf-body">${tellStatus(visitor, review, tell)}</p>
${renderDecision(visitor, review)}
${review.status === 'pending' ? undefined : renderHelpLink(visitor)}
${renderWays(visitor, review, of)}`;

function renderObjection(visitor: CaseVisitor, challenge: Challenge, tell: Tell): Markup {
  const { words } = visitor;
  const { first, appeal, withdrawnBecause } = challenge;
  return html`${renderReview(visitor, { review: first, heading: 'case.filed' }, challenge, tell)}
${appeal && renderReview(visitor, { review: appeal, heading: 'case.appealed' }, challenge, tell)}
${withdrawnBecause === undefined ? undefined : html`<p class="hf-body">${words.text('case.withdrawn-because')}</p>${renderWritten(withdrawnBecause)}`}
${renderFiles(visitor, challenge, tell)}
${renderAppealing(visitor, challenge, tell)}`;
}

/** One's own objections, what came of each, and what can be done there. */
export const renderObjections = (visitor: CaseVisitor, { challenges }: CaseView, tell: Tell): Markup =>
  challenges.length === 0
    ? html`<p class="hf-body">${visitor.words.text('case.no-objections')}</p>`
    : html`${challenges.map((one) => renderObjection(visitor, one, tell))}
<p class="hf-body"><a class="hf-link" href="/messages">${visitor.words.text('hearing.all')}</a></p>`;
