import { renderButton, renderButtonGroup } from '../../components/button.ts';
import { renderSpelled } from '../../components/code.ts';
import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderHidden } from '../../steps/forms.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../steps/languages.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import { AS, type DeskVisitor, type Outcome, type Shown } from '../step.ts';
import { ofOrder, orderIdIn } from './read.ts';
import { renderRefusal } from './refusals.ts';

type Notice = Answers['GET /v1/provider/orders/{orderId}/notice'];

const REFUSED = ['notice-not-requested', 'notice-reads-exhausted', 'order-not-received', 'order-ended'] as const;

const baseOf = (visitor: DeskVisitor) => `/provider/orders/${orderIdIn(visitor)}` as const;

const keyOf = ({ typed, createKey }: DeskVisitor): string => typedIn(typed, 'key') || createKey();

/** Whoever opens the page again wants another notice, with another code: but for who had to sign in first. */
const keyToBegin = (visitor: DeskVisitor): string => (visitor.isBackFromSignIn ? keyOf(visitor) : visitor.createKey());

/** The language of a notice: as it was chosen, else that of the page. */
function languageOf({ typed, language }: DeskVisitor): Language {
  const chosen = typedIn(typed, 'language');
  return LANGUAGES.find((one) => one === chosen) ?? language;
}

/** Fetches it in a language and a form. Under one key it is one notice with one code, in whatever form. */
const renderFetch = (visitor: DeskVisitor, key: string): Markup => {
  const { words, typist = '' } = visitor;
  const button = (form: 'page' | 'pdf' | 'html', isSecond: boolean) =>
    renderButton({
      text: words.text(`provider.notice.as-${form}`),
      name: 'form',
      value: form,
      ...(isSecond && { classes: 'hf-button--secondary' }),
    });
  return html`<form method="post" action="${visitor.path}" class="hf-on-screen" novalidate>
${renderHidden(AS, typist)}
${renderHidden('key', key)}
${renderRadios({
  name: 'language',
  value: languageOf(visitor),
  items: Object.entries(LANGUAGE_NAMES).map(([value, text]) => ({ value, text })),
  fieldset: { legend: { text: words.text('order.field.language'), classes: 'hf-fieldset__legend--s' } },
})}
${renderButtonGroup(button('page', false), button('pdf', true), button('html', true))}
</form>`;
};

/** What fetching it does, before anybody does it: to open this page fetches nothing. */
function showBefore(visitor: DeskVisitor, refusal?: ApiRefusal): Shown {
  const { words, isBackFromSignIn } = visitor;
  return {
    title: words.text('provider.act.notice.title'),
    back: baseOf(visitor),
    ...(refusal && { hasErrors: true, status: 422 }),
    content: html`${isBackFromSignIn ? renderInsetText({ text: words.text('desk.back-from-sign-in') }) : undefined}
${refusal && renderRefusal(visitor, { faults: [], others: [], refusal })}
<h1 class="hf-heading-l">${words.text('provider.act.notice.title')}</h1>
<p class="hf-body">${words.text('provider.notice.what')}</p>
<p class="hf-body">${words.text('provider.notice.once')}</p>
${renderFetch(visitor, keyToBegin(visitor))}`,
  };
}

const ONE_LINE = /\r?\n/;

/** It has a title of its own in its first line. */
const renderNoticeText = (language: string, text: string): Markup =>
  html`<div class="hf-inset-text" lang="${language}">${text.split(ONE_LINE).map((line) => html`${line}<br>`)}</div>`;

/** The notice itself, in its own language, to be read; and what to do with it. */
function showNotice(visitor: DeskVisitor, { caseCode, texts }: Notice): Shown {
  const { words } = visitor;
  const base = baseOf(visitor);
  return {
    title: words.text('provider.act.notice.title'),
    back: base,
    content: html`<h1 class="hf-heading-l">${words.text('provider.notice.fetched')}</h1>
<p class="hf-body">${words.text('provider.notice.hand-on')}</p>
<p class="hf-body">${words.text('provider.notice.code')} ${renderSpelled(caseCode)}</p>
<p class="hf-body"><a class="hf-link" href="${base}/relay">${words.text('provider.act.relay.title')}</a></p>
${texts.map(({ language, text }) => renderNoticeText(language, text))}
<h2 class="hf-heading-m hf-on-screen">${words.text('provider.notice.otherwise')}</h2>
${renderFetch(visitor, keyOf(visitor))}`,
  };
}

async function fetchNotice(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, askForDocument, typed } = visitor;
  const route = 'GET /v1/provider/orders/{orderId}/notice';
  const form = typedIn(typed, 'form');
  const asked = {
    named: { orderId: orderIdIn(visitor) },
    query: { language: languageOf(visitor) },
    key: keyOf(visitor),
  };
  if (form === 'pdf') {
    const { type, bytes } = await askForDocument(route, 'application/pdf', asked);
    return { document: { type, bytes, name: 'notice.pdf' } };
  }
  const notice = await ask(route, asked);
  const [text] = notice.texts;
  if (form !== 'html' || text === undefined) return showNotice(visitor, notice);
  return {
    document: { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(text.html), name: 'notice.html' },
  };
}

/** The notice to the person concerned: fetched by a form, as each fetch makes a case code and ends the one before. */
export const notice = ofOrder({
  show: (visitor) => showBefore(visitor),
  take: async (visitor) => {
    const answer = await unlessRefused(fetchNotice(visitor), ...REFUSED);
    return answer instanceof ApiRefusal ? showBefore(visitor, answer) : answer;
  },
});
