import { expect, it } from 'vitest';
import { KEPT_MS } from '../../../shared/domain/published/kept.ts';
import { spellKept } from '../../../web/steps/kept.ts';
import { LANGUAGES, type Language } from '../../../web/steps/languages.ts';
import { Browser, Pages, PublicPages } from '../../support/browser.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { Stack } from '../../support/stack.ts';

const DAY_MS = 86_400_000;

it.each`
  days      | en                         | pl                     | why
  ${1 / 24} | ${'1 hour'}                | ${'1 godzina'}         | ${'less than a day is said in hours'}
  ${1}      | ${'1 day'}                 | ${'1 dzień'}           | ${'one is one'}
  ${180}    | ${'180 days'}              | ${'180 dni'}           | ${'half a year is not rounded to none, nor to one'}
  ${364}    | ${'364 days'}              | ${'364 dni'}           | ${'less than a year has no year'}
  ${365}    | ${'365 days (1 year)'}     | ${'365 dni (1 rok)'}   | ${'a year of elapsed days'}
  ${730}    | ${'730 days (2 years)'}    | ${'730 dni (2 lata)'}  | ${'two'}
  ${3653}   | ${'3,653 days (10 years)'} | ${'3653 dni (10 lat)'} | ${'with leap days'}
`('$days days: $en ($why)', ({ days, en, pl }) => {
  expect(spellKept('en', days * DAY_MS)).toBe(en);
  expect(spellKept('pl', days * DAY_MS)).toBe(pl);
});

const AUDIENCES = {
  persons: (stack: Stack) => new Pages(stack),
  everybody: (stack: Stack) => new PublicPages(stack),
} as const;

/** What stands on the page of each audience beside what is kept of every case. */
const OWN = { persons: ['visit', 'news'], everybody: ['difficulty'] } as const;
const OF_CASES = [
  'record',
  'code',
  'codeKnown',
  'looked',
  'officials',
  'complaint',
  'search',
  'filingDraft',
  'waiting',
] as const;

const cases = (['persons', 'everybody'] as const).flatMap((audience) =>
  LANGUAGES.map((language): readonly ['persons' | 'everybody', Language] => [audience, language]),
);

it.each(cases)('the page on privacy for %s says in %s how long each kind is kept', async (audience, language) => {
  const browser = new Browser(AUDIENCES[audience](new Stack()));
  const { status, html } = await browser.get(`/privacy?language=${language}`);
  expect(status).toBe(200);
  for (const kind of [...OF_CASES, ...OWN[audience]]) {
    expect(html, kind).toContain(spellKept(language, KEPT_MS[kind]));
  }
  expect(html).not.toMatch(/[{}]/);
  expect(findFaults(html)).toEqual([]);
});
