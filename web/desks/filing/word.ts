import { html, type Markup } from '../../components/markup.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { spellMoment } from '../../steps/dates.ts';
import { renderWritten } from '../../steps/passages.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { renderOfficer } from './drafts.ts';
import { renderAnswers } from './form/answers.ts';
import { listSections } from './form/sections.ts';
import { listUntyped } from './form/type.ts';
import { typeSections } from './journey.ts';
import {
  type Button,
  GO,
  inEnglish,
  ONCE,
  renderButtoned,
  renderComeBack,
  renderLaw,
  renderOnce,
  renderSaid,
  renderToldFaults,
  showGone,
  type ToldFault,
} from './parts.ts';
import { FORM_REFUSALS } from './refusals.ts';

type WaitingView = Answers['GET /v1/filings/waiting/{filingId}'];

/** What a word is refused with that the page itself can say. */
const WORD_REFUSALS = [
  'second-officer-needed',
  'filing-refused',
  'filing-expired',
  'filing-issued',
  'filing-not-issued',
  'too-many-words',
] as const;

const REASON = 'reason';

const moment = ({ language, zone }: DeskVisitor, text: string): string => spellMoment(language, Date.parse(text), zone);

/** The filing whole, as it will be sent; what no field has, as it stands in the form. */
function renderForm(visitor: DeskVisitor, { instrument, form }: WaitingView): Markup | undefined {
  if (form === null) return undefined;
  const sections = typeSections(instrument, form, visitor);
  const untyped = listUntyped(instrument, form, visitor).filter((pointer) => pointer !== '/instrument');
  const parts = listSections(instrument).map((section) => {
    const typed = sections[section.id];
    return typed === undefined
      ? undefined
      : html`<h2 class="hf-heading-m">${inEnglish(section.title)}</h2>
${renderAnswers(visitor, section, typed)}`;
  });
  const rest =
    untyped.length === 0
      ? undefined
      : html`<h2 class="hf-heading-m">${visitor.words.text('filing.word.rest')}</h2>
${renderWritten(JSON.stringify(form, null, 2))}`;
  return html`${parts}${rest}`;
}

/** What can be said of it, by whom it was not filed. */
function listButtons({ words }: DeskVisitor, { state }: WaitingView): readonly Button[] {
  if (state === 'issued-all-the-same') return [{ text: words.text('filing.word.see'), go: 'seen' }];
  if (state !== 'awaiting-second-word') return [];
  return [
    { text: words.text('filing.word.give'), go: 'given' },
    { text: words.text('filing.word.refuse'), go: 'refused', classes: 'hf-button--warning' },
  ];
}

function renderWord(visitor: DeskVisitor, view: WaitingView): Markup | undefined {
  const { words, typed, acting } = visitor;
  const buttons = listButtons(visitor, view);
  if (buttons.length === 0) return undefined;
  if (view.filedBy === acting.person)
    return html`<p class="hf-body"><strong>${words.text('filing.word.own')}</strong></p>`;
  const reason =
    view.state === 'awaiting-second-word'
      ? renderTextarea({
          name: REASON,
          value: typedIn(typed, REASON),
          label: { text: words.text('filing.word.reason') },
          hint: { text: words.text('filing.word.reason-hint') },
        })
      : undefined;
  return html`<h2 class="hf-heading-m">${words.text('filing.word.title')}</h2>
<p class="hf-body">${words.text(view.state === 'issued-all-the-same' ? 'filing.word.seen-means' : 'filing.word.means')}</p>
${renderButtoned(visitor, {
  to: `/waiting/${view.id}`,
  content: html`${renderOnce(visitor)}${reason}`,
  buttons,
})}`;
}

