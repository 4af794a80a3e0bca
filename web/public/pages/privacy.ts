import { html } from '../../components/markup.ts';
import type { Step } from '../step.ts';

const KEPT = ['nothing', 'tries', 'log', 'sent', 'difficulty', 'nobody'] as const;

/** Who is responsible, and the little that is kept. */
export const privacy: Step = {
  show: ({ words, operator: { name, contact } }) => ({
    title: words.text('privacy.title'),
    back: '/',
    content: html`<h1 class="hf-heading-l">${words.text('privacy.title')}</h1>
<h2 class="hf-heading-m">${words.text('privacy.who')}</h2>
<p class="hf-body">${words.say('privacy.operator', { name })}<br>${words.say('privacy.contact', { contact })}</p>
<h2 class="hf-heading-m">${words.text('privacy.kept')}</h2>
<ul class="hf-list hf-list--bullet">${KEPT.map((what) => html`<li>${words.text(`privacy.${what}`)}</li>`)}</ul>`,
  }),
};
