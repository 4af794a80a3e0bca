import { beforeEach, describe, expect, it } from 'vitest';
import { AIDS, DIFFICULT_PAGES, DIFFICULTIES } from '../../../shared/domain/cases/difficulty.ts';
import { WHAT, WHERE, WITH } from '../../../web/public/pages/difficulty.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, PublicPages } from '../../support/browser.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { Stack } from '../../support/stack.ts';

const CHOSEN = { page: 'files', kinds: 'time-ran-out', aid: 'braille' };

let stack: Stack;
let pages: PublicPages;
let browser: Browser;
beforeEach(() => {
  stack = new Stack();
  pages = new PublicPages(stack);
  browser = new Browser(pages);
});

describe('the page by which somebody says what was hard', () => {
  it('offers every choice there is', async () => {
    expect([...WHERE].sort()).toEqual([...DIFFICULT_PAGES].sort());
    expect([...WHAT].sort()).toEqual([...DIFFICULTIES].sort());
    expect([...WITH].sort()).toEqual([...AIDS].sort());
    const { html } = await browser.get('/difficulty?language=en');
    const offered = [...html.matchAll(/name="(?:page|kinds|aid)" type="(?:radio|checkbox)" value="([\w-]+)"/g)];
    expect(offered).toHaveLength(WHERE.length + WHAT.length + WITH.length);
  });

  it('has no field for words, and says where to write instead', async () => {
    const { html } = await browser.get('/difficulty?language=en');
    expect(html).not.toMatch(/<textarea|type="(?:text|email|file)"/);
    expect(html).toContain('Hold &amp; Fast House, data@fast.example');
    expect(html).toContain('not who you are');
  });

  it('counts what was chosen, thanks, and sends no more than that', async () => {
    const { status, html } = await browser.post('/difficulty?language=en', CHOSEN);
    expect([status, html.includes('It is counted. Nothing about you is kept.')]).toEqual([200, true]);
    expect(pages.api.asked).toEqual(['POST /v1/difficulties']);
    expect(stack.difficulties.all()).toMatchObject([
      {
        month: '2026-11',
        said: 1,
        onPages: [{ page: 'files', kind: 'time-ran-out', times: 1 }],
        withAids: [{ aid: 'braille', kind: 'time-ran-out', times: 1 }],
      },
    ]);
  });

  it('counts without an aid, and without words that somebody slipped in', async () => {
    const slipped = { page: 'start', kinds: 'reading', aid: 'my own', text: 'I am Zelda Quist.' };
    expect((await browser.post('/difficulty?language=en', slipped)).status).toBe(200);
    expect(stack.difficulties.all()).toMatchObject([{ said: 1, withAids: [] }]);
    expect(JSON.stringify(await stack.snapshot())).not.toMatch(/Quist|my own/);
  });

  it.each`
    fields                                  | told                          | why
    ${{}}                                   | ${'Choose where it was hard'} | ${'nothing'}
    ${{ page: 'start' }}                    | ${'Choose what was hard'}     | ${'no difficulty'}
    ${{ page: '/case', kinds: 'reading' }}  | ${'Choose where it was hard'} | ${'a page that is in no list'}
    ${{ page: 'start', kinds: 'Z. Quist' }} | ${'Choose what was hard'}     | ${'words for a difficulty'}
  `('asks again where $why was chosen, and stores nothing', async ({ fields, told }) => {
    const before = await stack.snapshot();
    const { status, html } = await browser.post('/difficulty?language=en', { aid: 'braille', ...fields });
    expect([status, html.includes(told)]).toEqual([422, true]);
    expect(html).toMatch(/value="braille" checked/);
    expect(pages.api.asked).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('says to wait where it was said too often from here', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await browser.post('/difficulty', CHOSEN);
    const { status, headers } = await browser.post('/difficulty?language=en', CHOSEN);
    expect([status, headers['retry-after']]).toEqual([429, '3000']);
    expect(stack.difficulties.all()).toMatchObject([{ said: 5 }]);
  });

  it('says that it does not work where the API is away', async () => {
    pages.api.outage.begin();
    expect((await browser.post('/difficulty?language=en', CHOSEN)).status).toBe(503);
    expect(stack.difficulties.all()).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([{}, { page: 'start' }, CHOSEN])('no rule is broken by what is answered to %j', async (fields) => {
    const { html } = await browser.post(`/difficulty?language=${language}`, fields);
    expect(html).toContain(`<html lang="${language}"`);
    expect(findFaults(html)).toEqual([]);
  });
});
