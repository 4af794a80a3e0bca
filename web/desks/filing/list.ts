import { MAX_TARGETS } from '../../../shared/contracts/border/ids.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderTextarea } from '../../components/textarea.ts';
import { faultOf, renderFaults } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Outcome, Shown } from '../step.ts';
import { readMoment } from './form/moments.ts';
import { findField } from './form/place.ts';
import { typeForm } from './form/type.ts';
import { KINDS_CALLED, type Line, type Listed, readLines } from './identifier-lines.ts';
import { findJourney, type Journey, keepSection, pathOf } from './journey.ts';
import type { Instrument } from './laws.ts';
import {
  type Button,
  GO,
  renderButtoned,
  renderComeBack,
  renderLaw,
  renderOnce,
  renderSaid,
  showGone,
} from './parts.ts';

const FIELD = 'lines';

/** Where the identifiers of a form stand in it. */
const PLACES = {
  'EU-EPOC-PR': ['certificate', 'C', 'identifiers'],
  'US-2703f': ['certificate', 'accounts'],
  'COE-29': ['certificate', 'c', 'identifiers'],
  'CA-487.012': ['certificate', 'identifiers'],
} as const satisfies Readonly<Record<Instrument, readonly string[]>>;

/** A form that says nothing but this, at this place in it. */
const formWith = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

function renderLine(visitor: DeskVisitor, line: Line): Markup {
  const { words } = visitor;
  if ('refused' in line && line.noMoment !== undefined) {
    const text = html`<bdi>${line.noMoment}</bdi>`;
    return words.say('filing.list.no-moment', { text, kinds: KINDS_CALLED.join(', ') });
  }
  if ('refused' in line) return html`${words.text('filing.list.refused')} ${renderSaid(visitor, line.refused)}`;
  if ('sameAs' in line) return words.say('filing.list.same', { line: `${line.sameAs}` });
  const { type, value } = line.taken;
  const kind = words.text(`filing.kind.${type}`);
  const wants = line.wants === undefined ? undefined : html` ${words.text('filing.list.wants-moment')}`;
  return html`${words.say('filing.list.taken', { value: html`<bdi>${value}</bdi>`, kind })}${wants}`;
}

/** What becomes of each line, before anything is taken. */
const renderLines = (visitor: DeskVisitor, lines: readonly Line[]): Markup =>
  html`<h2 class="hf-heading-m">${visitor.words.text('filing.list.found')}</h2>
<ul class="hf-list hf-list--bullet">${lines.map(
    (line) => html`<li>${visitor.words.say('filing.line', { line: `${line.line}` })} ${renderLine(visitor, line)}</li>`,
  )}</ul>`;

interface Looked {
  readonly faults: readonly FieldFault[];
  readonly lines?: readonly Line[];
}

const isTaken = (line: Line): line is Extract<Line, { readonly taken: Listed }> => 'taken' in line;

function showList(visitor: DeskVisitor, journey: Journey, { faults, lines = [] }: Looked): Shown {
  const { words, typed } = visitor;
  const field = renderTextarea({
    name: FIELD,
    value: typedIn(typed, FIELD),
    rows: 12,
    spellcheck: false,
    autocomplete: 'off',
    label: { text: words.text('filing.list.lines') },
    hint: { text: words.text('filing.list.hint') },
    errorMessage: faultOf(visitor, faults, FIELD),
  });
  const isAny = lines.some(isTaken);
  const buttons: readonly Button[] = isAny
    ? [
        { text: words.text('filing.list.take'), go: 'take' },
        { text: words.text('filing.list.look'), go: 'look', classes: 'hf-button--secondary' },
      ]
    : [{ text: words.text('filing.list.look'), go: 'look' }];
  return {
    title: words.text('filing.list.title'),
    back: pathOf(journey.key),
    hasErrors: faults.length > 0,
    content: html`${renderFaults(visitor, faults)}
<p class="hf-caption-l">${renderLaw(journey.instrument)}</p>
<h1 class="hf-heading-l">${words.text('filing.list.title')}</h1>
${renderComeBack(visitor)}
${lines.length === 0 ? undefined : renderLines(visitor, lines)}
${renderButtoned(visitor, {
  to: pathOf(journey.key, 'list'),
  content: html`${renderOnce(visitor)}${field}`,
  buttons,
})}`,
  };
}

/** What was typed into a row of a list: the name of its field behind the list's own, and its number. */
const rowIn = (name: string, list: string): RegExpExecArray | null =>
  name.startsWith(`${list}-`) ? /^(\d+)(-.*)$/.exec(name.slice(list.length + 1)) : null;

/** The section of the identifiers, with these behind those that are there. */
function addIdentifiers(visitor: DeskVisitor, { instrument, sections }: Journey, added: readonly Listed[]) {
  const path = PLACES[instrument];
  const list = path.join('-');
  const section = findField(instrument, `/${path.join('/')}/0/value`)?.section ?? '';
  const own = sections[section] ?? {};
  const filled = Object.entries(own).filter(([, texts]) => texts.some((text) => text.trim() !== ''));
  const first = Math.max(0, ...filled.map(([name]) => Number(rowIn(name, list)?.[1] ?? -1) + 1));
  const typed = typeForm(instrument, formWith(path, added), visitor)[section] ?? {};
  const rows = Object.entries(typed).flatMap(([name, texts]) => {
    const [, row, field = ''] = rowIn(name, list) ?? [];
    return row === undefined ? [] : [[`${list}-${Number(row) + first}${field}`, texts] as const];
  });
  return { section, typed: { ...own, ...Object.fromEntries(rows) } };
}

function take(visitor: DeskVisitor, journey: Journey): Outcome {
  const { words, typed } = visitor;
  const refuse = (text: Markup | string): Shown => showList(visitor, journey, { faults: [{ field: FIELD, text }] });
  const lines = readLines(
    typedIn(typed, FIELD),
    journey.instrument,
    (day, time) => readMoment(day, time, visitor.zone).value,
  );
  const taken = lines.filter(isTaken).map((line) => line.taken);
  if (lines.length === 0) return refuse(words.text('filing.list.none'));
  if (taken.length > MAX_TARGETS) return refuse(words.say('filing.list.too-many', { most: `${MAX_TARGETS}` }));
  if (typedIn(typed, GO) !== 'take' || taken.length === 0) {
    const faults = taken.length === 0 ? [{ field: FIELD, text: words.text('filing.list.none-taken') }] : [];
    return showList(visitor, journey, { faults, lines });
  }
  const { section, typed: changed } = addIdentifiers(visitor, journey, taken);
  return { goTo: pathOf(journey.key, section), keep: keepSection(journey, section, changed) };
}

const withJourney =
  (then: (visitor: DeskVisitor, journey: Journey) => Outcome) =>
  (visitor: DeskVisitor): Outcome => {
    const journey = findJourney(visitor, visitor.named['filing'] ?? '');
    return journey ? then(visitor, journey) : showGone(visitor, 'filing.gone', 'filing.gone-means');
  };

/** Identifiers pasted as a list, one on a line: what each is taken for, before any is. */
export const list: DeskStep = {
  roles: ['contact-point'],
  show: withJourney((visitor, journey) => showList(visitor, journey, { faults: [] })),
  take: withJourney(take),
};
