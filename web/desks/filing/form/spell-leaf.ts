import { spellTelephone, type Telephone } from '../../../../shared/domain/telephone.ts';
import { type Content, html, type Markup } from '../../../components/markup.ts';
import { spellDay, spellMoment } from '../../../steps/dates.ts';
import { renderOwnWords } from '../../../steps/passages.ts';
import { nameTongue } from '../../../steps/tongues.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import { type Leaf, readLeaf, timeOf } from './leaf.ts';
import { nameCountry } from './places.ts';
import type { Filler, Known } from './reader.ts';
import { inEnglish } from './wording.ts';

const isTelephone = (value: unknown): value is Telephone =>
  typeof value === 'object' && value !== null && 'countryCode' in value && 'number' in value;

const renderSent = (sent: string): Markup => html`<span dir="ltr">${sent}</span>`;

const renderBelow = (first: Content, second: Content): Markup =>
  html`${first}<br><span class="hf-hint">${second}</span>`;

function spellAt({ language, words, zone }: Filler, sent: string): Content {
  const at = Date.parse(sent);
  const utc = renderSent(new Date(at).toISOString());
  return renderBelow(spellMoment(language, at, zone), words.say('fields.sent-at', { sent: renderSent(sent), utc }));
}

const spellOn = ({ language, words }: Filler, sent: string): Content =>
  renderBelow(spellDay(language, sent), words.say('fields.sent-as', { sent: renderSent(sent) }));

const labelOf = (options: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(options, code) ? (options[code] ?? code) : code;

function spellText(filler: Filler, field: Leaf, text: string, known: Known): Content {
  const { language } = filler;
  switch (field.kind) {
    case 'day':
      return spellOn(filler, text);
    case 'instant':
      return spellAt(filler, text);
    case 'country':
      return nameCountry(language, text);
    case 'language':
      return /^[a-z]{2}$/.test(text) ? `${nameTongue(language, text)} (${text})` : renderOwnWords(text);
    case 'choice':
      return inEnglish(filler, labelOf(field.options, text));
    case 'provider':
      return known.providers?.find(({ value }) => value === text)?.text ?? renderOwnWords(text);
    case 'target':
      return text.replace(/^t/, '');
    default:
      return renderOwnWords(text);
  }
}

/** A text for each of a list, one below the other. */
const renderLines = (lines: readonly Content[]): Markup =>
  html`${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}`;

function spellCodes(filler: Filler, field: Leaf, codes: readonly string[]): Content {
  if (field.kind === 'choices')
    return renderLines(codes.map((code) => inEnglish(filler, labelOf(field.options, code))));
  return codes.map((code) => `${nameTongue(filler.language, code)} (${code})`).join(', ');
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value);

/** What a field says, as it will be sent; `undefined` where it says nothing. */
export function spellLeaf(filler: Filler, field: Leaf, name: string, typed: Typed, known: Known): Content | undefined {
  const { value, problem } = readLeaf(field, typed, name, filler.zone);
  if (problem) return renderOwnWords([typedIn(typed, name), typedIn(typed, timeOf(name))].join(' ').trim());
  if (typeof value === 'string') return spellText(filler, field, value, known);
  if (typeof value === 'number') return `${value}`;
  if (typeof value === 'boolean') return filler.words.text(value ? 'fields.yes' : 'fields.no');
  if (isTexts(value)) return spellCodes(filler, field, value);
  return isTelephone(value) ? renderSent(spellTelephone(value)) : undefined;
}
