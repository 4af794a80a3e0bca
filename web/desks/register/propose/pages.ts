import { listChangedFields, listCooledFields } from '../../../../shared/domain/directory/cooled-fields.ts';
import { renderInsetText } from '../../../components/inset-text.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderNotificationBanner } from '../../../components/notification-banner.ts';
import { renderTextarea } from '../../../components/textarea.ts';
import { faultOf, renderHidden } from '../../../steps/forms.ts';
import type { PagePath } from '../../../steps/links.ts';
import { renderWritten } from '../../../steps/passages.ts';
import { typedIn } from '../../../steps/typed.ts';
import { renderBullets, renderHeading, renderParagraph } from '../../orders/parts/tell.ts';
import type { DeskVisitor, Shown } from '../../step.ts';
import { renderCompared } from '../parts/compare.ts';
import { renderBack, renderFormAround, renderKept, renderPressed } from '../parts/form.ts';
import { changePath, type Entry, entryPath, type Ref } from '../parts/refs.ts';
import { type Refused, renderRefused } from '../parts/refusals.ts';
import { sayAct, sayRef } from '../parts/say.ts';
import { renderEntry } from '../parts/spell.ts';
import type { Editing, Editor } from './editor.ts';
import { type Meanwhile, versionIn } from './standing.ts';

const REASON = 'reason';

/** A form for a proposal, and what became of it so far. */
export interface ProposalForm extends Editing {
  readonly editor: Editor;
  readonly refused?: Refused | undefined;
  readonly meanwhile?: Meanwhile | undefined;
}

const backOf = ({ ref }: Editing): PagePath => (ref ? entryPath(ref) : '/register/propose');

const renderWhich = ({ visitor, ref }: Editing): Markup | undefined =>
  ref && html`<p class="hf-caption-l">${sayRef(visitor, ref)}</p>`;

/** The version that is acted on: the one that was read first, unless it was told that there is another. */
const versionOf = ({ typed, standing, meanwhile }: ProposalForm): number =>
  meanwhile || typedIn(typed, 'version') === '' ? (standing?.version ?? 0) : versionIn(typed);

function renderMeanwhile(visitor: DeskVisitor, ref: Ref, { commits, isMore }: Meanwhile): Markup {
  const { words } = visitor;
  return renderNotificationBanner({
    title: words.text('important'),
    role: 'alert',
    text: html`<p class="hf-notification-banner__heading">${words.text('register.changed.title')}</p>
<p class="hf-body">${words.text('register.changed.text')}</p>
${commits.length === 0 ? undefined : renderBullets(commits.map((commit) => sayAct(visitor, ref, commit)))}
${isMore ? html`<p class="hf-body">${words.text('order.changed.more')}</p>` : undefined}`,
  });
}

const renderOpenChange = ({ words }: DeskVisitor, change: string): Markup =>
  renderInsetText({
    text: html`${words.text('register.open-first')} <a class="hf-link" href="${changePath(change)}">${words.text('register.see-change')}</a>`,
  });

function renderReason({ visitor, typed, refused }: ProposalForm): Markup {
  const { words } = visitor;
  return renderTextarea({
    name: REASON,
    value: typedIn(typed, REASON),
    rows: 4,
    label: { text: words.text('register.propose.reason'), classes: 'hf-label--m' },
    hint: { text: words.text('register.propose.reason-hint') },
    attributes: { dir: 'auto' },
    errorMessage: faultOf(visitor, refused?.faults ?? [], REASON),
  });
}

/** The form, with what was typed and what is wrong with it. */
export function showProposal(form: ProposalForm): Shown {
  const { visitor, editor, ref, standing, refused, meanwhile } = form;
  const { words } = visitor;
  const title = editor.title(form);
  const more = editor.hasRows ? [renderPressed('more', words.text('register.row.more'), 'hf-button--secondary')] : [];
  return {
    title,
    back: backOf(form),
    ...(refused && { hasErrors: true, status: 422 }),
    ...(meanwhile && { status: 412 }),
    content: html`${renderBack(visitor)}
${meanwhile && ref && renderMeanwhile(visitor, ref, meanwhile)}
${refused && renderRefused(visitor, refused)}
${renderWhich(form)}
<h1 class="hf-heading-l">${title}</h1>
${renderParagraph(editor.means(form))}
${standing?.change === undefined ? undefined : renderOpenChange(visitor, standing.change)}
${renderFormAround(visitor, {
  ...(editor.withFile && { withFile: true }),
  isUsed: refused?.refusal?.code === 'idempotency-key-reused',
  content: html`${renderHidden('version', `${versionOf(form)}`)}
${editor.render(form, refused?.faults ?? [])}
${renderReason(form)}`,
  buttons: [renderPressed('check', words.text('order.act.go-on')), ...more],
})}`,
  };
}

/** What the proposal makes of the entry, and what waits for its sake. */
function renderMade({ visitor, standing }: ProposalForm, after: Entry): Markup {
  const { words } = visitor;
  if (!standing) return html`${renderHeading(visitor, 'register.change.new')}${renderEntry(visitor, after)}`;
  const before = standing.entry;
  const fields = listChangedFields(before, after);
  const cooled = listCooledFields(before, after);
  return html`${renderHeading(visitor, 'register.change.what')}
${renderCompared(visitor, { before, after, fields, cooled })}
${renderParagraph(words.text(cooled.length === 0 ? 'register.at-once' : 'register.will-cool'))}`;
}

/** What will be proposed, to be looked at once more: nothing is sent before. */
export function showProposalCheck(form: ProposalForm, after: Entry): Shown {
  const { visitor, typed } = form;
  const { words } = visitor;
  return {
    title: words.text('order.act.check'),
    back: backOf(form),
    content: html`${renderWhich(form)}
<h1 class="hf-heading-l">${words.text('order.act.check')}</h1>
${renderParagraph(words.text('order.act.check-text'))}
${renderMade(form, after)}
${renderHeading(visitor, 'register.change.reason')}
${renderWritten(typedIn(typed, REASON))}
${renderFormAround(visitor, {
  content: html`${renderHidden('version', `${versionOf(form)}`)}${renderKept(typed)}`,
  buttons: [
    renderPressed('send', words.text('register.propose.button')),
    renderPressed('change', words.text('order.act.change'), 'hf-button--secondary'),
  ],
})}`,
  };
}
