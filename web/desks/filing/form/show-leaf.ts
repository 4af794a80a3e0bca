import { renderCheckboxes } from '../../../components/checkboxes.ts';
import { renderFieldset } from '../../../components/fieldset.ts';
import { describeField, renderFormGroup } from '../../../components/form-group.ts';
import { type InputOptions, renderInput } from '../../../components/input.ts';
import { html, type Markup } from '../../../components/markup.ts';
import { renderRadios } from '../../../components/radios.ts';
import { renderSelect } from '../../../components/select.ts';
import { renderTextarea } from '../../../components/textarea.ts';
import { listTongues, nameTongue } from '../../../steps/tongues.ts';
import { typedIn } from '../../../steps/typed.ts';
import type { WordKey } from '../../step.ts';
import { type Asking, type Place, type Shown, wordAsked } from './asked.ts';
import { timeOf } from './leaf.ts';
import { nameCountry } from './places.ts';
import { inEnglish, wordLabel } from './wording.ts';

/** Of more codes than this one is chosen from a list that opens. */
const MOST_RADIOS = 6;

interface Item {
  readonly value: string;
  readonly text: string;
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
