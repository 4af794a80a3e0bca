import { beforeEach, describe, expect, it } from 'vitest';
import { LAW } from '../../../shared/domain/law/law.ts';
import names from '../../../shared/domain/law/strip/holiday-names.json' with { type: 'json' };
import { HOLIDAY_STATES, LAW_TITLES } from '../../../web/public/laws.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages, type SeenPage } from '../../support/browser.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let pages: PublicPages;
let browser: Browser;
beforeEach(() => {
  stack = new Stack();
  pages = new PublicPages(stack);
  browser = new Browser(pages);
});

/** The sixtieth day is a disputed Good Friday. */
const DISPUTED = {
  law: 'EU-EPOC-PR',
  period: 'initial',
  'date-day': '25',
  'date-month': '1',
  'date-year': '2027',
  time: '10:00',
  zone: 'Europe/Amsterdam',
  state: 'NL',
  days: '',
  count: '',
  variant: '',
};

const ask = (change: Partial<typeof DISPUTED> = {}, language = 'en'): Promise<SeenPage> =>
  browser.post(`/deadline?language=${language}`, { ...DISPUTED, ...change });
const titleOf = ({ html }: SeenPage): string => /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? '';

it('a disputed day: both ends, why the later is applied, and the days between in a calendar', async () => {
  const before = await stack.snapshot();
  const page = await ask();
  expect([page.status, titleOf(page)]).toEqual([200, 'The last day is Tuesday, 30 March 2027']);
  for (const said of [
    'This end depends on a day that is disputed',
    'If it is a working day, the last day is Friday, 26 March 2027',
    'Friday, 26 March 2027: disputed whether a holiday, last day by the count alone, last day if the disputed day is a working day',
    'Monday, 29 March 2027: holiday (<span lang="nl">Tweede paasdag</span>)',
    'Tuesday, 30 March 2027: working day, last day',
    'Regulation (EU) 2023/1543, Article 11(1)',
    'Against the text of the law',
    'This day is disputed: Friday 26 March 2027 in NL',
  ]) {
    expect(page.html).toContain(said);
  }
  expect(await stack.snapshot()).toEqual(before);
});

it('an answer says what it answers, so that it can be kept on paper', async () => {
  const { html } = await ask({ law: 'US-2703f', period: 'extension', state: '', count: '1', zone: 'UTC' });
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain('Period How long they are kept after an extension');
  expect(text).toMatch(/The day it counts from Monday, 25 January 2027 at 10:00/);
  expect(text).toContain('Which extension it is 1');
  expect(text).not.toContain('How many days are asked for');
});

it('a holiday on a Monday is named, and the end moved over it', async () => {
  const page = await ask({ 'date-day': '27', zone: 'Europe/Berlin', state: 'DE' });
  expect(titleOf(page)).toBe('The last day is Tuesday, 30 March 2027');
  expect(page.html).toContain('Weekends or holidays moved this end.');
  expect(page.html).toContain('<span lang="de">Ostermontag</span>');
  expect(page.html).not.toContain('disputed');
});

it('a law that looks at no holidays says so, and an end on a Sunday stays there', async () => {
  const us = { law: 'US-2703f', zone: 'America/New_York', state: '', 'date-day': '18' };
  const page = await ask(us);
  expect(titleOf(page)).toBe('The last day is Sunday, 18 April 2027');
  expect(page.html).toContain('This law looks at none.');
  expect(page.html).toContain('Nothing moved this end.');
});

it('a period in hours ends at an hour, and has the strictest reading beside it', async () => {
  const page = await ask({ period: 'ex-post-validation', time: '10:20', zone: 'Europe/Berlin', state: '' });
  expect(page.status).toBe(200);
  expect(titleOf(page)).toMatch(/^It ends on Wednesday, 27 January 2027 at 11:00/);
  expect(page.html).toContain('By the strictest reading over from');
});

