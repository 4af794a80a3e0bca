import { describe, expect, it } from 'vitest';
import { LANGUAGE_NAMES, placeholdersOf } from '../../../../shared/documents/languages.ts';
import { CATALOGUES } from '../../../../shared/documents/notice/wording.ts';
import { EN } from '../../../../shared/documents/words/en/notice.ts';

const languages = Object.entries(CATALOGUES);
const KEYS = Object.keys(EN).sort();

describe('the catalogue of each language', () => {
  it.each(languages)('%s has every sentence and none too many', (_language, catalogue) => {
    expect(Object.keys(catalogue).sort()).toEqual(KEYS);
  });

  it.each(languages)('%s puts the same values into each sentence', (_language, catalogue) => {
    const wanted = Object.entries(EN).map(([key, text]) => [key, placeholdersOf(text).sort()]);
    expect(Object.entries(catalogue).map(([key, text]) => [key, placeholdersOf(text).sort()])).toEqual(wanted);
  });

  it.each(languages)('%s is all text: nothing empty, no stray brace, space or markup', (_language, catalogue) => {
    for (const [key, text] of Object.entries(catalogue)) {
      expect(text, key).toMatch(/^\S(?:.*\S)?$/u);
      expect(text.replace(/\{\w+\}/g, 'x'), key).not.toMatch(/[{}<>&]| {2}/);
    }
  });

  it.each(languages.filter(([language]) => language !== 'en'))(
    '%s leaves no sentence in English',
    (_language, catalogue) => {
      const same = Object.entries(EN).filter(([key, text]) => Reflect.get(catalogue, key) === text);
      expect(same).toEqual([]);
    },
  );

  it('speaks plainly: no sentence runs on', () => {
    for (const [language, catalogue] of languages) {
      for (const [key, text] of Object.entries(catalogue)) {
        const longest = Math.max(...text.split(/(?<=[.:;?!]) /u).map((sentence) => sentence.split(' ').length));
        expect(longest, `${language} ${key}`).toBeLessThanOrEqual(32);
      }
    }
  });
});

it('each language goes by the name it has for itself', () => {
  expect(LANGUAGE_NAMES).toEqual({
    en: 'English',
    de: 'Deutsch',
    fr: 'français',
    es: 'español',
    pl: 'polski',
  });
  for (const [language, name] of Object.entries(LANGUAGE_NAMES)) {
    const known = new Intl.DisplayNames([language], { type: 'language' }).of(language);
    expect(name.toLowerCase()).toBe(known?.toLowerCase());
  }
});
