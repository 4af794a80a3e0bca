import { html, type Markup } from '../../components/markup.ts';
import { renderKept, spellKept } from '../../steps/kept.ts';
import type { Step, Visitor } from '../step.ts';

/** What these pages keep themselves, and whose time that is. */
const OWN = [
  ['visit', 'visit'],
  ['typed', 'visit'],
  ['tries'],
  ['log'],
  ['sent'],
  ['news', 'news'],
  ['files'],
] as const;

const renderOwn = ({ words, language, kept }: Visitor): Markup =>
  html`<ul class="hf-list hf-list--bullet">${OWN.map(([what, time]) =>
    time === undefined
      ? html`<li>${words.text(`privacy.${what}`)}</li>`
      : html`<li>${words.say(`privacy.${what}`, { time: spellKept(language, kept[time]) })}</li>`,
  )}</ul>`;

/** Who is responsible, what is kept, how long, and the one cookie. */
export const privacy: Step<Visitor> = {
  show: (visitor) => {
    const { words, visit, operator, kept } = visitor;
    const { name, contact } = operator;
    return {
      title: words.text('privacy.title'),
      back: visit ? '/case' : '/',
      content: html`<h1 class="hf-heading-l">${words.text('privacy.title')}</h1>
<h2 class="hf-heading-m">${words.text('privacy.who')}</h2>
<p class="hf-body">${words.say('privacy.operator', { name })}<br>${words.say('privacy.contact', { contact })}</p>
<p class="hf-body">${words.text('privacy.who-text')}</p>
<h2 class="hf-heading-m">${words.text('privacy.kept')}</h2>
${renderOwn(visitor)}
${renderKept(visitor, kept)}
<h2 class="hf-heading-m">${words.text('privacy.cookie')}</h2>
<p class="hf-body">${words.text('privacy.cookie-text')}</p>`,
    };
  },
};
