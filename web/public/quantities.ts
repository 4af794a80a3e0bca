import type { LawFigure, PolicyFigure } from '../../shared/contracts/api/public/policy.ts';
import { type Content, html } from '../components/markup.ts';
import { numberFormatOf } from '../steps/formats.ts';
import type { Visitor } from './step.ts';

type Reader = Pick<Visitor, 'language' | 'words'>;
/** Such of the units of ECMA-402 as are measured in here. */
type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'byte' | 'megabyte';

const MEGABYTE = 1_000_000;

/** A quantity with its unit in words, in the form that the language has for the number. */
const spellUnit = ({ language }: Pick<Reader, 'language'>, value: number, unit: Unit): string =>
  numberFormatOf(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

const spellBytes = (reader: Reader, value: number): string =>
  value % MEGABYTE === 0 ? spellUnit(reader, value / MEGABYTE, 'megabyte') : spellUnit(reader, value, 'byte');

const spellNumber = ({ language }: Reader, value: number): string => numberFormatOf(language, {}).format(value);

/** How one value is said, by its unit. */
const SPELLED = {
  seconds: (reader, value) => spellUnit(reader, value, 'second'),
  minutes: (reader, value) => spellUnit(reader, value, 'minute'),
  hours: (reader, value) => spellUnit(reader, value, 'hour'),
  days: (reader, value) => spellUnit(reader, value, 'day'),
  count: spellNumber,
  bytes: spellBytes,
  prefix: (_, value) => `/${value}`,
  part: ({ language }, value) => numberFormatOf(language, { style: 'percent' }).format(value),
} as const satisfies Record<Exclude<PolicyFigure['unit'], 'choice'>, (reader: Reader, value: number) => string>;

function spellChoice({ words }: Reader, value: string | number): Content {
  if (value === 'initial' || value === 'later') return words.text(`figures.choice.${value}`);
  return html`<span lang="en">${value}</span>`;
}

/** A figure in words; a list one after the other. */
export function spellFigure(reader: Reader, { unit, values }: Pick<PolicyFigure, 'unit' | 'values'>): Content {
  if (unit === 'choice') return html`${values.map((value) => spellChoice(reader, value))}`;
  const spelled = values.map((value) => SPELLED[unit](reader, Number(value)));
  return new Intl.ListFormat(reader.language, { type: 'unit' }).format(spelled);
}

const LAW_UNITS = {
  hour: 'hour',
  'calendar-day': 'day',
  'working-day': 'day',
  week: 'week',
  month: 'month',
  year: 'year',
} as const satisfies Record<LawFigure['unit'], Unit>;

/** How long a period of the law is. */
export function spellLength(reader: Reader, { value, unit }: Pick<LawFigure, 'value' | 'unit'>): Content {
  const length = spellUnit(reader, value, LAW_UNITS[unit]);
  return unit === 'working-day' ? reader.words.say('figures.working-days', { days: length }) : length;
}
