import { html, type Markup } from '../../components/markup.ts';
import { renderKept, spellKept } from '../../steps/kept.ts';
import type { Step, Visitor } from '../step.ts';

const KEPT = ['nothing', 'tries', 'log', 'sent', 'difficulty', 'nobody'] as const;

const renderOwn = ({ words, language, kept }: Visitor): Markup =>
  html`<ul class="hf-list hf-list--bullet">${KEPT.map(
    (what) =>
      html`<li>${what === 'difficulty' ? words.say('privacy.difficulty', { time: spellKept(language, kept.difficulty) }) : words.text(`privacy.${what}`)}</li>`,
  )}</ul>`;

/** Who is responsible, and the little that is kept. */
export const privacy: Step = {
  show: (visitor) => {
    const { words, operator, kept } = visitor;
    const { name, contact } = operator;
    return {
      title: words.text('privacy.title'),
      back: '/',
      content: html`<h1 class="hf-heading-l">${words.text('privacy.title')}</h1>
<h2 class="hf-heading-m">${words.text('privacy.who')}</h2>
<p class="hf-body">${words.say('privacy.operator', { name })}<br>${words.say('privacy.contact', { contact })}</p>
<h2 class="hf-heading-m">${words.text('privacy.kept')}</h2>
${renderOwn(visitor)}
${renderKept(visitor, kept)}`,
    };
  },
};
