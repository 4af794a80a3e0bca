import { html } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { faultOf } from '../forms.ts';
import { createQuestionStep, findCodeFault, type Question } from '../parts/objecting.ts';
import { type CaseVisitor, type Step, typedIn } from '../step.ts';
import { isTongue, listTongues } from '../tongues.ts';

export const NEEDS_QUESTION: Question = {
  path: '/objection/needs',
  title: 'objection.needs',
  pointers: { '/needs/interpreter': 'interpreter', '/needs/accessibility': 'accessibility' },
  renderFields: (visitor, faults) => {
    const { words, typed, language } = visitor;
    return html`<h1 class="hf-heading-l">${words.text('objection.needs')}</h1>
<p class="hf-body">${words.text('objection.needs-hint')}</p>
${renderSelect({
  name: 'interpreter',
  label: { text: words.text('objection.interpreter') },
  items: [{ value: '', text: words.text('objection.no-interpreter') }, ...listTongues(language)],
  value: typedIn(typed, 'interpreter'),
  errorMessage: faultOf(visitor, faults, 'interpreter'),
})}
${renderTextarea({
  name: 'accessibility',
  label: { text: words.text('objection.accessibility') },
  hint: { text: words.text('objection.accessibility-hint') },
  rows: 3,
  value: typedIn(typed, 'accessibility'),
  errorMessage: faultOf(visitor, faults, 'accessibility'),
})}`;
  },
  findFaults: (visitor) => {
    const { words, typed } = visitor;
    const interpreter = typedIn(typed, 'interpreter');
    const isKnown = interpreter === '' || isTongue(interpreter);
    return [
      ...(isKnown ? [] : [{ field: 'interpreter', text: words.text('objection.interpreter-unknown') }]),
      ...findCodeFault(visitor, 'accessibility'),
    ];
  },
};

/** What somebody needs to be heard. */
export const needs: Step<CaseVisitor> = createQuestionStep(NEEDS_QUESTION);
