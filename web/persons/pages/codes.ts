import { html, type Markup } from '../../components/markup.ts';
import { renderNotificationBanner } from '../../components/notification-banner.ts';
import { renderRadios } from '../../components/radios.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { CaseVisitor, Outcome, Shown, Step } from '../step.ts';
import { createTeller } from './case.ts';

type Code = Answers['GET /v1/cases/current']['codes'][number];

const nameCode = ({ words }: CaseVisitor, { own, through }: Code): string =>
  words.text(own ? 'codes.own' : through === null ? 'codes.unlisted' : `codes.${through}`);

function describeCode({ words }: CaseVisitor, code: Code, tell: (at: string) => Markup): Markup {
  const { madeAt, firstUsedAt, endedAt } = code;
  const parts = [
    madeAt === null ? undefined : words.say('codes.made', { moment: tell(madeAt) }),
    firstUsedAt === null ? words.text('codes.unused') : words.say('codes.used', { moment: tell(firstUsedAt) }),
    endedAt === null ? undefined : words.say('codes.ended', { moment: tell(endedAt) }),
  ];
  return html`${parts.filter((part) => part !== undefined).map((part) => html`${part}<br>`)}`;
}

async function showCodes(visitor: CaseVisitor, faults: readonly FieldFault[] = []): Promise<Shown> {
  const { words, query } = visitor;
  const view = await visitor.ask('GET /v1/cases/current');
  const tell = createTeller(visitor, view.zone);
  const endable = view.codes.filter(({ mayEnd }) => mayEnd);
  const others = view.codes.filter(({ mayEnd }) => !mayEnd);
  const choice = renderRadios({
    name: 'code',
    items: endable.map((code) => ({
      value: code.id,
      text: nameCode(visitor, code),
      hint: { text: describeCode(visitor, code, tell) },
    })),
    fieldset: { legend: { text: words.text('codes.which'), classes: 'hf-fieldset__legend--m' } },
    hint: { text: words.text('codes.own-note') },
    errorMessage: faultOf(visitor, faults, 'code'),
  });
  const done = query['done'] === 'ended' && faults.length === 0;
  return {
    title: words.text('codes.title'),
    back: '/case',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
${done ? renderNotificationBanner({ title: words.text('done'), text: words.text('codes.done'), kind: 'success' }) : undefined}
<h1 class="hf-heading-l">${words.text('codes.title')}</h1>
<p class="hf-body">${words.text('codes.intro')}</p>
${
  others.length === 0
    ? undefined
    : html`<ul class="hf-list hf-list--bullet">${others.map(
        (code) =>
          html`<li><strong>${nameCode(visitor, code)}</strong><br>${describeCode(visitor, code, tell)}${
            code.endedAt === null ? words.text('codes.earlier') : undefined
          }</li>`,
      )}</ul>`
}
${
  endable.length === 0
    ? html`<p class="hf-body">${words.text('codes.none')}</p>`
    : renderForm(visitor, { to: '/codes', button: words.text('codes.end'), content: choice })
}`,
  };
}

/** Ends a code. One's own takes this visit with it. */
async function endCode(visitor: CaseVisitor): Promise<Outcome> {
  const { words, typed, ask } = visitor;
  const code = typedIn(typed, 'code');
  const refuse = (key: 'codes.choose' | 'codes.earlier') =>
    showCodes(visitor, [{ field: 'code', text: words.text(key) }]);
  const { codes } = await ask('GET /v1/cases/current');
  const chosen = codes.find(({ id }) => id === code);
  if (!chosen) return await refuse('codes.choose');
  const ended = await unlessRefused(ask('POST /v1/cases/current/code-ends', { body: { code } }), 'code-not-yours');
  if (ended instanceof ApiRefusal) return await refuse('codes.earlier');
  return chosen.own ? { goTo: '/', done: 'left', visit: 'end' } : { goTo: '/codes', done: 'ended' };
}

/** Every code of the case, and the end of those that may be ended. */
export const codes: Step<CaseVisitor> = {
  show: (visitor) => showCodes(visitor),
  take: endCode,
  needsCase: () => true,
};
