import { renderRadios } from '../../components/radios.ts';
import { faultOf } from '../../steps/forms.ts';
import { type Typed, typedIn } from '../../steps/typed.ts';
import { createQuestionStep, type Question } from '../parts/objecting.ts';
import type { CaseVisitor, Step } from '../step.ts';

const OUTCOMES = ['end-the-hold', 'narrow-the-hold', 'other'] as const;

/** What was chosen; `undefined` where nothing of the list was. */
export const wantedIn = (typed: Typed): (typeof OUTCOMES)[number] | undefined =>
  OUTCOMES.find((outcome) => outcome === typedIn(typed, 'outcome'));

export const OUTCOME_QUESTION: Question = {
  path: '/objection/outcome',
  title: 'objection.outcome',
  pointers: { '/requestedOutcome': 'outcome' },
  renderFields: (visitor, faults) => {
    const { words, typed } = visitor;
    return renderRadios({
      name: 'outcome',
      items: OUTCOMES.map((value) => ({ value, text: words.text(`wanted.${value}`) })),
      value: wantedIn(typed),
      fieldset: {
        legend: { text: words.text('objection.outcome'), isPageHeading: true, classes: 'hf-fieldset__legend--l' },
      },
      errorMessage: faultOf(visitor, faults, 'outcome'),
    });
  },
  findFaults: ({ words, typed }) =>
    wantedIn(typed) === undefined ? [{ field: 'outcome', text: words.text('objection.outcome-empty') }] : [],
};

/** What should happen. */
export const outcome: Step<CaseVisitor> = createQuestionStep(OUTCOME_QUESTION);
