import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { renderTag } from '../../components/tag.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, GoneOn, Shown } from '../step.ts';
import { listSections } from './form/sections.ts';
import { isJourneyKey, type Journey, keepJourney, pathOf } from './journey.ts';
import { INSTRUMENTS, type Instrument, isInstrument, LAWS } from './laws.ts';
import { GO, inEnglish, ONCE, renderButtoned, renderComeBack, renderLaw, renderOnce } from './parts.ts';

/** Other ways to begin than an empty form. */
const WAYS = [
  ['/file/earlier', 'filing.begin.earlier'],
  ['/file/json', 'filing.begin.json'],
] as const;

/** What the law is for, how long it holds, where it stands, and whether all of that was looked up. */
function renderAbout(visitor: DeskVisitor, instrument: Instrument): Markup {
  const { words } = visitor;
  const { citation, isVerified } = LAWS[instrument];
  const unverified = html`<br>${renderTag({ text: words.text('filing.law.unverified'), classes: 'hf-tag--yellow' })} ${words.text('filing.law.unverified-means')}`;
  return html`${words.text(`filing.law.${instrument}.for`)} ${words.text(`filing.law.${instrument}.period`)}<br>${inEnglish(citation)}${isVerified ? undefined : unverified}`;
}

function showBegin(visitor: DeskVisitor, faults: readonly FieldFault[]): Shown {
  const { words, typed } = visitor;
  const law = typedIn(typed, 'law');
  const question = renderRadios({
    name: 'law',
    value: law,
    fieldset: { legend: { text: words.text('filing.begin.law'), classes: 'hf-fieldset__legend--m' } },
    hint: { text: words.text('filing.begin.law-hint') },
    errorMessage: faultOf(visitor, faults, 'law'),
    items: INSTRUMENTS.map((instrument) => ({
      value: instrument,
      text: renderLaw(instrument),
      hint: { text: renderAbout(visitor, instrument) },
    })),
  });
  return {
    title: words.text('desk.file'),
    back: '/',
    hasErrors: faults.length > 0,
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('desk.file')}</h1>
<p class="hf-body">${words.text('filing.begin.intro')}</p>
${renderComeBack(visitor)}
${renderButtoned(visitor, {
  to: '/file',
  content: html`${renderOnce(visitor)}${question}`,
  buttons: [
    { text: words.text('filing.continue') },
    { text: words.text('filing.begin.list'), go: 'list', classes: 'hf-button--secondary' },
  ],
})}
<h2 class="hf-heading-m">${words.text('filing.begin.ways')}</h2>
<ul class="hf-list hf-list--bullet">${WAYS.map(
      ([path, key]) => html`<li><a class="hf-link" href="${path}">${words.text(key)}</a></li>`,
    )}
<li><a class="hf-link" href="/drafts">${words.text('filing.begin.draft')}</a></li></ul>`,
  };
}

/** On to the first page of a filing that is begun now. */
export function beginJourney(journey: Journey, page?: string): GoneOn {
  const [first] = listSections(journey.instrument);
  return { goTo: pathOf(journey.key, page ?? first?.id), keep: keepJourney(journey) };
}

/** A filing that is not begun twice by a form that is sent twice. @returns the key that the form was made with, or another. */
export function chooseKey({ typed, createKey }: DeskVisitor): string {
  const once = typedIn(typed, ONCE);
  return isJourneyKey(once) ? once : createKey();
}

/** The legal basis, or another way to begin. */
export const begin: DeskStep = {
  roles: ['contact-point'],
  show: (visitor) => showBegin(visitor, []),
  take: (visitor) => {
    const { words, typed, createKey } = visitor;
    const instrument = typedIn(typed, 'law');
    if (!isInstrument(instrument))
      return showBegin(visitor, [{ field: 'law', text: words.text('filing.begin.law-none') }]);
    const key = chooseKey(visitor);
    const journey = { key, instrument, idempotencyKey: createKey(), draft: undefined, sections: {} };
    return beginJourney(journey, typedIn(typed, GO) === 'list' ? 'list' : undefined);
  },
};