it.each([
  [
    'where the law has a length for each case',
    { law: 'CA-487.012', state: '', zone: 'America/Toronto', variant: 'foreign' },
  ],
  ['an extension', { law: 'EU-EPOC-PR', period: 'extension', count: '1' }],
  ['a time as others write it', { time: '9.05' }],
])('%s: computed', async (_, change) => {
  expect((await ask(change)).status).toBe(200);
});

it.each<[string, Partial<typeof DISPUTED>, string, string]>([
  ['no law', { law: '' }, 'law', 'Choose a law'],
  ['a law nobody knows', { law: 'constructor' }, 'law', 'Choose a law'],
  ['no period', { period: '' }, 'period', 'Choose a period'],
  ['a period the law has not', { period: 'review-filing' }, 'period', 'This law has no such period'],
  ['a figure nobody read', { law: 'NZ-88D', state: 'NZ' }, 'period', 'Nobody here has read this figure'],
  ['a day that does not exist', { 'date-day': '30', 'date-month': '2' }, 'date', 'Enter a day that exists'],
  ['no day', { 'date-day': '' }, 'date', 'Enter a day that exists'],
  ['a time that is none', { time: '25:00' }, 'time', 'Enter a time such as 17:10'],
  ['no zone', { zone: '' }, 'zone', 'Choose a time zone'],
  ['no State where one is needed', { state: '' }, 'state', 'For this law a State is needed'],
  ['a year without a calendar', { 'date-year': '2041' }, 'state', 'For this law a State is needed'],
  [
    'days where there is no choice',
    { days: '10', law: 'US-2703f', state: '' },
    'days',
    'Here the law leaves no choice',
  ],
  ['more days than the law allows', { days: '61' }, 'days', 'the hold may last at most 60 calendar days, not 61'],
  ['days that are no number', { days: 'ten' }, 'days', 'Enter a whole number from 1, or nothing'],
  ['more days than anybody asks for', { days: '999999' }, 'days', 'Enter a whole number from 1, or nothing'],
  ['too many extensions', { period: 'extension', count: '2' }, 'count', 'allows 1 extension'],
  ['an extension that is none', { count: '1' }, 'count', 'it has no count'],
  ['a case where there is none', { variant: 'foreign' }, 'variant', 'This law wants to know which case it is'],
  [
    'no case where there are two',
    { law: 'CA-487.012', state: '' },
    'variant',
    'This law wants to know which case it is',
  ],
])('%s is told of beside the field, and what was typed is still there', async (_, change, field, said) => {
  const page = await ask(change);
  expect(page.status).toBe(422);
  expect(page.html).toContain(said);
  expect(page.html).toMatch(new RegExp(`href="#${field}`));
  expect(page.html).toContain('value="2');
});

it('what is said with a figure, in English, is said in the language of the page first', async () => {
  const { html } = await ask({ period: 'extension', count: '2' }, 'pl');
  expect(html).toContain('Prawo nie ma tylu przedłużeń albo ten termin nim nie jest.');
  expect(html).toContain('<span lang="en">EU-EPOC-PR allows 1 extension');
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('no rule is broken by the form, its errors, and each kind of end', async () => {
    const all = [
      await browser.get(`/deadline?language=${language}`),
      await ask({ law: '', period: '', 'date-day': '', time: '', zone: '' }, language),
      await ask({ period: 'extension', count: '2' }, language),
      await ask({}, language),
      await ask({ period: 'ex-post-validation', state: '' }, language),
    ];
    for (const { html } of all) {
      expect(html).toContain(`<html lang="${language}"`);
      expect(findFaults(html)).toEqual([]);
    }
  });
});

it('every law that can be asked about can be chosen, by its own name; and every State with a calendar', () => {
  expect(LAW_TITLES).toEqual(Object.fromEntries(Object.entries(LAW).map(([id, { title }]) => [id, title])));
  expect([...HOLIDAY_STATES].sort()).toEqual(Object.keys(names).sort());
});
