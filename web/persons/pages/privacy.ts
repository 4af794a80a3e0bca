import { html } from '../../components/markup.ts';
import type { Step, Visitor } from '../step.ts';

/** Who is responsible, what is kept, how long, and the one cookie. */
export const privacy: Step<Visitor> = {
  show: ({ words, visit, operator: { name, contact } }) => ({
    title: words.text('privacy.title'),
    back: visit ? '/case' : '/',
    content: html`<h1 class="hf-heading-l">${words.text('privacy.title')}</h1>
<h2 class="hf-heading-m">${words.text('privacy.who')}</h2>
<p class="hf-body">${words.say('privacy.operator', { name })}<br>${words.say('privacy.contact', { contact })}</p>
<p class="hf-body">${words.text('privacy.who-text')}</p>
<h2 class="hf-heading-m">${words.text('privacy.kept')}</h2>
<ul class="hf-list hf-list--bullet">${(['visit', 'typed', 'tries', 'log', 'sent', 'news', 'files'] as const).map(
      (what) => html`<li>${words.text(`privacy.${what}`)}</li>`,
    )}</ul>
<h2 class="hf-heading-m">${words.text('privacy.cookie')}</h2>
<p class="hf-body">${words.text('privacy.cookie-text')}</p>`,
  }),
};
