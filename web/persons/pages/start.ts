import { renderInput } from '../../components/input.ts';
import { html } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellTime } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { linkTo } from '../../steps/links.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Outcome, Shown, Step, Visitor } from '../step.ts';

/** Nobody's zone is known before they choose one: times of this day are told in this one, which is named with them. */
const ZONE = 'UTC';

function renderBanner({ language, words, past, query }: Visitor) {
  const spell = (at: number): string => spellTime(language, at, ZONE);
  if (query['done'] === 'left') {
    return renderNotificationBanner({ title: words.text('done'), text: words.text('start.left') });
  }
  if (!past) return undefined;
  const over = past.isCodeEnded
    ? words.text('fault.replaced.title')
    : words.say('start.over', { time: spell(past.endsAt) });
  const kept = past.keptUntil === undefined ? undefined : words.say('start.kept', { time: spell(past.keptUntil) });
  const text = html`<p>${over}</p>${kept && html`<p>${kept}</p>`}`;
  return renderNotificationBanner({ title: words.text('important'), text });
}

function showStart(visitor: Visitor, faults: readonly FieldFault[] = []): Shown {
  const { words, typed } = visitor;
  return {
    title: words.text('start.title'),
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
${renderBanner(visitor)}
<h1 class="hf-heading-l">${words.text('start.title')}</h1>
<p class="hf-body">${words.text('start.intro')}</p>
${renderForm(visitor, {
  to: '/',
  button: words.text('start.open'),
  content: renderInput({
    name: 'code',
    label: { text: words.text('start.code') },
    hint: { text: words.text('code-hint') },
    value: typedIn(typed, 'code'),
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: false,
    errorMessage: faultOf(visitor, faults, 'code'),
  }),
})}
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/lost-code')}">${words.text('start.lost')}</a></p>`,
  };
}

/**
 * Opens the case. A code that its own last character shows to be mistyped is told of before the API is asked, so it costs nobody a try;
 * of every other that opens nothing, nobody learns why.
 */
async function openCase(visitor: Visitor): Promise<Outcome> {
  const { words, typed, findCode, ask } = visitor;
  const entered = typedIn(typed, 'code').trim();
  const refuse = (key: 'start.empty' | 'start.mistyped' | 'start.unknown'): Outcome =>
    showStart(visitor, [{ field: 'code', text: words.text(key) }]);
  if (entered === '') return refuse('start.empty');
  const code = findCode(entered);
  if (code === undefined) return refuse('start.mistyped');
  const opened = await unlessRefused(ask('POST /v1/cases/sessions', { body: { code } }), 'case-code-invalid');
  if (opened instanceof ApiRefusal) return refuse('start.unknown');
  const { token, expiresAt, endsAt } = opened;
  const { codes } = await ask('GET /v1/cases/current', { token });
  const own = codes.find((one) => one.own);
  if (!own) throw new Error('a case names the code it was opened with');
  return { goTo: '/case', visit: { begin: { token, endsAt: expiresAt, latestEndsAt: endsAt, code: own.id } } };
}

/** The first page: what a notice leads to. */
export const start: Step<Visitor> = {
  show: (visitor) => (visitor.visit && visitor.query['done'] === undefined ? { goTo: '/case' } : showStart(visitor)),
  take: openCase,
};
