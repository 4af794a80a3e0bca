import { renderCheckboxes } from '../../components/checkboxes.ts';
import { faultOf } from '../../steps/forms.ts';
import type { Typed } from '../../steps/typed.ts';
import { createQuestionStep, findBar, type Question, showBar, showQuestion } from '../parts/objecting.ts';
import type { CaseVisitor, Outcome, Step } from '../step.ts';

/** What can be objected, in the order of the API. */
export const GROUNDS = [
  'not-my-data',
  'wrong-person',
  'privilege',
  'disproportionate',
  'expired-purpose',
  'no-competence',
  'press-or-immunity',
  'conflict-of-laws',
  'other',
] as const;

/** The grounds that were chosen. */
export const chosenIn = ({ grounds = [] }: Typed): readonly (typeof GROUNDS)[number][] =>
  GROUNDS.filter((ground) => grounds.includes(ground));

export const GROUNDS_QUESTION: Question = {
  path: '/objection',
  title: 'objection.grounds',
  pointers: { '/grounds': 'grounds' },
  renderFields: (visitor, faults) => {
    const { words, typed } = visitor;
    return renderCheckboxes({
      name: 'grounds',
      items: GROUNDS.map((ground) => ({ value: ground, text: words.text(`ground.${ground}`) })),
      values: chosenIn(typed),
      fieldset: {
        legend: { text: words.text('objection.grounds'), isPageHeading: true, classes: 'hf-fieldset__legend--l' },
      },
      hint: { text: words.text('objection.grounds-hint') },
      errorMessage: faultOf(visitor, faults, 'grounds'),
    });
  },
  findFaults: () => [],
};

async function begin(visitor: CaseVisitor): Promise<Outcome> {
  const bar = findBar(await visitor.ask('GET /v1/cases/current'));
  return bar === undefined ? showQuestion(visitor, GROUNDS_QUESTION) : showBar(visitor, bar);
}

/** Objecting begins here: why. None chosen is fine, where words say it. */
export const grounds: Step<CaseVisitor> = {
  ...createQuestionStep(GROUNDS_QUESTION),
  show: begin,
  needsCase: () => true,
};
