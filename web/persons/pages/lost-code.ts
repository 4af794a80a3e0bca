import { html } from '../../components/markup.ts';
import { linkElsewhere } from '../../steps/links.ts';
import type { Step, Visitor } from '../step.ts';

/** Who can give another code, and what can be done meanwhile. */
export const lostCode: Step<Visitor> = {
  show: (visitor) => {
    const { words } = visitor;
    return {
      title: words.text('lost.title'),
      back: visitor.visit ? '/case' : '/',
      content: html`<h1 class="hf-heading-l">${words.text('lost.title')}</h1>
<p class="hf-body">${words.text('lost.provider')}</p>
<p class="hf-body">${words.text('lost.authority')}</p>
<p class="hf-body">${words.text('lost.nobody')}</p>
<h2 class="hf-heading-m">${words.text('lost.meanwhile')}</h2>
<p class="hf-body">${words.text('lost.complain-note')}</p>
<ul class="hf-list">
<li><a class="hf-link" href="${linkElsewhere(visitor, visitor.publicSite, '/complaint')}">${words.text('lost.complain')}</a></li>
<li><a class="hf-link" href="${linkElsewhere(visitor, visitor.publicSite, '/complaint-enquiry')}">${words.text('lost.enquire')}</a></li>
</ul>`,
    };
  },
};
