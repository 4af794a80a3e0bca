import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../../shared/documents/languages.ts';
import { PAGE_WORDS } from '../../../shared/documents/verification-words.ts';
import { ORDER_STATUSES } from '../../../shared/domain/order/record/status.ts';

const { en: ENGLISH, ...others } = PAGE_WORDS;
const languages = Object.entries(others);

/** All that is said in a language, by what it is said of. */
const listWords = (words: (typeof PAGE_WORDS)[keyof typeof PAGE_WORDS]): [string, string][] =>
  Object.values(words).flatMap((table) => Object.entries<string>(table));

describe.each(languages)('the words of the page in %s', (_, words) => {
  it('are those of English, each in its own words, with the same values put in', () => {
    const english = listWords(ENGLISH);
    const said = listWords(words);
    expect(said.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
    const byKey = new Map(said);
    for (const [key, text] of english) {
      expect(byKey.get(key), key).not.toBe(text);
      expect(placeholdersOf(byKey.get(key) ?? '').sort(), key).toEqual(placeholdersOf(text).sort());
    }
  });
});

it.each(Object.entries(PAGE_WORDS))('%s is all text: nothing empty, no stray brace, space or markup', (_, words) => {
  for (const [key, text] of listWords(words)) {
    expect(text, key).toMatch(/^\S(?:.*\S)?$/u);
    expect(text.replace(/\{\w+\}/g, 'x'), key).not.toMatch(/[{}<>&]| {2}/);
  }
});

it.each(Object.entries(PAGE_WORDS))('%s has a wording of its own for each state of an order', (_, { status }) => {
  const said = ORDER_STATUSES.map((one) => status[one]);
  expect(new Set(said).size).toBe(ORDER_STATUSES.length);
});
