import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPages } from '../../../functions/serve-pages-persons/routes.ts';
import { FetchedApi } from '../../../shared/adapters/endpoints/api/published-api.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import { Browser, OPERATOR, type Pages, type SeenPage, SITES } from '../../support/browser.ts';
import { assign, CHALLENGE, caseRequest, currentRequest, decideAs, openCase, reopenCase } from '../../support/cases.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
  await enter();
});

const enter = (by = browser): Promise<SeenPage> => by.post('/?language=en', { code });
const WORDS = 'Nobody asked me, and it was my aunt’s.';

/** Everything of an objection but the last page. */
async function write(by = browser): Promise<void> {
  await by.post('/objection', { grounds: 'other' });
  await by.post('/objection/words', { text: WORDS });
  await by.post('/objection/outcome', { outcome: 'end-the-hold' });
  await by.post('/objection/needs', {});
}

/** Somebody objects by other ways, and a reviewer has it. */
async function objectElsewhere(): Promise<string> {
  const token = await reopenCase(stack, orderId, code);
  expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
  await assign(stack, orderId, 'r1');
  return token;
}

/** Sends, and expects this page, with nothing stored by the API. */
async function expectPage(
  path: string,
  fields: Readonly<Record<string, string>>,
  status: number,
  ...said: readonly string[]
): Promise<SeenPage> {
  const before = await stack.snapshot();
  const answer = await browser.post(path, fields);
  expect(answer.status).toBe(status);
  for (const words of said) expect(answer.html).toContain(words);
  expect(await stack.snapshot()).toEqual(before);
  return answer;
}

describe('the order is erased', () => {
  it('while somebody writes: every page of the case says so, and nothing is filed', async () => {
    await write();
    await stack.vault.destroy(orderId);
    await expectPage('/objection/check', {}, 410, 'This case is deleted');
    for (const path of ['/case', '/messages', '/help', '/withdrawal', '/codes']) {
      const { status, html } = await browser.get(path);
      expect([status, html.includes('This case is deleted')]).toEqual([410, true]);
    }
  });
});

describe('the code opens the case no more', () => {
  const endElsewhere = async (): Promise<void> => {
    const other = new Browser(pages);
    await enter(other);
    const [, id = ''] = /value="([0-9a-f]{64})"/.exec((await other.get('/codes')).html) ?? [];
    expect((await other.post('/codes', { code: id })).location).toBe('/?done=left&language=en');
  };
  it('as it was ended elsewhere: what was just sent is given back, and nothing of before', async () => {
    await browser.post('/objection', { grounds: 'other' });
    await browser.post('/objection/words', { text: 'Earlier words.' });
    await endElsewhere();
    const said = ['Your code does not open this case any more', 'What you typed', WORDS, 'lang=""'];
    const { html } = await expectPage('/messages', { review: 'r1', text: WORDS, key: 'k' }, 403, ...said);
    expect(html).not.toContain('Earlier words.');
    expect((await browser.get('/messages')).location).toBe('/');
    const start = (await browser.get('/')).html;
    expect(start).toContain('Your code does not open this case any more');
    expect(start).not.toContain('Enter your code again');
    expect((await enter()).html).toContain('No case opens with this code');
  });

  it('and whoever goes back and sends it again gets it back again: nothing is promised to come back', async () => {
    await browser.post('/objection/words', { text: 'Earlier words.' });
    await endElsewhere();
    for (const text of [WORDS, 'It was my uncle’s.']) {
      await expectPage('/messages', { review: 'r1', text, key: 'k' }, 403, 'Nothing was sent', text);
    }
    const { html } = await browser.get('/');
    expect(html).toContain('Your code does not open this case any more');
    expect(html).not.toContain('It comes back');
  });

  it('not because there is a newer one: whoever writes goes on, past a renewal too', async () => {
    await write();
    await openCase(stack, orderId);
    stack.clock.advance(15 * MINUTE_MS);
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
  });

  it('and nothing was typed: the page says so, and shows nothing', async () => {
    await write();
    await endElsewhere();
    const { html } = await expectPage('/objection/check', {}, 403, 'Nothing was sent');
    for (const not of [WORDS, 'What you typed']) expect(html).not.toContain(not);
  });
});

