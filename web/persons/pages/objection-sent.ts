import { renderDetails } from '../../components/details.ts';
import { html } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderSummaryList } from '../../components/summary-list.ts';
import { renderSpoken } from '../../steps/spoken.ts';
import { typedIn } from '../../steps/typed.ts';
import { MOST_FILES } from '../parts/files.ts';
import type { CaseVisitor, Outcome, Step } from '../step.ts';
import { createTeller } from './case.ts';

/** Under this name the receipt is kept, as long as what is typed. */
export const RECEIPT = '/objection/sent';

function showReceipt(visitor: CaseVisitor): Outcome {
  const { words, answers } = visitor;
  const kept = answers[RECEIPT];
  if (!kept) return { goTo: '/case' };
  const tell = createTeller(visitor, typedIn(kept, 'zone'));
  return {
    title: words.text('objection.sent'),
    content: html`${renderPanel({ title: words.text('objection.sent'), text: words.text('objection.sent-keep') })}
${renderSummaryList({
  rows: [
    { key: { text: words.text('case.reference') }, value: { text: renderSpoken(typedIn(kept, 'reference')) } },
    { key: { text: words.text('objection.number') }, value: { text: renderSpoken(typedIn(kept, 'challenge')) } },
    { key: { text: words.text('objection.received') }, value: { text: tell(typedIn(kept, 'filedAt')) } },
  ],
})}
<h2 class="hf-heading-m">${words.text('objection.then')}</h2>
<p class="hf-body">${words.text('case.decides')}</p>
<p class="hf-body">${words.text('objection.come-back')}</p>
${renderDetails({
  summary: words.text('objection.receipt'),
  text: html`<p>${words.text('objection.receipt-note')}</p><p class="hf-code">${typedIn(kept, 'receipt')}</p>`,
})}
<p class="hf-body"><a class="hf-link" href="/files?challenge=${typedIn(kept, 'challenge')}">${words.text('files.add')}</a><br>${words.count('files-left', MOST_FILES)}</p>
<p class="hf-body"><a class="hf-link" href="/case">${words.text('objection.to-case')}</a></p>`,
  };
}

/** That the objection was received, to save, print or photograph. */
export const sent: Step<CaseVisitor> = { show: showReceipt, journey: true };
