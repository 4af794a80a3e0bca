import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, findTypedCodes } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import { createQuestionStep, type Question } from '../parts/objecting.ts';
import type { CaseVisitor, Step } from '../step.ts';

export const LATE_QUESTION: Question = {
  path: '/objection/late',
  title: 'objection.late',
  pointers: { '/lateReason': 'reason' },
  renderFields: (visitor, faults) => {
    const { words, typed } = visitor;
    return renderTextarea({
      name: 'reason',
      label: { text: words.text('objection.late'), isPageHeading: true, classes: 'hf-label--l' },
      hint: { text: words.text('objection.late-hint') },
      value: typedIn(typed, 'reason'),
      errorMessage: faultOf(visitor, faults, 'reason'),
    });
  },
  findFaults: (visitor) => {
    const { words, typed } = visitor;
    if (typedIn(typed, 'reason').trim() !== '') return findTypedCodes(visitor, ['reason']);
    return [{ field: 'reason', text: words.text('objection.late-empty') }];
  },
};

/** Why it comes after its time. Asked of those alone who are late. */
export const late: Step<CaseVisitor> = createQuestionStep(LATE_QUESTION);