describe('the reviewer decides while somebody writes', () => {
  it.each`
    path             | fields                                                     | said
    ${'/messages'}   | ${{ review: 'r1', text: WORDS }}                           | ${'there is a decision already'}
    ${'/conflict'}   | ${{ seat: 'r1.1', ground: 'own-interest', reason: WORDS }} | ${'there is a decision already'}
    ${'/withdrawal'} | ${{ review: 'r1', reason: WORDS }}                         | ${'there is a decision already'}
  `('$path: $said, what was typed is there, and who helps', async ({ path, fields, said }) => {
    await objectElsewhere();
    await enter();
    await browser.get(path);
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    await expectPage(path, { key: 'k', ...fields }, 422, said, `>\n${WORDS}</textarea>`, 'href="/help"');
  });

  it('and frees the way for another objection, which was written meanwhile', async () => {
    await objectElsewhere();
    await enter();
    await write();
    const { html } = await expectPage('/objection/check', {}, 409, 'You have objected already', 'href="/help"');
    expect(html).toContain('href="/case"');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    expect((await browser.get('/objection/check')).html).toContain(WORDS);
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
  });
});

describe('too much was asked', () => {
  it('with one code: the page says how long to wait, and what was typed is there after it', async () => {
    const token = await objectElsewhere();
    for (let asked = 0; asked < PERSON_POLICY.caseRequestsPerCode; asked += 1)
      await stack.person(currentRequest(token));
    const fields = { review: 'r1', text: WORDS, key: 'k' };
    const { headers, html } = await expectPage(
      '/messages',
      fields,
      429,
      'Too many tries',
      'What you typed is kept here',
    );
    const seconds = Number(headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(html).toContain(`${Math.ceil(seconds / 60)} minutes`);
    stack.clock.advance(seconds * 1_000);
    await enter();
    expect((await browser.get('/messages')).html).toContain(`>\n${WORDS}</textarea>`);
    expect((await browser.post('/messages', fields)).location).toBe('/messages?done=sent');
  });
});

describe('the API', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** The same pages, of a network on which the API is at this address. */
  function openAt(url: string, patienceMs: number): Browser {
    const { visits, visitKeys } = pages;
    const { clock, random, log, addressKeys, patience } = stack;
    const api = new FetchedApi(url, addressKeys, clock, patienceMs);
    const sheet = { br: new Uint8Array(), gzip: new Uint8Array() };
    const open = createPages(
      { api, visits, visitKeys, sheet, operator: OPERATOR, publicSite: SITES.publicSite, patience, clock, random },
      log,
    );
    const own = new Browser({ open });
    own.cookie = browser.cookie;
    return own;
  }

  async function serve(answer: (end: (status: number, body: string) => void) => void): Promise<string> {
    const own = createServer((_, response) =>
      answer((status, body) => response.writeHead(status, { 'content-type': 'text/html' }).end(body)),
    );
    server = own;
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
  }

  it.each`
    what                         | answer
    ${'answers nothing'}         | ${() => undefined}
    ${'answers what is no JSON'} | ${(end: (status: number, body: string) => void) => end(502, '<h1>Bad gateway</h1>')}
  `('$what: the page says what to do, and what was typed is there afterwards', async ({ answer }) => {
    await objectElsewhere();
    await enter();
    const own = openAt(await serve(answer), 200);
    const fields = { review: 'r1', text: WORDS, key: 'k' };
    const { status, html } = await own.post('/messages', fields);
    expect(status).toBe(503);
    for (const said of [
      'This does not work just now',
      'it counts only once',
      'What you typed is kept here for an hour',
    ])
      expect(html).toContain(said);
    expect((await browser.get('/messages')).html).toContain(`>\n${WORDS}</textarea>`);
  });

  it('is not there at all: the same', async () => {
    const url = await serve(() => undefined);
    server?.close();
    const { status, html } = await openAt(url, 200).post('/messages', { review: 'r1', text: WORDS, key: 'k' });
    expect([status, html.includes('This does not work just now')]).toEqual([503, true]);
  });

  it('is away for longer than a visit lasts: the same code brings it all back', async () => {
    await write();
    pages.api.outage.begin();
    expect((await browser.post('/objection/check', {})).status).toBe(503);
    stack.clock.advance(HOUR_MS - 1);
    pages.api.outage.end();
    expect((await enter()).location).toBe('/objection/check');
    expect((await browser.get('/objection/check')).html).toContain(WORDS);
  });
});
