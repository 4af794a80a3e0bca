import { html } from '../../components/markup.ts';
import { findUnfitNeeds, NEEDS_POINTERS, renderNeeds } from '../parts/needs.ts';
import { createQuestionStep, type Question } from '../parts/objecting.ts';
import type { CaseVisitor, Step } from '../step.ts';

export const NEEDS_QUESTION: Question = {
  path: '/objection/needs',
  title: 'objection.needs',
  pointers: NEEDS_POINTERS,
  renderFields: (visitor, faults) => {
    const { words } = visitor;
    return html`<h1 class="hf-heading-l">${words.text('objection.needs')}</h1>
<p class="hf-body">${words.text('objection.needs-hint')}</p>
${renderNeeds(visitor, faults)}`;
  },
  findFaults: findUnfitNeeds,
};

/** What somebody needs to be heard. */
export const needs: Step<CaseVisitor> = createQuestionStep(NEEDS_QUESTION);
