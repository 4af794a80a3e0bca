import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_PATH } from '../../../web/components/style/sheets.ts';
import { LANGUAGES } from '../../../web/steps/languages.ts';
import { Browser, OPERATOR, PublicPages } from '../../support/browser.ts';
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

const PATHS = [
  '/',
  '/accessibility',
  '/api',
  '/check',
  '/complaint',
  '/complaint-enquiry',
  '/deadline',
  '/difficulty',
  '/figures',
  '/privacy',
] as const;
const POSTED = ['/check', '/complaint', '/complaint-enquiry', '/deadline', '/difficulty'] as const;

describe.each(LANGUAGES)('in %s', (language) => {
  it.each([...PATHS, '/nothing'])('no rule is broken by %s, and each link of ours keeps the language', async (path) => {
    const { html } = await browser.get(`${path}?language=${language}`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(findFaults(html)).toEqual([]);
    const links = [...html.matchAll(/<a[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
    const ours = links.filter(
      (href) => !href.startsWith('#') && !href.startsWith('/api/') && !/[?]language=/.test(href),
    );
    expect(ours).toEqual([]);
  });

  it.each([
    ['/complaint', { text: '' }],
    ['/complaint', { text: 'I think so.' }],
    ['/complaint-enquiry', { number: 'x' }],
  ])('no rule is broken by what %s answers to %j', async (path, fields) => {
    expect(findFaults((await browser.post(`${path}?language=${language}`, fields)).html)).toEqual([]);
  });

  it('privacy says who answers for these pages, and where', async () => {
    const { html } = await browser.get(`/privacy?language=${language}`);
    expect(html).toContain('Hold &amp; Fast House');
    expect(html).toContain(OPERATOR.contact);
  });
});

it('the first page leads whoever has a code to where cases are opened', async () => {
  expect((await browser.get('/?language=pl')).html).toContain('href="https://case.example/?language=pl"');
});

describe('every page', () => {
  it.each([...PATHS.filter((path) => path !== '/api'), '/nothing'])(
    '%s says what may be done with it, runs nothing, and sets no cookie',
    async (path) => {
      const { headers, html } = await browser.get(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
      expect(browser.cookie).toBeUndefined();
    },
  );

  it('has its sheet from where it comes from', async () => {
    expect((await browser.get('/')).html).toContain(`href="${SHEET_PATH}"`);
    const sheet = await browser.get(SHEET_PATH);
    expect([sheet.status, sheet.headers['strict-transport-security']]).toEqual([200, 'max-age=63072000']);
    expect((await browser.get('/assets/other.css')).status).toBe(404);
  });

  it('is shown to no method it has no answer for, and the answer says which there are', async () => {
    const { status, headers } = await browser.post('/privacy', {});
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect((await browser.send('HEAD', '/privacy', undefined, {})).status).toBe(200);
  });
});

describe('what comes from elsewhere', () => {
  it.each(
    POSTED.flatMap((path) =>
      [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: 'https://holdfast.example' },
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        {},
      ].map((headers) => ({ path, headers })),
    ),
  )('is not taken at $path with $headers, before anything is looked at', async ({ path, headers }) => {
    const before = await stack.snapshot();
    const answer = await browser.post(path, { text: 'words', number: 'x' }, headers);
    expect(answer.status).toBe(403);
    expect(answer.html).toContain('This came from another site');
    expect(pages.api.asked).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
  });
});

it('an API that is away is told of by a page, with nothing of ours in it', async () => {
  pages.api.outage.begin();
  const { status, html } = await browser.post('/complaint?language=en', { text: 'words' });
  expect([status, html.includes('This does not work just now')]).toEqual([503, true]);
});

it('no line of the log says who opened what', async () => {
  await browser.post('/complaint', { text: 'my words', key: '' });
  await browser.get('/nothing/my-words');
  expect(stack.log.lines.length).toBeGreaterThan(1);
  for (const word of ['198.51.100.7', 'my words', 'my-words']) expect(stack.log.lines.join()).not.toContain(word);
});
