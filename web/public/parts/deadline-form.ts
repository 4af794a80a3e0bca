import { renderDateInput } from '../../components/date-input.ts';
import { renderInput } from '../../components/input.ts';
import { html, type Markup } from '../../components/markup.ts';
import { renderRadios } from '../../components/radios.ts';
import { renderSelect } from '../../components/select.ts';
import { listZones } from '../../steps/dates.ts';
import { displayNamesOf } from '../../steps/formats.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import { HOLIDAY_STATES, LAW_TITLES } from '../laws.ts';
import type { Shown, Visitor } from '../step.ts';

const PERIODS = [
  'initial',
  'extension',
  'clarification',
  'ex-post-validation',
  'enforcement-decision',
  'review-filing',
  'review-decision',
] as const;

export type Period = (typeof PERIODS)[number];

export const isPeriod = (text: string): text is Period => PERIODS.some((one) => one === text);

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly attributes?: { readonly lang: string };
}

/** States in the order of the language, each by the name it has there. */
function listStates(language: string): readonly Choice[] {
  const names = displayNamesOf(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  return HOLIDAY_STATES.map((value) => ({ value, text: names.of(value) ?? value })).toSorted((one, other) =>
    compare(one.text, other.text),
  );
}

class Fields {
  readonly #visitor: Visitor;
  readonly #faults: readonly FieldFault[];

  constructor(visitor: Visitor, faults: readonly FieldFault[]) {
    this.#visitor = visitor;
    this.#faults = faults;
  }

  #common(name: 'law' | 'period' | 'time' | 'zone' | 'state' | 'days' | 'count' | 'variant') {
    const { words, typed } = this.#visitor;
    return {
      name,
      label: { text: words.text(`deadline.${name}`) },
      hint: { text: words.text(`deadline.${name}-hint`) },
      value: typedIn(typed, name),
      errorMessage: faultOf(this.#visitor, this.#faults, name),
    };
  }

  choice(name: 'law' | 'period' | 'zone' | 'state', none: string, items: readonly Choice[]): Markup {
    return renderSelect({ ...this.#common(name), items: [{ value: '', text: none }, ...items] });
  }

  line(name: 'time' | 'days' | 'count'): Markup {
    const inputmode = name === 'time' ? 'text' : 'numeric';
    return renderInput({ ...this.#common(name), inputmode, autocomplete: 'off', classes: 'hf-input--width-5' });
  }

  date(): Markup {
    const { words, typed } = this.#visitor;
    const part = (name: 'day' | 'month' | 'year') => ({
      name,
      label: words.text(`deadline.${name}`),
      width: name === 'year' ? (4 as const) : (2 as const),
      value: typedIn(typed, `date-${name}`),
    });
    return renderDateInput({
      id: 'date',
      namePrefix: 'date',
      fieldset: { legend: { text: words.text('deadline.date') } },
      hint: { text: words.text('deadline.date-hint') },
      parts: [part('day'), part('month'), part('year')],
      errorMessage: faultOf(this.#visitor, this.#faults, 'date'),
    });
  }

  variant(): Markup {
    const { words } = this.#visitor;
    const { label, ...rest } = this.#common('variant');
    return renderRadios({
      ...rest,
      fieldset: { legend: label },
      items: [
        { value: '', text: words.text('deadline.variant-none') },
        { value: 'domestic', text: words.text('deadline.variant-domestic') },
        { value: 'foreign', text: words.text('deadline.variant-foreign') },
      ],
    });
  }
}

/** All that is asked, on one page: what a law does not ask for is left out. */
export function showQuestion(visitor: Visitor, faults: readonly FieldFault[] = []): Shown {
  const { words, language } = visitor;
  const fields = new Fields(visitor, faults);
  const choose = words.text('deadline.choose');
  const laws = Object.entries(LAW_TITLES).map(([value, text]) => ({ value, text, attributes: { lang: 'en' } }));
  const periods = PERIODS.map((value) => ({ value, text: words.text(`period.${value}`) }));
  const zones = listZones().map((value) => ({ value, text: value.replaceAll('_', ' ') }));
  return {
    title: words.text('deadline.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('deadline.title')}</h1>
<p class="hf-body">${words.text('deadline.intro')}</p>
${renderForm(visitor, {
  to: '/deadline',
  button: words.text('deadline.ask'),
  content: html`${fields.choice('law', choose, laws)}
${fields.choice('period', choose, periods)}
${fields.date()}
${fields.line('time')}
${fields.choice('zone', choose, zones)}
${fields.choice('state', words.text('deadline.state-none'), listStates(language))}
${fields.line('days')}
${fields.line('count')}
${fields.variant()}`,
})}`,
  };
}
