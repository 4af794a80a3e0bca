import { renderInsetText } from '../../components/inset-text.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderHidden } from '../../steps/forms.ts';
import { typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { findLink, renderFindings, stepInto, tellBarring, tellRefused } from './findings.ts';
import { renderAnswers } from './form/answers.ts';
import { listSections } from './form/sections.ts';
import { bodyOf, findJourney, type Journey, keepJourney, listUnready, pathOf, sentName } from './journey.ts';
import {
  GO,
  inEnglish,
  renderButtoned,
  renderComeBack,
  renderLaw,
  renderOnce,
  renderToldFaults,
  showGone,
  type ToldFault,
} from './parts.ts';
import { FORM_REFUSALS, KEY_REFUSALS } from './refusals.ts';
import { saveForLater } from './save.ts';
import { linkToSection } from './section.ts';
import { sendFiling } from './send.ts';
import { markOf } from './shown.ts';

type Checked = Answers['POST /v1/filing-checks'];

/** What stands in the way of sending it. */
interface Barred {
  readonly faults: readonly ToldFault[];
  /** What somebody has to see, and that bars nothing. */
  readonly told?: readonly ToldFault[];
  readonly checked?: Checked;
  /** It can be sent as another filing, once somebody has looked what became of this one. */
  readonly isOver?: boolean;
}

function renderSections(visitor: DeskVisitor, { key, instrument, sections }: Journey): Markup {
  const { words } = visitor;
  return html`${listSections(instrument).map(
    (section) => html`<h2 class="hf-heading-m">${inEnglish(section.title)}</h2>
<p class="hf-body"><a class="hf-link" href="${linkToSection(key, section.id)}">${words.text('filing.change')}<span class="hf-visually-hidden"> ${section.title}</span></a></p>
${sections[section.id] === undefined ? html`<p class="hf-body">${words.text('filing.nothing')}</p>` : renderAnswers(visitor, section, sections[section.id] ?? {})}`,
  )}`;
}

const EMERGENCY = ['certificate', 'F', 'emergencyWithoutPriorValidation'];

/** Whether it is issued before its validation: at once, and looked at by a second officer afterwards. */
const isEmergency = (body: unknown): boolean => EMERGENCY.reduce(stepInto, body) === true;

/** What nobody must overlook: breadth, whose paper it is, whose data, and whether it waits. */
function renderChecked(visitor: DeskVisitor, journey: Journey, checked: Checked): Markup {
  const { words } = visitor;
  const advisory = checked.findings.filter(({ effect }) => effect === 'advisory');
  const body = bodyOf(visitor, journey);
  const found = html`<h2 class="hf-heading-m">${words.text('filing.found')}</h2>
<p class="hf-body">${words.text('filing.found-means')}</p>
${renderFindings(visitor, journey, { findings: advisory, body })}`;
  const asked = findLink(journey, '/protectedTargets', body);
  const link =
    asked === undefined
      ? undefined
      : html` <a class="hf-link" href="${asked}">${words.text('filing.protected-say')}</a>`;
  const named = checked.protectedTargets ?? [];
  const isProtected =
    named.length === 0
      ? html`${words.text('filing.protected-none')}${link}`
      : html`${words.say('filing.protected', { targets: named.join(', ') })}`;
  const because = isEmergency(body) ? (['emergency'] as const) : (checked.wouldWaitBecause ?? []);
  const waits = because.map((cause) => html`<p class="hf-body">${words.text(`filing.would-wait.${cause}`)}</p>`);
  return html`${advisory.length === 0 ? html`<p class="hf-body">${words.text('filing.found-none')}</p>` : found}
${renderInsetText({ text: isProtected })}
${waits}`;
}

/** Of what was looked at: what is sent is that. */
const SHOWN = 'shown';

function renderSending(visitor: DeskVisitor, journey: Journey, { faults, isOver = false }: Barred): Markup {
  const { words } = visitor;
  const send = { text: words.text(isOver ? 'filing.send-anew' : 'filing.send'), go: isOver ? 'anew' : 'send' };
  const isSendable = faults.length === 0 || isOver;
  return html`${isSendable ? html`<p class="hf-body">${words.text('filing.send-means')}</p>` : html`<p class="hf-body">${words.text('filing.barred')}</p>`}
${renderButtoned(visitor, {
  to: pathOf(journey.key, 'check'),
  content: html`${renderOnce(visitor)}${renderHidden(SHOWN, markOf(bodyOf(visitor, journey)))}`,
  buttons: [
    ...(isSendable ? [send] : []),
    { text: words.text('filing.save'), go: 'save', classes: 'hf-button--secondary' as const },
  ],
})}`;
}

function showCheck(visitor: DeskVisitor, journey: Journey, barred: Barred): Shown {
  const { words } = visitor;
  const { faults, told = [], checked } = barred;
  return {
    title: words.text('filing.check'),
    back: pathOf(journey.key),
    hasErrors: faults.length + told.length > 0,
    content: html`${renderToldFaults(visitor, [...told, ...faults])}
<p class="hf-caption-l">${renderLaw(journey.instrument)}</p>
<h1 class="hf-heading-l">${words.text('filing.check')}</h1>
${renderComeBack(visitor)}
${checked && renderChecked(visitor, journey, checked)}
${renderSections(visitor, journey)}
<h2 class="hf-heading-m">${words.text('filing.send-title')}</h2>
${renderSending(visitor, journey, barred)}`,
  };
}

/** What is missing here, before the API is asked at all. */
function listMissing(visitor: DeskVisitor, journey: Journey): readonly ToldFault[] {
  return listUnready(visitor, journey).map(({ id, title }) => ({
    text: visitor.words.say('filing.missing', { section: inEnglish(title) }),
    href: linkToSection(journey.key, id),
  }));
}

/** @param told what is said before anything else, and bars nothing: it can be sent from the page that says so. */
async function openCheck(visitor: DeskVisitor, journey: Journey, told: readonly ToldFault[] = []): Promise<Shown> {
  const missing = listMissing(visitor, journey);
  if (missing.length > 0) return showCheck(visitor, journey, { faults: missing, told });
  const body = bodyOf(visitor, journey);
  const checked = await unlessRefused(visitor.ask('POST /v1/filing-checks', { body }), ...FORM_REFUSALS);
  if (checked instanceof ApiRefusal)
    return showCheck(visitor, journey, { told, faults: tellRefused(visitor, journey, { refusal: checked, body }) });
  const faults = checked.findings
    .filter(({ effect }) => effect === 'blocking')
    .map((finding) => tellBarring(visitor, journey, finding, body));
  return showCheck(visitor, journey, { faults, checked, told });
}

/** Sends it under the key of its journey: pressed twice, or in two tabs, it is one filing. */
async function send(visitor: DeskVisitor, journey: Journey): Promise<Outcome> {
  const missing = listMissing(visitor, journey);
  if (missing.length > 0) return showCheck(visitor, journey, { faults: missing });
  const body = bodyOf(visitor, journey);
  const shown = typedIn(visitor.typed, SHOWN);
  if (shown !== '' && shown !== markOf(body))
    return await openCheck(visitor, journey, [{ text: visitor.words.text('filing.check.changed') }]);
  const sent = await unlessRefused(sendFiling(visitor, journey, body), ...FORM_REFUSALS, ...KEY_REFUSALS);
  if (!(sent instanceof ApiRefusal)) return sent;
  const over = KEY_REFUSALS.find((code) => code === sent.code);
  if (over === undefined)
    return showCheck(visitor, journey, { faults: tellRefused(visitor, journey, { refusal: sent, body }) });
  return showCheck(visitor, journey, { faults: [{ text: visitor.words.text(`filing.over.${over}`) }], isOver: true });
}

/** The filing of the address; where it was sent already, by another click or in another tab, its last page. */
const withJourney =
  (then: (visitor: DeskVisitor, journey: Journey) => Outcome | Promise<Outcome>) =>
  (visitor: DeskVisitor): Outcome | Promise<Outcome> => {
    const key = visitor.named['filing'] ?? '';
    const journey = findJourney(visitor, key);
    if (journey) return then(visitor, journey);
    return visitor.kept[sentName(key)] === undefined
      ? showGone(visitor, 'filing.gone', 'filing.gone-means')
      : { goTo: pathOf(key, 'sent') };
  };

/** All answers and what is found of them, to look at once more, and the button that sends them. */
export const check: DeskStep = {
  roles: ['contact-point'],
  show: withJourney((visitor, journey) => openCheck(visitor, journey)),
  take: withJourney(async (visitor, journey) => {
    const go = typedIn(visitor.typed, GO);
    if (go === 'save') return await saveForLater(visitor, journey);
    const anew = { ...journey, idempotencyKey: visitor.createKey() };
    if (go === 'anew') return { goTo: pathOf(journey.key, 'check'), keep: keepJourney(anew) };
    return await send(visitor, journey);
  }),
};
