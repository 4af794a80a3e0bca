import { beforeEach, describe, expect, it } from 'vitest';
import { SHEET_PATH } from '../../../web/components/style/sheets.ts';
import { Browser, Pages, type SeenPage } from '../../support/browser.ts';
import { issueCode, told } from '../../support/cases.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  stack = new Stack();
  const orderId = await told(stack);
  pages = new Pages(stack);
  browser = new Browser(pages);
  code = await issueCode(stack, orderId);
});

const POSTED = [
  '/',
  '/messages',
  '/appeal',
  '/conflict',
  '/zone',
  '/codes',
  '/news',
  '/files',
  '/files/send',
  '/leave',
];

describe('what comes from elsewhere', () => {
  it.each(
    POSTED.flatMap((path) =>
      [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: 'https://holdfast.example' },
        { 'sec-fetch-site': 'none' },
        { origin: 'https://elsewhere.example' },
        { origin: 'http://holdfast.example' },
        { origin: 'https://holdfast.example.elsewhere.example' },
        { origin: 'null' },
        {},
      ].map((headers) => ({ path, headers })),
    ),
  )('is not taken at $path with $headers, before anything is looked at', async ({ path, headers }) => {
    await browser.post('/', { code });
    const before = [JSON.stringify(pages.visits.all()), await stack.snapshot(), JSON.stringify(stack.tries.all())];
    pages.api.asked.length = 0;
    const answer = await browser.post(path, { code, zone: 'Asia/Tokyo', text: 'words' }, headers);
    expect([answer.status, answer.location]).toEqual([403, '']);
    expect(answer.html).toContain('This came from another site');
    expect(pages.api.asked).toEqual([]);
    const after = [JSON.stringify(pages.visits.all()), await stack.snapshot(), JSON.stringify(stack.tries.all())];
    expect(after).toEqual(before);
  });

  it('is told from what our own pages send also by a browser that says only where it comes from', async () => {
    expect((await browser.post('/', { code }, { origin: 'https://holdfast.example' })).location).toBe('/case');
  });

  it('is not taken on the word of one header against the other', async () => {
    const both = { 'sec-fetch-site': 'cross-site', origin: 'https://holdfast.example' };
    expect((await browser.post('/', { code }, both)).status).toBe(403);
  });
});

describe('what is no form', () => {
  const own = { 'sec-fetch-site': 'same-origin' };
  const event = async (body: Uint8Array | string, type: string): Promise<SeenPage> =>
    await browser.send('POST', '/', Buffer.from(body), { ...own, 'content-type': type });
  const FORM = 'application/x-www-form-urlencoded';

  it.each`
    body                                     | type                             | why
    ${'{"code":"A"}'}                        | ${'application/json'}            | ${'JSON'}
    ${'code=A'}                              | ${'text/plain'}                  | ${'plain text'}
    ${'code=A'}                              | ${`${FORM}; charset=iso-8859-1`} | ${'another charset'}
    ${'code=%E4'}                            | ${FORM}                          | ${'no UTF-8'}
    ${'code=%zz'}                            | ${FORM}                          | ${'no percent-encoding'}
    ${Buffer.from([0x63, 0x3d, 0xc3, 0xa4])} | ${FORM}                          | ${'bytes that a browser encodes'}
    ${`code=${'A'.repeat(65_536)}`}          | ${FORM}                          | ${'more than 64 kB'}
  `('is told of: $why', async ({ body, type }) => {
    const answer = await event(body, type);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('What was sent can not be read');
    expect(pages.api.asked).toEqual([]);
  });

  it('and what is one, is read as it was typed', async () => {
    const answer = await event('code=a%20%26+b%C3%BC%3D%3Cscript%3E', `${FORM};charset=UTF-8`);
    expect(answer.html).toContain('value="a &amp; bü=&lt;script&gt;"');
  });
});