/** What a colleague said, and what is issued. */
function renderOutcome(visitor: DeskVisitor, { word, orders }: WaitingView): Markup {
  const { words } = visitor;
  const said =
    word &&
    html`<p class="hf-body">${words.say('filing.word.said', {
      word: words.text(`filing.word.${word.word}`),
      moment: moment(visitor, word.at),
      person: renderOfficer(visitor, word.person),
    })}</p>${word.reason === undefined ? undefined : renderWritten(word.reason)}`;
  const links = orders.map(
    (id) =>
      html`<li><a class="hf-link" href="/orders/${id}">${words.text('filing.sent.order')}</a> <code>${id}</code></li>`,
  );
  return html`${said}${links.length === 0 ? undefined : html`<h2 class="hf-heading-m">${words.text('filing.word.orders')}</h2><ul class="hf-list">${links}</ul>`}`;
}

function showWord(visitor: DeskVisitor, view: WaitingView, faults: readonly ToldFault[]): Shown {
  const { words } = visitor;
  const { instrument, state, filedAt, filedBy, until, because, providers, targets } = view;
  const isOpen = state === 'awaiting-second-word' || state === 'issued-all-the-same';
  return {
    title: words.text('filing.word'),
    back: '/waiting',
    hasErrors: faults.length > 0,
    content: html`${renderToldFaults(visitor, faults)}
<p class="hf-caption-l">${renderLaw(instrument)}</p>
<h1 class="hf-heading-l">${words.text(`filing.state.${state}`)}</h1>
${renderComeBack(visitor)}
<p class="hf-body">${words.say('filing.waiting.filed', { moment: moment(visitor, filedAt), person: renderOfficer(visitor, filedBy) })}
${isOpen ? html`<br>${words.say('filing.waits-until', { moment: moment(visitor, until) })}` : undefined}<br>
${words.say('filing.word.to', { providers: providers.map(({ id, name }) => `${name} (${id})`).join(', '), targets: `${targets}` })}</p>
${because.map((cause) => html`<p class="hf-body">${words.text(`filing.because.${cause}`)}</p>`)}
${renderOutcome(visitor, view)}
${renderForm(visitor, view)}
${renderWord(visitor, view)}`,
  };
}

const read = async ({ ask, named }: DeskVisitor): Promise<WaitingView | ApiRefusal> =>
  await unlessRefused(
    ask('GET /v1/filings/waiting/{filingId}', { named: { filingId: named['filing'] ?? '' } }),
    'filing-unknown',
    'invalid-request',
    'not-found',
  );

async function show(visitor: DeskVisitor, faults: readonly ToldFault[] = []): Promise<Outcome> {
  const view = await read(visitor);
  return view instanceof ApiRefusal
    ? showGone(visitor, 'filing.word.unknown', 'filing.word.unknown-means')
    : showWord(visitor, view, faults);
}

const SAID = ['given', 'refused', 'seen'] as const;

async function take(visitor: DeskVisitor): Promise<Outcome> {
  const { ask, named, typed, words, createKey } = visitor;
  const word = SAID.find((one) => one === typedIn(typed, GO));
  if (word === undefined) return await show(visitor);
  const filingId = named['filing'] ?? '';
  const reason = typedIn(typed, REASON).trim();
  const once = typedIn(typed, ONCE);
  const body = { word, ...(word === 'refused' && reason !== '' && { reason }) };
  const answer = await unlessRefused(
    ask('POST /v1/filings/waiting/{filingId}/word', {
      named: { filingId },
      body,
      key: once === '' ? createKey() : once,
    }),
    ...WORD_REFUSALS,
    ...FORM_REFUSALS,
  );
  if (!(answer instanceof ApiRefusal)) return { goTo: `/waiting/${filingId}` };
  const own = WORD_REFUSALS.find((code) => code === answer.code);
  if (own !== undefined) return await show(visitor, [{ text: words.text(`filing.word.refusal.${own}`) }]);
  const details = answer.faults.length > 0 ? answer.faults.map(({ detail }) => detail) : [answer.detail];
  return await show(
    visitor,
    details.map((detail) => ({ text: renderSaid(visitor, detail) })),
  );
}

/** A filing that waits for a second officer: whole, and the word about it. */
export const word: DeskStep = { roles: ['contact-point'], show: (visitor) => show(visitor), take };
