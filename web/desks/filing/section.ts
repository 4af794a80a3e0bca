import { renderDetails } from '../../components/details.ts';
import { html, type Markup } from '../../components/markup.ts';
import { ApiRefusal, unlessRefused } from '../../steps/ask.ts';
import { renderFaults, renderHidden } from '../../steps/forms.ts';
import { renderIn } from '../../steps/passages.ts';
import { type FieldFault, type Typed, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { findField } from './form/place.ts';
import { readSection } from './form/read.ts';
import { listSections, type Section } from './form/sections.ts';
import { asksForMore, renderSection } from './form/show.ts';
import { wordFault } from './form/wording.ts';
import { bodyOf, findJourney, type Journey, keepSection, pathOf } from './journey.ts';
import { GO, inEnglish, renderButtoned, renderComeBack, renderLaw, renderOnce, showGone } from './parts.ts';
import { FORM_REFUSALS } from './refusals.ts';
import { repeatInto } from './repeated.ts';
import { saveForLater } from './save.ts';

/** Of whoever comes from the last page to correct something, and goes back there. */
const FROM = 'from';

/** Something is missing or can not be read, and is told; the latter of whoever came from the last page. */
const WANTING = { begun: 'wanting', fromCheck: 'unchecked' } as const;

interface Filling {
  readonly journey: Journey;
  readonly section: Section;
}

/** The section that the address names, of the filing that it names. */
function findFilling(visitor: DeskVisitor): Filling | undefined {
  const journey = findJourney(visitor, visitor.named['filing'] ?? '');
  const section = journey && listSections(journey.instrument).find(({ id }) => id === visitor.named['section']);
  return journey && section && { journey, section };
}

const showUnknown = (visitor: DeskVisitor): Shown => showGone(visitor, 'filing.gone', 'filing.gone-means');

/** Where Back leads, and what comes next. */
function neighboursOf({ journey: { key, instrument }, section }: Filling, isFromCheck: boolean) {
  const ids = listSections(instrument).map(({ id }) => id);
  const at = ids.indexOf(section.id);
  const check = pathOf(key, 'check');
  const before = ids[at - 1];
  return isFromCheck
    ? { back: check, next: check }
    : { back: before === undefined ? pathOf(key) : pathOf(key, before), next: pathOf(key, ids[at + 1] ?? 'check') };
}

type OrderList = Answers['GET /v1/orders'];

/** No list tells an officer which providers there are: those of earlier orders are shown, to type one of them. */
function renderProviders({ words }: DeskVisitor, { orders }: OrderList): Markup | undefined {
  const ids = [...new Set(orders.map(({ provider }) => provider))];
  if (ids.length === 0) return undefined;
  return renderDetails({
    summary: words.text('filing.providers'),
    text: html`<p class="hf-body">${words.text('filing.providers-means')}</p>
<ul class="hf-list hf-list--bullet">${ids.map((id) => html`<li><code>${id}</code></li>`)}</ul>`,
  });
}

/** What the API finds wrong with this section, as it would when it is sent; nothing where it finds nothing, or nothing here. */
async function findRefused(visitor: DeskVisitor, { journey, section }: Filling): Promise<readonly FieldFault[]> {
  const body = bodyOf(visitor, journey);
  const answer = await unlessRefused(visitor.ask('POST /v1/filing-checks', { body }), ...FORM_REFUSALS);
  const said =
    answer instanceof ApiRefusal ? answer.faults : answer.findings.filter(({ effect }) => effect === 'blocking');
  return said.flatMap(({ pointer, detail }) => {
    const place = findField(journey.instrument, pointer, body);
    return place?.section === section.id
      ? [{ field: place.field, text: wordFault(visitor, place, renderIn(visitor, 'en', detail)) }]
      : [];
  });
}

interface Filled {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly isFromCheck: boolean;
  readonly providers?: OrderList | undefined;
}

function showSection(visitor: DeskVisitor, filling: Filling, { typed, faults, isFromCheck, providers }: Filled): Shown {
  const { words } = visitor;
  const { journey, section } = filling;
  const hidden = html`${renderOnce(visitor)}${isFromCheck ? renderHidden(FROM, 'check') : undefined}`;
  return {
    title: section.title,
    back: neighboursOf(filling, isFromCheck).back,
    hasErrors: faults.length > 0,
    content: html`${renderFaults(visitor, faults)}
<p class="hf-caption-l">${renderLaw(journey.instrument)}</p>
<h1 class="hf-heading-l">${inEnglish(section.title)}</h1>
${renderComeBack(visitor)}
${providers && renderProviders(visitor, providers)}
${renderButtoned(visitor, {
  to: pathOf(journey.key, section.id),
  content: html`${hidden}${renderSection(visitor, section, typed, faults)}`,
  buttons: [
    { text: words.text('filing.continue') },
    { text: words.text('filing.save'), go: 'save', classes: 'hf-button--secondary' },
  ],
})}
<p class="hf-body"><a class="hf-link" href="${pathOf(journey.key)}">${words.text('filing.tasks')}</a></p>`,
  };
}

const isProviders = ({ journey, section }: Filling): boolean =>
  findField(journey.instrument, '/providers/0/provider')?.section === section.id;

async function openSection(visitor: DeskVisitor): Promise<Outcome> {
  const filling = findFilling(visitor);
  if (!filling) return showUnknown(visitor);
  const { journey, section } = filling;
  const { query } = visitor;
  const isFromCheck = query['done'] === WANTING.fromCheck || (query[FROM] ?? typedIn(visitor.typed, FROM)) === 'check';
  const isTyped = Object.keys(visitor.typed).length > 0;
  const typed = isTyped ? visitor.typed : (journey.sections[section.id] ?? repeatInto(journey, section));
  const [refused, providers] = await Promise.all([
    isFromCheck && !isTyped ? findRefused(visitor, filling) : [],
    isProviders(filling) ? visitor.ask('GET /v1/orders', { query: { limit: '50' } }) : undefined,
  ]);
  const read = readSection(section, typed, visitor);
  const own = query['done'] === WANTING.begun || isFromCheck ? [...read.faults, ...read.missing] : [];
  const faults = [...own, ...refused.filter(({ field }) => own.every((fault) => fault.field !== field))];
  return showSection(visitor, filling, { typed, faults, isFromCheck, providers });
}

/** What was typed is kept before anything else, also where something in it is wrong: nothing is lost by a fault. */
async function takeSection(visitor: DeskVisitor): Promise<Outcome> {
  const filling = findFilling(visitor);
  if (!filling) return showUnknown(visitor);
  const { journey, section } = filling;
  const { typed } = visitor;
  const isFromCheck = typedIn(typed, FROM) === 'check';
  if (asksForMore(typed)) return showSection(visitor, filling, { typed, faults: [], isFromCheck });
  const read = readSection(section, typed, visitor);
  const changed = { ...journey, sections: { ...journey.sections, [section.id]: read.typed } };
  if (typedIn(typed, GO) === 'save') return await saveForLater(visitor, changed);
  const keep = keepSection(journey, section.id, read.typed);
  const isWanting = read.faults.length + read.missing.length > 0;
  const done = isFromCheck ? WANTING.fromCheck : WANTING.begun;
  if (isWanting) return { goTo: pathOf(journey.key, section.id), done, keep };
  return { goTo: neighboursOf(filling, isFromCheck).next, keep };
}

/** Where a field stands, for whoever corrects it from the last page. */
export const linkToField = (key: string, { section, field }: { readonly section: string; readonly field: string }) =>
  `${pathOf(key, section)}?${FROM}=check#${field}`;

/** The same of a whole section. */
export const linkToSection = (key: string, section: string): string => `${pathOf(key, section)}?${FROM}=check`;

/** One section of a form: some fields on a page. */
export const section: DeskStep = { roles: ['contact-point'], show: openSection, take: takeSection };
