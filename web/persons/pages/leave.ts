import { html } from '../../components/markup.ts';
import { renderForm } from '../../steps/forms.ts';
import type { Step, Visitor } from '../step.ts';

/** Leaving the case in this browser. */
export const leave: Step<Visitor> = {
  show: (visitor) => {
    const { words, visit } = visitor;
    return {
      title: words.text('leave.title'),
      ...(visit && { back: '/case' as const }),
      content: html`<h1 class="hf-heading-l">${words.text('leave.title')}</h1>
<p class="hf-body">${words.text('leave.text')}</p>
<p class="hf-body">${words.text('leave.history')}</p>
${renderForm(visitor, { to: '/leave', button: words.text('leave.button'), content: html`` })}`,
    };
  },
  take: () => ({ goTo: '/', done: 'left', visit: 'end' }),
};
