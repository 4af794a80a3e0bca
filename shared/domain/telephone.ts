import { toAsciiDigits } from './digits.ts';

/** How an office is called, in the parts the forms print. */
export interface Telephone {
  /** `+` and the calling code. */
  readonly countryCode: string;
  readonly areaCode?: string | undefined;
  readonly number: string;
  /** The extension: what is dialled once somebody answers (RFC 3966 calls it `ext`). */
  readonly ext?: string | undefined;
}

/** Marks that telephones and programs put around digits, and nobody sees. */
const MARKS = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const DASHES = /[\p{Pd}\u2212\u00b7\u30fb]/gu;

/** As most are typed. */
const ASCII = /^[\0-\x7f]*$/;

/** Digits of one writing and plain marks between them, with single blanks. */
export function tidyDigits(typed: string): string {
  const plain = ASCII.test(typed) ? typed : toAsciiDigits(typed.replace(MARKS, '')).replace(DASHES, '-');
  return plain.replace(/\s+/g, ' ').trim();
}

/** Italy with the Vatican, and San Marino: the zero belongs to the number, and is dialled from everywhere. */
const ZERO_IS_DIALLED: ReadonlySet<string> = new Set(['+39', '+378', '+379']);
/** `(0)`: the zero of calls within a country, as letterheads show that it is one. */
const BRACKETED_ZERO = /^\(0\) ?/;

/** A code or number as it is dialled from everywhere. */
const withoutBracketedZero = (countryCode: string, digits: string): string =>
  digits.replace(BRACKETED_ZERO, ZERO_IS_DIALLED.has(countryCode) ? '0' : '');

/** `+49`, also as `49`, `0049` or `(+49)`. */
export function readCallingCode(typed: string): string | undefined {
  const [, code] = /^\(?(?:\+|00)? ?([1-9]\d{0,2})\)?$/.exec(tidyDigits(typed)) ?? [];
  return code && `+${code}`;
}

const AREA = /^\d{1,6}$/;

/** `40`, also as `(40)`, `0-40`, `40/`; a bracketed zero stays, as what it means depends on the country. */
export function readAreaCode(typed: string): string | undefined {
  const tidied = tidyDigits(typed);
  const zero = tidied.startsWith('(0)') ? '(0)' : '';
  const digits = tidied.slice(zero.length).replace(/[ ()./-]/g, '');
  return AREA.test(digits) ? `${zero}${digits}` : undefined;
}

/** What offices write before an extension, in the languages of those who file; a dot may follow. */
const EXT_LABELS = [
  'extension',
  'extn',
  'ext',
  'x',
  '#',
  'durchwahl',
  'dw',
  'apparat',
  'app',
  'klappe',
  'kl',
  'nebenstelle',
  'nst',
  'poste',
  'interno',
  'interne',
  'interior',
  'int',
  'anexo',
  'ramal',
  'toestel',
  'tst',
  'anknytning',
  'ankn',
  'lokal',
  'linka',
  'klapka',
  'wewnętrzny',
  'wewn',
  'wew',
  'w',
  'mellék',
  'dahili',
  'εσωτερικό',
  'εσωτ',
  'εσ',
  'добавочный',
  'доб',
  'вътрешен',
  'вътр',
  'в',
  'внутр',
  '内線',
  '内线',
  '分机',
  '내선',
] as const;

/** `ext. 12`, `x12`, `доб. 12`, `;ext=12`, after white space, commas or brackets. */
const EXT = new RegExp(`[\\s,;(]*(?:${EXT_LABELS.join('|')})[\\s.:=]*(?:n[or][\\s.]*)?(\\d{1,8})\\)?$`, 'iu');

/** An extension alone, with or without its label. */
export function readExt(typed: string): string | undefined {
  const text = tidyDigits(typed);
  const [labelled, digits] = EXT.exec(text) ?? [];
  return labelled === text ? digits : /^-?(\d{1,8})$/.exec(text)?.[1];
}

/** Digits, set apart as people do. */
const SUBSCRIBER = /^\(?\d[\d ()./-]*\d\)?$/;
const MOST_DIGITS = 20;

/** A subscriber's number and what stands behind it; `undefined` for what is no number within its area. */
export function readSubscriber(typed: string): Pick<Telephone, 'number' | 'ext'> | undefined {
  const text = tidyDigits(typed);
  const isWhole = SUBSCRIBER.test(text); // then no label of an extension is in it
  const [behind = '', ext] = (isWhole ? undefined : EXT.exec(text)) ?? [];
  const number = text.slice(0, text.length - behind.length);
  const digits = number.replace(/\D/g, '').length;
  if (!(isWhole || SUBSCRIBER.test(number)) || digits > MOST_DIGITS) return undefined;
  return ext === undefined ? { number } : { number, ext };
}

/** One spelling of what was typed, with each part in its place. What is in none of them is left as it is, for its refusal. */
export function tidyTelephone(typed: Telephone): Telephone {
  const countryCode = readCallingCode(typed.countryCode) ?? typed.countryCode;
  const area = typed.areaCode === undefined ? undefined : (readAreaCode(typed.areaCode) ?? typed.areaCode);
  const { number, ext: behind } = readSubscriber(typed.number) ?? { number: typed.number };
  const given = typed.ext === undefined ? undefined : (readExt(typed.ext) ?? typed.ext);
  const ext = given ?? behind;
  return {
    countryCode,
    ...(area !== undefined && { areaCode: withoutBracketedZero(countryCode, area) }),
    number: area === undefined ? withoutBracketedZero(countryCode, number) : number,
    ...(ext !== undefined && { ext }),
  };
}

/** As it is printed: `+49 40 5550 4100 ext. 12`. */
export const spellTelephone = ({ countryCode, areaCode, number, ext }: Telephone): string =>
  [countryCode, areaCode, number, ext && `ext. ${ext}`].filter((part) => part !== undefined).join(' ');
