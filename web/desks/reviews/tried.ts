import { html, type Markup } from '../../components/markup.ts';
import { renderSummaryList, type SummaryRow } from '../../components/summary-list.ts';
import { renderWritten } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { Body } from '../orders/commands/compose.ts';
import {
  createTeller,
  joinLines,
  renderHeading,
  renderParagraph,
  renderSmallHeading,
  row,
  sayCode,
} from '../orders/parts/tell.ts';
import type { DeskVisitor, WordKey } from '../step.ts';
import type { ReviewForm } from './act.ts';
import { toAsked } from './act-step.ts';
import { isPanel } from './asked.ts';
import { outcomesOf } from './decision-fields.ts';
import { identifiersOf, nameTarget, spellData } from './targets.ts';

type Preview = Extract<Answers['POST /v1/reviews/{reviewId}/decision'], { readonly dryRun: true }>;

/** Of each target what would stay of it, and what would go. */
function listTargets({ visitor, review }: ReviewForm, { targets }: Preview): readonly SummaryRow[] {
  const { words } = visitor;
  const identifiers = identifiersOf(review);
  return targets.map(({ id, type, stays, goes }) => ({
    key: { text: nameTarget(visitor, { id, type }, identifiers) },
    value: {
      text: joinLines(
        stays.length === 0
          ? html`<strong>${words.text('review.tried.goes-whole')}</strong>`
          : words.say('review.tried.stays', { categories: spellData(visitor, stays) }),
        goes.length === 0 || stays.length === 0
          ? undefined
          : html`<strong>${words.say('review.tried.goes', { categories: spellData(visitor, goes) })}</strong>`,
      ),
    },
  }));
}

const listed = (visitor: DeskVisitor, rows: readonly (string | Markup)[]): Markup =>
  rows.length === 0 ? html`${visitor.words.text('review.tried.nobody')}` : joinLines(...rows);

/** What everybody would learn, and what becomes of the hold. */
function listEffects(visitor: DeskVisitor, { status, inForce, endsAt, follows }: Preview): readonly SummaryRow[] {
  const { words } = visitor;
  const tell = createTeller(visitor);
  const { provider, authority, person, notice } = follows;
  return [
    row(
      visitor,
      'order.title',
      joinLines(
        words.text(`duty.status.${status}`),
        words.text(inForce ? 'order.in-force' : 'order.not-in-force'),
        endsAt === undefined ? undefined : words.say('review.changed.end', { moment: tell(endsAt) }),
      ),
    ),
    row(
      visitor,
      'review.tried.provider',
      listed(
        visitor,
        provider.map((code) => sayCode(visitor, 'message', code)),
      ),
    ),
    row(
      visitor,
      'review.tried.authority',
      listed(
        visitor,
        authority.map((code) => words.text(`duty.kind.${code}`)),
      ),
    ),
    row(visitor, 'review.tried.person', words.text(person ? 'review.tried.person-sees' : 'review.tried.person-not')),
    row(
      visitor,
      'order.notice-state',
      joinLines(
        words.text(`order.notice.${notice.status}`),
        notice.dueAt === undefined ? undefined : words.say('order.notice-due', { moment: tell(notice.dueAt) }),
      ),
    ),
  ];
}

const WRITTEN = {
  reasons: 'review.field.reasons',
  forTheOtherSide: 'review.field.forTheOtherSide',
  'knownAndNotSaid-reason': 'review.field.unsaid-reason',
} as const satisfies Record<string, WordKey>;

/** The words that will be sent, as they were typed. */
const renderTexts = ({ visitor, typed }: ReviewForm): Markup =>
  html`${Object.entries(WRITTEN)
    .filter(([name]) => typedIn(typed, name).trim() !== '')
    .map(([name, key]) => html`${renderSmallHeading(visitor.words.text(key))}${renderWritten(typedIn(typed, name))}`)}`;

const renderUnsaid = ({ visitor, review, typed }: ReviewForm): Markup | undefined => {
  const named = typed['knownAndNotSaid-targets'] ?? [];
  if (named.length === 0) return undefined;
  const identifiers = identifiersOf(review);
  const targets = review.order.targets.filter(({ id }) => named.includes(id));
  return html`${renderSmallHeading(visitor.words.text('review.field.unsaid-targets'))}
${renderParagraph(joinLines(...targets.map((target) => nameTarget(visitor, target, identifiers))))}`;
};

/** What would come of a decision, by the very rules that decide: nothing of it is stored. */
function renderTried(form: ReviewForm, preview: Preview): Markup {
  const { visitor, review } = form;
  const { words } = visitor;
  const outcome = outcomesOf(review)[preview.outcome];
  return html`${outcome && html`<p class="hf-body"><strong>${words.text(outcome)}</strong></p>`}
${isPanel(review) ? renderParagraph(words.text('review.tried.vote')) : undefined}
${renderHeading(visitor, 'review.tried')}
${renderParagraph(words.text('review.tried-text'))}
${preview.targets.length === 0 ? undefined : renderSummaryList({ rows: [...listTargets(form, preview)] })}
${renderSummaryList({ rows: [...listEffects(visitor, preview)] })}
${renderHeading(visitor, 'review.tried.words')}
${renderTexts(form)}
${renderUnsaid(form)}`;
}

/** Tries a decision, and says what would come of it. @throws ApiRefusal whatever the decision itself would be refused with. */
export async function tryOut(form: ReviewForm, body: Body): Promise<Markup> {
  const { visitor } = form;
  const asked = { ...toAsked(visitor, body), query: { dryRun: 'true' } };
  const answer = await visitor.ask('POST /v1/reviews/{reviewId}/decision', asked);
  if (!('dryRun' in answer)) throw new Error('what is only tried is answered with what would come of it');
  return renderTried(form, answer);
}
