import { renderDetails } from '../../components/details.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { typedIn } from '../../steps/typed.ts';
import { renderAdding } from '../parts/files.ts';
import type { CaseVisitor, Outcome, Step, WordKey } from '../step.ts';
import { createTeller } from './case.ts';

/** A long text that may be broken anywhere, and is whole when it is copied. */
const renderBreakable = (text: string): Markup =>
  html`${(text.match(/.{1,12}/g) ?? []).map((part) => html`${part}<wbr>`)}`;

/** Under this name it is kept, as long as what is typed. */
export const APPEAL_RECEIPT = '/appeal-receipt';

/** That an appeal was received, and when. The page stands as long as what was typed is kept; after that the case says it. */
async function showReceipt(visitor: CaseVisitor): Promise<Outcome> {
  const { words, answers, ask } = visitor;
  const typed = answers[APPEAL_RECEIPT] ?? {};
  const filedAt = typedIn(typed, 'filedAt');
  if (filedAt === '') return { goTo: '/case' };
  const view = await ask('GET /v1/cases/current');
  const tell = createTeller(visitor, view.zone);
  const appealed = view.challenges.find(({ id }) => id === typedIn(typed, 'challenge'));
  const dueAt = appealed?.appeal?.decisionDueAt;
  const row = (key: WordKey, text: Parameters<typeof words.say>[1][string]) => ({
    key: { text: words.text(key) },
    value: { text },
  });
  return {
    title: words.text('receipt.title'),
    back: '/case',
    content: html`${renderPanel({ title: words.text('receipt.title'), text: tell(filedAt) })}
<p class="hf-body">${words.text('receipt.keep')}</p>
${renderSummaryList({
  rows: [
    row('receipt.received', tell(filedAt)),
    ...(appealed ? [row('receipt.about', words.say('case.filed', { moment: tell(appealed.first.filedAt) }))] : []),
    ...(dueAt === undefined ? [] : [row('receipt.due', tell(dueAt))]),
    row('case.authority', `${view.authority.name} (${view.authority.state})`),
    row('case.reference', renderSpoken(view.reference)),
  ],
})}
<p class="hf-body">${words.text('receipt.back')}</p>
${renderDetails({
  summary: words.text('receipt.signed'),
  text: html`<p class="hf-body">${words.text('receipt.signed-note')}</p>
<p class="hf-body"><code>${renderBreakable(typedIn(typed, 'receipt'))}</code></p>`,
})}
${appealed && renderAdding(visitor, appealed)}
<p class="hf-body"><a class="hf-link" href="/case">${words.text('receipt.case')}</a></p>`,
  };
}

/** The receipt of an appeal, to save, print or photograph. */
export const appealReceipt: Step<CaseVisitor> = { show: showReceipt, journey: true };
