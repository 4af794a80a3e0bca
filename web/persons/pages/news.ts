import { renderInput } from '../../components/input.ts';
import { html } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { createTeller } from './case.ts';

const DONE = ['kept', 'removed'] as const;

async function showNews(visitor: CaseVisitor, faults: readonly FieldFault[] = []): Promise<Shown> {
  const { words, query, typed, ask } = visitor;
  const { newsAddress, zone } = await ask('GET /v1/cases/current');
  const tell = createTeller(visitor, zone);
  const done = faults.length > 0 ? undefined : DONE.find((one) => one === query['done']);
  return {
    title: words.text('news.title'),
    back: '/case',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
${done ? renderNotificationBanner({ title: words.text('done'), text: words.text(`news.${done}`), kind: 'success' }) : undefined}
<h1 class="hf-heading-l">${words.text('news.title')}</h1>
<p class="hf-body">${words.text('news.intro')}</p>
<p class="hf-body">${words.text('news.others')}</p>
${newsAddress && html`<p class="hf-body">${words.say('news.given', { moment: tell(newsAddress.endsAt) })}</p>`}
${renderForm(visitor, {
  to: '/news',
  button: words.text(newsAddress ? 'news.replace' : 'news.leave'),
  content: renderInput({
    name: 'email',
    type: 'email',
    autocomplete: 'email',
    spellcheck: false,
    label: { text: words.text('news.email') },
    hint: { text: words.text('news.hint') },
    value: faults.length > 0 ? typedIn(typed, 'email') : undefined,
    errorMessage: faultOf(visitor, faults, 'email'),
  }),
})}
${
  newsAddress &&
  renderForm(visitor, {
    to: '/news',
    button: words.text('news.remove'),
    content: html`<input type="hidden" name="remove" value="yes">`,
  })
}`,
  };
}

async function takeAddress(visitor: CaseVisitor): Promise<Outcome> {
  const { words, typed, language, ask } = visitor;
  if (typedIn(typed, 'remove') === 'yes') {
    await ask('POST /v1/cases/current/news-address-removal', { body: {} });
    return { goTo: '/news', done: 'removed' };
  }
  const body = { email: typedIn(typed, 'email'), language };
  const kept = await unlessRefused(ask('PUT /v1/cases/current/news-address', { body }), 'invalid-request');
  if (kept instanceof ApiRefusal) return await showNews(visitor, [{ field: 'email', text: words.text('news.unfit') }]);
  return { goTo: '/news', done: 'kept' };
}

/** Where somebody hears that there is something new in their case. */
export const news: Step<CaseVisitor> = {
  show: (visitor) => showNews(visitor),
  take: takeAddress,
  needsCase: () => true,
};