describe('every page', () => {
  const PATHS = [
    '/',
    '/lost-code',
    '/privacy',
    '/leave',
    '/case',
    '/messages',
    '/appeal',
    '/conflict',
    '/help',
    '/withdrawal',
    '/files',
    '/zone',
    '/codes',
    '/news',
  ];

  it.each([...PATHS, '/nothing'])('%s says what may be done with it, and runs nothing', async (path) => {
    await browser.post('/', { code });
    const { headers, html } = await browser.get(path);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=/);
  });

  it('is compressed where the browser takes it, and only there', async () => {
    for (const accepted of ['br, gzip', 'gzip']) {
      const packed = await browser.get('/privacy', { 'accept-encoding': accepted });
      expect(packed.headers['content-encoding']).toBe('gzip');
      expect(packed.bytes.length).toBeLessThan(packed.html.length / 2);
    }
    for (const accepted of ['', 'gzip;q=0', 'identity']) {
      const plain = await browser.get('/privacy', { 'accept-encoding': accepted });
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
  });

  it('of a case is at most 30 kB on a first visit, its style included', async () => {
    await browser.post('/', { code });
    const page = await browser.get('/case', { 'accept-encoding': 'gzip' });
    const sheet = await browser.get(SHEET_PATH, { 'accept-encoding': 'gzip' });
    expect(page.html).toContain(`href="${SHEET_PATH}"`);
    expect(sheet.html).toContain('.hf-button');
    expect(page.bytes.length + sheet.bytes.length).toBeLessThan(30_000);
  });

  it('names the language it is in, and all others', async () => {
    const { html } = await browser.get('/privacy', { 'accept-language': 'es-MX, en;q=0.5' });
    expect(html).toContain('<html lang="es"');
    expect(html).toContain('<title>Privacidad – Mi caso</title>');
    for (const language of ['en', 'de', 'fr', 'pl']) expect(html).toContain(`href="/privacy?language=${language}"`);
    expect((await browser.get('/privacy?language=xx', { 'accept-language': 'pl' })).html).toContain('<html lang="pl"');
  });
});

describe('an address without a page', () => {
  it('says that there is none, or which way there is one', async () => {
    expect((await browser.get('/nothing')).status).toBe(404);
    expect((await browser.get('/assets/pages.0000.css')).status).toBe(404);
    const wrong = await browser.post('/case', {});
    expect([wrong.status, wrong.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the style sheet', () => {
  it('is kept for ever under the name that says what is in it', async () => {
    const { headers } = await browser.get(SHEET_PATH, { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
});

describe('a bad day', () => {
  it('of the API is told, and nothing is lost', async () => {
    await browser.post('/', { code });
    pages.api.outage.begin();
    const answer = await browser.get('/case');
    expect([answer.status, answer.html.includes('This does not work just now')]).toEqual([503, true]);
    expect(stack.log.lines.at(-1)).toContain('"level":"ERROR"'); // people have to see it
    pages.api.outage.end();
    expect((await browser.get('/case')).status).toBe(200);
  });

  it('of the table or the key service is told as well', async () => {
    await browser.post('/', { code });
    pages.visits.outage.begin();
    expect((await browser.get('/case')).status).toBe(503);
    pages.visits.outage.end();
    pages.visitKeys.outage.begin();
    expect((await browser.get('/case')).status).toBe(503);
  });

  it('of ours is logged in full, and told without', async () => {
    await browser.post('/', { code });
    pages.api.breakNext(new TypeError('CANARY'));
    const answer = await browser.get('/case');
    expect([answer.status, answer.html.includes('CANARY')]).toEqual([500, false]);
    expect(stack.log.lines.join()).toContain('CANARY');
  });
});

it('no line of the log says who opened what', async () => {
  await browser.post('/', { code });
  await browser.get('/case?language=de');
  await browser.post('/messages', { text: 'my words', key: '' });
  const lines = stack.log.lines.filter((line) => line.includes('"route":"GET /case"') || line.includes('POST /'));
  expect(lines.length).toBeGreaterThan(2);
  for (const word of [code, browser.cookie ?? '-', '198.51.100.7', 'my words'])
    expect(stack.log.lines.join()).not.toContain(word);
});
