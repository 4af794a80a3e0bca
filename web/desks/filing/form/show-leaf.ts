import { renderCheckboxes } from '../../../components/checkboxes.ts';
import { renderFieldset } from '../../../components/fieldset.ts';
import { describeField, renderFormGroup } from '../../../components/form-group.ts';
import { type InputOptions, renderInput } from '../../../components/input.ts';
import { type Content, html, isShown, type Markup } from '../../../components/markup.ts';
import { renderRadios } from '../../../components/radios.ts';
import { renderSelect } from '../../../components/select.ts';
import { renderTextarea } from '../../../components/textarea.ts';
import { faultOf } from '../../../steps/forms.ts';
import { listTongues, nameTongue } from '../../../steps/tongues.ts';
import { type FieldFault, type Typed, typedIn } from '../../../steps/typed.ts';
import type { WordKey } from '../../step.ts';
import { type Leaf, timeOf } from './leaf.ts';
import { nameCountry } from './places.ts';
import type { Filler, Known } from './reader.ts';
import type { At } from './tree.ts';
import { inEnglish, wordLabel } from './wording.ts';

/** Of more codes than this one is chosen from a list that opens. */
const MOST_RADIOS = 6;

/** All that a field is shown by. */
export interface Shown {
  readonly filler: Filler;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly known: Known;
}

interface Item {
  readonly value: string;
  readonly text: string;
}

type Place = Pick<At, 'name' | 'first'>;

/** A leaf that has a label: all but those that say themselves. */
type Asking = Exclude<Leaf, { readonly kind: 'fixed' }>;

const HINTS: Readonly<Partial<Record<Asking['kind'], WordKey>>> = {
  day: 'fields.day-hint',
  telephone: 'fields.telephone-hint',
  country: 'fields.country-hint',
  tongues: 'fields.tongues-hint',
};

const hasChoice = (field: Asking): boolean => 'codes' in field && field.codes !== undefined;

/** What helps to fill it in: of the form, how such things are typed, and an example. */
function wordHint(filler: Filler, field: Asking): Content | undefined {
  const { hint, example } = field;
  const typed = hasChoice(field) ? undefined : HINTS[field.kind];
  const { words, zone } = filler;
  const sentences: readonly (Content | undefined)[] = [
    hint && inEnglish(filler, hint),
    field.kind === 'instant' ? words.say('fields.moment-hint', { zone }) : typed && words.text(typed),
    example && words.say('fields.example', { example: html`<span lang="">${example}</span>` }),
  ];
  const given = sentences.filter(isShown);
  return given.length === 0
    ? undefined
    : html`${given.map((sentence, index) => (index === 0 ? sentence : html`<br>${sentence}`))}`;
}

/** Of what helps to fill in a field. */
const hintOf = (field: Asking, name: string): string =>
  field.kind === 'instant' ? `${name}-moment-hint` : `${name}-hint`;

/** What every control is told. What helps is shown in the first row of a list, and said to those who hear the page in each. */
function wordAsked({ filler, faults }: Shown, field: Asking, { name, first }: Place) {
  const hint = wordHint(filler, field);
  const isShownHere = hint !== undefined && first === undefined;
  return {
    name,
    hint: isShownHere ? { text: hint } : undefined,
    describedBy: hint !== undefined && first !== undefined ? hintOf(field, first) : undefined,
    errorMessage: faultOf(filler, faults, name),
  };
}

/** Names of people are of the case, and not of whoever types them: no browser is to offer them again. */
const PRIVATE = { autocomplete: 'off', attributes: { dir: 'auto' } } as const;
const EXACT = { ...PRIVATE, spellcheck: false, autocapitalize: 'none' } as const;

const INPUTS: Readonly<Partial<Record<Asking['kind'], Partial<InputOptions>>>> = {
  line: PRIVATE,
  tongues: PRIVATE,
  country: PRIVATE,
  exact: EXACT,
  provider: EXACT,
  mail: { ...EXACT, inputmode: 'email' },
  telephone: { ...PRIVATE, inputmode: 'tel', classes: 'hf-input--width-20' },
  day: { ...PRIVATE, classes: 'hf-input--width-20' },
  number: { ...PRIVATE, inputmode: 'numeric', classes: 'hf-input--width-5' },
  target: { ...PRIVATE, inputmode: 'numeric', classes: 'hf-input--width-5' },
};

const renderLine = (shown: Shown, field: Asking, at: Place): Markup =>
  renderInput({
    ...INPUTS[field.kind],
    ...wordAsked(shown, field, at),
    label: { text: wordLabel(shown.filler, field) },
    value: typedIn(shown.typed, at.name),
  });

