import { readSubscriber, type Telephone, tidyDigits, tidyTelephone } from '../../../../shared/domain/telephone.ts';
import type { Outcome } from './problems.ts';

/** Calling codes of one figure and of two; every other has three, those of satellites too (ITU-T E.164, its list of assigned codes). */
const SHORT = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** `+49`, and what follows it. */
const INTERNATIONAL = /^(?:tel: ?)?\(?(?:\+|00) ?(\d[\d]*)\)?(.*)$/iu;
/** `(40) 5550`: what stands in brackets is the area, but for a zero, which says how it is dialled within the country. */
const BRACKETED = /^\((?!0\))(\d{1,6})\)[ ./-]*(.+)$/u;

const isFilled = (text: string | undefined): text is string => text !== undefined && text !== '';

/** A telephone number as people type it: with its country code, the area in brackets or not, an extension behind it or not. */
export function readTelephone(typed: string): Outcome<Telephone> {
  const text = tidyDigits(typed);
  if (text === '') return {};
  const [, digits = '', behind = ''] = INTERNATIONAL.exec(text) ?? [];
  const code = SHORT.exec(digits)?.[0] ?? digits.slice(0, 3);
  const rest = `${digits.slice(code.length)}${behind}`.replace(/^[ ./-]+/, '');
  if (code === '' || rest === '') return { problem: { key: 'fields.no-telephone' } };
  const [, area, local = rest] = BRACKETED.exec(rest) ?? [];
  const telephone = { countryCode: `+${code}`, ...(area !== undefined && { areaCode: area }), number: local };
  return readSubscriber(local) === undefined
    ? { problem: { key: 'fields.no-telephone' } }
    : { value: tidyTelephone(telephone) };
}

const textIn = (value: object, member: string): string | undefined => {
  const text: unknown = Reflect.get(value, member);
  return typeof text === 'string' ? text : undefined;
};

/** A number as it would be typed; empty for what is none. */
export function typeTelephone(sent: unknown): string {
  if (typeof sent === 'string') return sent;
  if (typeof sent !== 'object' || sent === null) return '';
  const [area, ext] = [textIn(sent, 'areaCode'), textIn(sent, 'ext')];
  const parts = [
    textIn(sent, 'countryCode'),
    isFilled(area) ? `(${area})` : undefined,
    textIn(sent, 'number'),
    isFilled(ext) ? `ext. ${ext}` : undefined,
  ];
  return parts.filter(isFilled).join(' ');
}
