import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, findTypedCodes } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import { createQuestionStep, type Question } from '../parts/objecting.ts';
import type { CaseVisitor, Step } from '../step.ts';
import { chosenIn } from './objection.ts';

/** Whether the choices made so far say nothing without words. */
function areNeeded({ answers }: CaseVisitor): boolean {
  const chosen = chosenIn(answers['/objection'] ?? {});
  const wanted = typedIn(answers['/objection/outcome'] ?? {}, 'outcome');
  return chosen.length === 0 || chosen.includes('other') || wanted === 'other';
}

export const WORDS_QUESTION: Question = {
  path: '/objection/words',
  title: 'objection.words',
  pointers: { '/text': 'text' },
  renderFields: (visitor, faults) => {
    const { words, typed } = visitor;
    return renderTextarea({
      name: 'text',
      label: { text: words.text('objection.words'), isPageHeading: true, classes: 'hf-label--l' },
      hint: { text: words.text(areNeeded(visitor) ? 'objection.words-needed' : 'objection.words-hint') },
      rows: 10,
      value: typedIn(typed, 'text'),
      errorMessage: faultOf(visitor, faults, 'text'),
    });
  },
  findFaults: (visitor) => {
    const { words, typed } = visitor;
    const isMissing = typedIn(typed, 'text').trim() === '' && areNeeded(visitor);
    return isMissing
      ? [{ field: 'text', text: words.text('objection.words-empty') }]
      : findTypedCodes(visitor, ['text']);
  },
};

/** In one's own words. */
export const ownWords: Step<CaseVisitor> = createQuestionStep(WORDS_QUESTION);
