import { html, type Markup } from '../../components/markup.ts';
import type { Answers } from '../api.ts';
import type { CaseVisitor } from '../step.ts';

type CaseView = Answers['GET /v1/cases/current'];
type Challenge = CaseView['challenges'][number];
type Review = Challenge['first'];
type Tell = (at: string) => Markup;

function tellStatus({ words }: CaseVisitor, { status, decisionDueAt, closedAt, outcome }: Review, tell: Tell): Markup {
  if (status === 'pending' && decisionDueAt !== undefined) {
    return words.say('case.pending', { moment: tell(decisionDueAt) });
  }
  if (outcome !== undefined && closedAt !== undefined) return words.say(`case.${outcome}`, { moment: tell(closedAt) });
  return html`${words.text('case.silent')}`;
}

/** What a reviewer says is kept as it was written, line by line, in whatever language that is. */
const renderDecision = ({ words }: CaseVisitor, { decision }: Review): Markup | undefined =>
  decision === undefined
    ? undefined
    : html`<h4 class="hf-heading-s">${words.text('case.reasons')}</h4>
<div class="hf-inset-text">${decision.split(/\r\n|\r|\n/).map((line) => html`${line}<br>`)}</div>`;

const renderReview = (
  visitor: CaseVisitor,
  review: Review,
  { heading, tell }: { readonly heading: 'case.filed' | 'case.appealed'; readonly tell: Tell },
): Markup =>
  html`<h3 class="hf-heading-s">${visitor.words.say(heading, { moment: tell(review.filedAt) })}</h3>
<p class="hf-body">${tellStatus(visitor, review, tell)}</p>
${renderDecision(visitor, review)}`;

function renderObjection(visitor: CaseVisitor, { first, appeal, appealUntil }: Challenge, tell: Tell): Markup {
  const { words } = visitor;
  return html`${renderReview(visitor, first, { heading: 'case.filed', tell })}
${appeal && renderReview(visitor, appeal, { heading: 'case.appealed', tell })}
${
  appealUntil === undefined
    ? undefined
    : html`<p class="hf-body">${words.say('case.appeal-until', { moment: tell(appealUntil) })}</p>`
}`;
}

/** One's own objections, and what came of each. */
export const renderObjections = (visitor: CaseVisitor, { challenges }: CaseView, tell: Tell): Markup =>
  challenges.length === 0
    ? html`<p class="hf-body">${visitor.words.text('case.no-objections')}</p>`
    : html`${challenges.map((one) => renderObjection(visitor, one, tell))}`;
