import type { Boxes, Field, Group, Rows, Written } from '../../../../shared/contracts/forms/parts/fields.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { readDay } from './days.ts';
import { readMoment, typeMoment } from './moments.ts';
import { readCountry, readTongues } from './places.ts';
import type { Outcome } from './problems.ts';
import { readTelephone, typeTelephone } from './telephones.ts';

/** A field that is filled in, and holds no others. */
export type Leaf = Exclude<Field, Group | Rows | Boxes>;

export const isLeaf = (field: Field): field is Leaf =>
  field.kind !== 'group' && field.kind !== 'rows' && field.kind !== 'boxes';

/** Of the second of two controls of a moment. */
export const timeOf = (name: string): string => `${name}-time`;

/** The controls of a field. */
export const controlsOf = ({ kind }: Leaf, name: string): readonly string[] =>
  kind === 'instant' ? [name, timeOf(name)] : [name];

/** Forms are posted with the line ends of mail. */
const readLines = (text: string): Outcome => (text.trim() === '' ? {} : { value: text.replace(/\r\n?/g, '\n') });

const readWhole = (typed: string): Outcome => {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return {};
  return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: { key: 'fields.no-number' } };
};

/** `3`, `t3` or `no. 3`: the third of the list. */
const readTarget = (typed: string): Outcome => {
  const text = typed.normalize('NFKC').trim();
  const [, number] = /^(?:t|no\.? ?|#)?([1-9]\d{0,2})$/i.exec(text) ?? [];
  if (text === '') return {};
  return number === undefined ? { problem: { key: 'fields.no-target' } } : { value: `t${number}` };
};

const readListed = (texts: readonly string[]): Outcome => {
  const given = texts.filter((text) => text !== '');
  return given.length === 0 ? {} : { value: given };
};

function readAnswer(text: string): Outcome {
  if (text === '') return {};
  return { value: text === 'yes' };
}

type Reader = (typed: string) => Outcome;

const WRITTEN: Readonly<Record<Exclude<Written['kind'], 'instant'>, Reader>> = {
  line: readLines,
  prose: readLines,
  exact: readLines,
  mail: readLines,
  provider: readLines,
  language: readLines,
  day: readDay,
  country: readCountry,
  target: readTarget,
};

/** What a field says, of what was typed into its controls. */
export function readLeaf(field: Leaf, typed: Typed, name: string, zone: string): Outcome {
  const text = typedIn(typed, name);
  switch (field.kind) {
    case 'fixed':
      return { value: field.value };
    case 'choices':
      return readListed(typed[name] ?? []);
    case 'choice':
      return readLines(text);
    case 'yes-no':
      return readAnswer(text);
    case 'confirmed':
      return text === '' ? {} : { value: true };
    case 'number':
      return readWhole(text);
    case 'telephone':
      return readTelephone(text);
    case 'tongues':
      return readTongues(text);
    case 'instant':
      return readMoment(text, typedIn(typed, timeOf(name)), zone);
    default:
      return WRITTEN[field.kind](text);
  }
}

const spell = (sent: unknown): string => (typeof sent === 'string' || typeof sent === 'number' ? `${sent}` : '');

const listTexts = (sent: unknown): readonly string[] =>
  Array.isArray(sent) ? sent.map(spell).filter((text) => text !== '') : [];

function typeText({ kind }: Leaf, sent: unknown): readonly string[] {
  switch (kind) {
    case 'choices':
      return listTexts(sent);
    case 'yes-no':
      return typeof sent === 'boolean' ? [sent ? 'yes' : 'no'] : [];
    case 'confirmed':
      return sent === true ? ['yes'] : [];
    case 'telephone':
      return [typeTelephone(sent)];
    case 'tongues':
      return [listTexts(sent).join(', ')];
    case 'target':
      return [spell(sent).replace(/^t(?=\d)/, '')];
    default:
      return [spell(sent)];
  }
}

/** What would be typed into the controls of a field to send this. */
export function typeLeaf(field: Leaf, sent: unknown, name: string, zone: string): Typed {
  if (field.kind === 'fixed') return {};
  const [day, time] = field.kind === 'instant' ? typeMoment(spell(sent), zone) : ['', ''];
  const entries = field.kind === 'instant' ? [[day], [time]] : [typeText(field, sent)];
  return Object.fromEntries(
    controlsOf(field, name)
      .map((control, index) => [control, entries[index] ?? []] as const)
      .filter(([, texts]) => texts.some((text) => text !== '')),
  );
}
