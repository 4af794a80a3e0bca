import { beforeEach, describe, expect, it } from 'vitest';
import { STATEMENT } from '../../../web/public/accessibility/statement.ts';
import { renderStatement } from '../../../web/public/pages/accessibility.ts';
import { wordsIn } from '../../../web/public/words/words.ts';
import { LANGUAGES, type Language } from '../../../web/steps/languages.ts';
import { Browser, ENFORCEMENT, OPERATOR, Pages, PublicPages, SITES } from '../../support/browser.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let browser: Browser;
beforeEach(() => {
  stack = new Stack();
  browser = new Browser(new PublicPages(stack));
});

/** Whoever reads the statement, and asks for nothing else. */
const reader = (language: Language) => ({
  language,
  words: wordsIn(language),
  operator: OPERATOR,
  enforcement: ENFORCEMENT,
});

const SAID = { en: 'Said.', de: 'Gesagt.', fr: 'Dit.', es: 'Dicho.', pl: 'Powiedziano.' };
const FAILING = {
  ...STATEMENT,
  nonAccessible: [
    { site: 'public', page: '/x', rule: 'label', level: 'A', reason: 'out-of-scope', hasWayRound: true, said: SAID },
    { site: 'public', page: '/x', rule: 'reflow', level: 'AA', reason: 'out-of-scope', hasWayRound: true, said: SAID },
  ],
} as const;

describe('the statement', () => {
  it.each`
    language | status
    ${'en'}  | ${'They conform in part to EN 301 549 V3.2.1 and WCAG 2.2 AA'}
    ${'de'}  | ${'Sie sind teilweise mit EN 301 549 V3.2.1 und WCAG 2.2 AA vereinbar'}
    ${'fr'}  | ${'Elles sont en partie conformes à EN 301 549 V3.2.1 et WCAG 2.2 AA'}
    ${'es'}  | ${'Son parcialmente conformes con EN 301 549 V3.2.1 y WCAG 2.2 AA'}
    ${'pl'}  | ${'Są częściowo zgodne z EN 301 549 V3.2.1 i WCAG 2.2 AA'}
  `('says in $language how far the pages conform', async ({ language, status }) => {
    expect((await browser.get(`/accessibility?language=${language}`)).html).toContain(status);
  });

  it('has every part of the model', async () => {
    const { html } = await browser.get('/accessibility?language=en');
    for (const part of [
      'Hold &amp; Fast House wants everybody to be able to use these pages',
      'This statement is about two sites',
      'What does not meet the rules',
      'What would be a disproportionate burden',
      'What the rules do not reach',
      'By a self-evaluation. The statement is of',
      'write to Hold &amp; Fast House: data@fast.example',
      'watches over accessibility: Body &amp; Watch, access@watch.example',
      'href="/difficulty?language=en"',
      'href="/accessibility.json?language=en"',
    ])
      expect(html).toContain(part);
  });

  it('names what nobody has tested, and why it says no more than “in part”', async () => {
    const { html } = await browser.get('/accessibility?language=en');
    for (const part of ['how they feel on a Braille display', 'native speakers have not read', 'never says more than'])
      expect(html).toContain(part);
  });

  it.each(LANGUAGES)('tells in %s of a page that fails: in words, and by its rules', (language) => {
    const html = `${renderStatement(reader(language), FAILING)}`;
    expect(html).toContain(SAID[language]);
    expect(html).toContain('label (A), reflow (AA)');
    expect(html.match(/<dt/g)).toHaveLength(1);
  });

  it('tells of a failure that nobody explained by its rule alone', () => {
    const [{ said: _, ...bare }] = FAILING.nonAccessible;
    const html = `${renderStatement(reader('en'), { ...FAILING, nonAccessible: [bare] })}`;
    expect(html).toContain('Rules: label (A)');
  });

  it('tells who tested the pages, once people did, and leaves out a list that is empty', () => {
    const tested = { on: '2027-03-01', by: 'A & B', covered: [], report: 'https://a.example/report' };
    const html = `${renderStatement(reader('en'), { ...STATEMENT, peopleTested: tested, notTested: [] })}`;
    expect(html).toContain('on Monday, 1 March 2027. Led by A &amp; B.');
    expect(html).toContain('href="https://a.example/report"');
    expect(html).not.toContain('What nobody has tested');
  });

  it('can be had as data, with whom to write to', async () => {
    const { status, headers, html } = await browser.get('/accessibility.json');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-content-type-options': 'nosniff' });
    expect(JSON.parse(html)).toEqual({
      ...JSON.parse(JSON.stringify(STATEMENT)),
      feedback: OPERATOR,
      enforcement: ENFORCEMENT,
    });
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('no rule is broken by a statement that tells of failures', () => {
    const html = `${renderStatement(reader(language), FAILING)}`;
    expect(
      findFaults(`<!DOCTYPE html><html lang="${language}"><head><title>x</title></head><body>${html}</body></html>`),
    ).toEqual([]);
  });

  it('every page of both sites leads to the statement, and to where somebody says what was hard', async () => {
    const own = (await browser.get(`/privacy?language=${language}`)).html;
    const persons = (await new Browser(new Pages(stack)).get(`/?language=${language}`)).html;
    for (const page of ['accessibility', 'difficulty']) {
      expect(own).toContain(`href="/${page}?language=${language}"`);
      expect(persons).toContain(`href="${SITES.publicSite}/${page}?language=${language}"`);
    }
  });
});
