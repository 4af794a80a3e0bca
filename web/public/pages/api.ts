import { html } from '../../components/markup.ts';
import type { Step } from '../step.ts';

/** The interface, drawn by a viewer from its description: the one page that runs anything. */
export const api: Step = {
  show: ({ words, language, apiAddress, viewer }) => {
    const others = language === 'en' ? undefined : html` ${words.text('api.in-english')}`;
    return {
      title: words.text('api.title'),
      back: '/',
      runsViewer: true,
      content: html`<h1 class="hf-heading-l">${words.text('api.title')}</h1>
<p class="hf-body">${words.text('api.intro')}${others}</p>
<p class="hf-body">${words.say('api.address', { address: apiAddress })}</p>
<p class="hf-body"><a class="hf-link" href="${viewer('openapi.json')}">${words.text('api.document')}</a></p>
<noscript><p class="hf-body">${words.text('api.no-script')}</p></noscript>
<link rel="stylesheet" href="${viewer('swagger-ui.css')}">
<link rel="stylesheet" href="${viewer('api-viewer.css')}">
<div id="api-viewer" lang="en" data-document="${viewer('openapi.json')}"></div>
<script src="${viewer('swagger-ui-bundle.js')}"></script>
<script src="${viewer('api-viewer.mjs')}"></script>
<p class="hf-body"><a class="hf-link" href="${viewer('swagger-ui-bundle.js.LICENSE.txt')}">${words.text('api.licences')}</a></p>`,
    };
  },
};