const renderProse = (shown: Shown, field: Asking, at: Place): Markup =>
  renderTextarea({
    ...wordAsked(shown, field, at),
    label: { text: wordLabel(shown.filler, field) },
    value: typedIn(shown.typed, at.name),
    autocomplete: 'off',
    rows: 3,
  });

/** What was typed and is none of the list stays chosen: it is told of, and not turned into something else. */
const withTyped = (items: readonly Item[], typed: string): readonly Item[] =>
  typed === '' || items.some(({ value }) => value === typed) ? items : [...items, { value: typed, text: typed }];

function renderList(shown: Shown, field: Asking, at: Place, items: readonly Item[]): Markup {
  const value = typedIn(shown.typed, at.name);
  return renderSelect({
    ...wordAsked(shown, field, at),
    label: { text: wordLabel(shown.filler, field) },
    items: [{ value: '', text: shown.filler.words.text('fields.choose') }, ...withTyped(items, value)],
    value,
  });
}

function renderChosen(shown: Shown, field: Asking, at: Place, items: readonly Item[]): Markup {
  const { filler, typed } = shown;
  return renderRadios({
    ...wordAsked(shown, field, at),
    fieldset: { legend: { text: wordLabel(filler, field) } },
    items: items.map(({ value, text }) => ({ value, text: inEnglish(filler, text) })),
    value: typedIn(typed, at.name),
  });
}

/** A day and a time, each in a control of its own; what is wrong with either stands over both. */
function renderMoment(shown: Shown, field: Asking, at: Place): Markup {
  const { filler, typed } = shown;
  const asked = wordAsked(shown, field, at);
  const { name } = at;
  const { words, describedBy } = describeField(`${name}-moment`, asked, asked.describedBy);
  const isWrong = asked.errorMessage !== undefined;
  const control = (of: string, label: WordKey): Markup =>
    html`<div class="hf-date-input__item">${renderInput({
      ...PRIVATE,
      name: of,
      label: { text: filler.words.text(label), classes: 'hf-date-input__label' },
      classes: isWrong ? 'hf-input--width-20 hf-input--error' : 'hf-input--width-20',
      value: typedIn(typed, of),
    })}</div>`;
  const content = html`${words}<div class="hf-date-input">${control(name, 'fields.moment-day')}${control(
    timeOf(name),
    'fields.moment-time',
  )}</div>`;
  const legend = { text: wordLabel(filler, field) };
  return renderFormGroup(asked, renderFieldset({ legend, role: 'group', describedBy, content }));
}

const listOptions = (options: Readonly<Record<string, string>>): readonly Item[] =>
  Object.entries(options).map(([value, text]) => ({ value, text }));

const byName = (items: readonly Item[], language: string): readonly Item[] =>
  items.toSorted((one, other) => one.text.localeCompare(other.text, language));

/** Those there are to choose from, by their names in the language of the page. */
function listKnown({ filler: { language }, known }: Shown, field: Asking): readonly Item[] | undefined {
  if (field.kind === 'provider') return known.providers;
  const codes = 'codes' in field ? field.codes : undefined;
  const name = field.kind === 'language' ? nameTongue : nameCountry;
  if (codes)
    return byName(
      codes.map((value) => ({ value, text: name(language, value) })),
      language,
    );
  return field.kind === 'language' ? listTongues(language) : undefined;
}

/** A field with its control, by what it is filled in with. */
export function renderLeaf(shown: Shown, field: Asking, at: Place): Markup {
  const { filler, typed } = shown;
  const { words } = filler;
  switch (field.kind) {
    case 'prose':
      return renderProse(shown, field, at);
    case 'instant':
      return renderMoment(shown, field, at);
    case 'yes-no':
      return renderRadios({
        ...wordAsked(shown, field, at),
        fieldset: { legend: { text: wordLabel(filler, field) } },
        items: [
          { value: 'yes', text: words.text('fields.yes') },
          { value: 'no', text: words.text('fields.no') },
        ],
        value: typedIn(typed, at.name),
      });
    case 'confirmed':
      return renderCheckboxes({
        ...wordAsked(shown, field, at),
        items: [{ value: 'yes', text: wordLabel(filler, field) }],
        values: typed[at.name] ?? [],
      });
    case 'choices':
      return renderCheckboxes({
        ...wordAsked(shown, field, at),
        fieldset: { legend: { text: wordLabel(filler, field) } },
        items: listOptions(field.options).map(({ value, text }) => ({ value, text: inEnglish(filler, text) })),
        values: typed[at.name] ?? [],
      });
    case 'choice': {
      const items = listOptions(field.options);
      return items.length > MOST_RADIOS || field.optional === true
        ? renderList(shown, field, at, items)
        : renderChosen(shown, field, at, items);
    }
    default: {
      const items = listKnown(shown, field);
      return items ? renderList(shown, field, at, items) : renderLine(shown, field, at);
    }
  }
}
