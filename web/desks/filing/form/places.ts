import { displayNamesOf } from '../../../steps/formats.ts';
import { LANGUAGES, type Language } from '../../../steps/languages.ts';
import { isTongue, listTongues } from '../../../steps/tongues.ts';
import type { Outcome } from './problems.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}’'.]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Whether a code is in use itself, and does not stand for another of today. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

let regions: ReadonlyMap<string, string> | undefined;
/** Every country by its names in the languages of the pages. */
function listRegions(): ReadonlyMap<string, string> {
  if (regions) return regions;
  const codes = [...ALPHABET].flatMap((one) => [...ALPHABET].map((other) => one + other)).filter(isCurrent);
  const named = LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[fold(name), code] as const];
    });
  });
  regions = new Map(named);
  return regions;
}

/** What a country is called, with its code. */
export const nameCountry = (language: Language, code: string): string => {
  const name = /^[A-Z]{2}$/.test(code) ? displayNamesOf(language, { type: 'region' }).of(code) : undefined;
  return name === undefined || name === code ? code : `${name} (${code})`;
};

/** A country by its name or code. */
export function readCountry(typed: string): Outcome<string> {
  const text = typed.trim();
  if (text === '') return {};
  if (/^[A-Za-z]{2}$/.test(text)) return { value: text.toUpperCase() };
  const value = listRegions().get(fold(text));
  return value === undefined ? { problem: { key: 'fields.no-country' } } : { value };
}

let tongues: ReadonlyMap<string, string> | undefined;
function listNamed(): ReadonlyMap<string, string> {
  tongues ??= new Map(
    LANGUAGES.flatMap((language) => listTongues(language).map(({ value, text }) => [fold(text), value] as const)),
  );
  return tongues;
}

/** Languages by their names or codes, as far as commas and the like set them apart. */
export function readTongues(typed: string): Outcome<readonly string[]> {
  const parts = typed.split(/[,;/\n]+|\s+(?:and|und|et|y|i)\s+/u).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.every((word) => isTongue(word.toLowerCase())) ? words : [words.join(' ')];
  });
  const given = parts.filter((part) => part !== '');
  const codes = given.map((part) => (isTongue(part.toLowerCase()) ? part.toLowerCase() : listNamed().get(fold(part))));
  if (given.length === 0) return {};
  const known = codes.filter((code) => code !== undefined);
  return known.length === codes.length ? { value: known } : { problem: { key: 'fields.no-tongue' } };
}
