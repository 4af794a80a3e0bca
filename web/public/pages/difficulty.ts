import type { Aid, DifficultPage, DifficultyKind } from '../../../shared/contracts/api/public/difficulties.ts';
import { renderCheckboxes } from '../../components/checkboxes.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderPanel } from '../../components/panel.ts';
import { renderRadios } from '../../components/radios.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { linkTo } from '../../steps/links.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { Shown, Step, Visitor } from '../step.ts';

/** In the order in which somebody meets them. */
export const WHERE = [
  'notice',
  'start',
  'case',
  'messages',
  'objection',
  'files',
  'appeal',
  'codes',
  'complaint',
  'check-document',
  'deadline',
  'figures',
  'privacy',
  'accessibility',
  'description',
  'another',
] as const satisfies readonly DifficultPage[];

export const WHAT = [
  'reading',
  'understanding',
  'language',
  'keyboard',
  'screen-reader',
  'zoom-or-small-screen',
  'colours',
  'finding',
  'time-ran-out',
  'sending-a-file',
  'something-else',
] as const satisfies readonly DifficultyKind[];

export const WITH = [
  'none',
  'screen-reader',
  'braille',
  'magnifier',
  'keyboard-alone',
  'voice-control',
  'switch',
  'translation',
  'another-person',
  'another-aid',
] as const satisfies readonly Aid[];

const renderLegend = (text: string) => ({ legend: { text, classes: 'hf-fieldset__legend--m' } }) as const;

/** What was chosen of each list; what is in none was not. */
const readChosen = ({ typed }: Pick<Visitor, 'typed'>) => ({
  page: WHERE.find((one) => one === typedIn(typed, 'page')),
  kinds: WHAT.filter((one) => typed['kinds']?.includes(one)),
  aid: WITH.find((one) => one === typedIn(typed, 'aid')),
});

function renderQuestions(visitor: Visitor, faults: readonly FieldFault[]): Markup {
  const { words } = visitor;
  const { page, kinds, aid } = readChosen(visitor);
  return html`${renderRadios({
    name: 'page',
    fieldset: renderLegend(words.text('difficulty.page')),
    items: WHERE.map((value) => ({ value, text: words.text(`difficulty.page.${value}`) })),
    value: page,
    errorMessage: faultOf(visitor, faults, 'page'),
  })}
${renderCheckboxes({
  name: 'kinds',
  fieldset: renderLegend(words.text('difficulty.kinds')),
  hint: { text: words.text('difficulty.kinds-hint') },
  items: WHAT.map((value) => ({ value, text: words.text(`difficulty.kind.${value}`) })),
  values: kinds,
  errorMessage: faultOf(visitor, faults, 'kinds'),
})}
${renderRadios({
  name: 'aid',
  fieldset: renderLegend(words.text('difficulty.aid')),
  hint: { text: words.text('difficulty.aid-hint') },
  items: WITH.map((value) => ({ value, text: words.text(`difficulty.aid.${value}`) })),
  value: aid,
})}`;
}

const renderWrite = ({ words, operator: { name, contact } }: Visitor): Markup =>
  html`<p class="hf-body">${words.say('difficulty.write', { contact: `${name}, ${contact}` })}</p>`;

function showDifficulty(visitor: Visitor, faults: readonly FieldFault[] = []): Shown {
  const { words } = visitor;
  return {
    title: words.text('difficulty.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('difficulty.title')}</h1>
<p class="hf-body">${words.text('difficulty.intro')}</p>
<p class="hf-body">${words.text('difficulty.nobody')}</p>
${renderWrite(visitor)}
${renderForm(visitor, { to: '/difficulty', button: words.text('difficulty.send'), content: renderQuestions(visitor, faults) })}`,
  };
}

function showThanks(visitor: Visitor): Shown {
  const { words } = visitor;
  return {
    title: words.text('difficulty.thanks'),
    content: html`${renderPanel({ title: words.text('difficulty.thanks'), text: words.text('difficulty.counted') })}
${renderWrite(visitor)}
<p class="hf-body"><a class="hf-link" href="${linkTo(visitor, '/accessibility')}">${words.text('accessibility.title')}</a></p>`,
  };
}

async function takeDifficulty(visitor: Visitor): Promise<Shown> {
  const { words, ask } = visitor;
  const { page, kinds, aid } = readChosen(visitor);
  const faults = [
    ...(page === undefined ? [{ field: 'page', text: words.text('difficulty.no-page') }] : []),
    ...(kinds.length === 0 ? [{ field: 'kinds', text: words.text('difficulty.no-kind') }] : []),
  ];
  if (faults.length > 0) return showDifficulty(visitor, faults);
  await ask('POST /v1/difficulties', { body: { page, kinds, ...(aid !== undefined && { aid }) } });
  return showThanks(visitor);
}

/** What was hard to use, by choices alone: nothing is asked for that could be about a person. */
export const difficulty: Step = { show: (visitor) => showDifficulty(visitor), take: takeDifficulty };
