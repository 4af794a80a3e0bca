import { renderButton } from '../../components/button.ts';
import { html, type Markup } from '../../components/markup.ts';
import { linkElsewhere, linkTo } from '../../steps/links.ts';
import type { Path, Step, Visitor, WordKey } from '../step.ts';

const renderWay = (visitor: Visitor, to: Path, text: WordKey): Markup =>
  html`<li><a class="hf-link" href="${linkTo(visitor, to)}">${visitor.words.text(text)}</a></li>`;

/** What this is and for whom, and where each finds what they came for. */
export const start: Step = {
  show: (visitor) => {
    const { words, caseSite } = visitor;
    return {
      title: words.text('site.title'),
      content: html`<h1 class="hf-heading-l">${words.text('site.title')}</h1>
<p class="hf-body">${words.text('site.intro')}</p>
<p class="hf-body">${words.text('site.not')}</p>
<h2 class="hf-heading-m">${words.text('site.persons')}</h2>
<p class="hf-body">${words.text('site.persons-text')}</p>
${renderButton({ text: words.text('site.persons-link'), href: linkElsewhere(visitor, caseSite, '/'), isStart: true })}
<h2 class="hf-heading-m">${words.text('site.anyone')}</h2>
<p class="hf-body">${words.text('site.complaint-text')}</p>
<ul class="hf-list">
${renderWay(visitor, '/complaint', 'complaint.title')}
${renderWay(visitor, '/complaint-enquiry', 'enquiry.title')}
${renderWay(visitor, '/check', 'check.title')}
${renderWay(visitor, '/deadline', 'deadline.title')}
${renderWay(visitor, '/figures', 'figures.title')}
</ul>
<h2 class="hf-heading-m">${words.text('site.offices')}</h2>
<p class="hf-body">${words.text('site.offices-text')}</p>
<ul class="hf-list">
${renderWay(visitor, '/api', 'api.title')}
</ul>`,
    };
  },
};
