import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeVisit, readVisit } from '../../../shared/app/case/visits.ts';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { isVisitId, type Visit } from '../../../shared/domain/cases/visit.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { ApiRefusal } from '../../../web/steps/ask.ts';
import { Browser, type Pages } from '../../support/browser.ts';
import { CHALLENGE, caseRequest, issueCode, openCase } from '../../support/cases.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let pages: Pages;
let browser: Browser;
let code: string;
beforeEach(async () => {
  ({ stack, orderId, pages, browser, code } = await tellPerson());
});

const enter = (typed: string, by = browser) => by.post('/?language=en', { code: typed });
/** What an earlier version kept of a visit. */
async function withoutLatestEnd({ cookie = '' }: Browser): Promise<void> {
  if (!isVisitId(cookie)) throw new Error('there is a visit');
  const deps = { visits: pages.visits, visitKeys: pages.visitKeys, clock: stack.clock, random: stack.random };
  const { latestEndsAt: _, ...visit } = (await readVisit(deps, cookie)) ?? {};
  await changeVisit(deps, cookie, visit as Visit);
}
const stranger = (seed: number): string => createCaseCode(new Uint8Array(20).fill(seed));

describe('entering the code', () => {
  it('opens the case, under a cookie that is a number and nothing else', async () => {
    const answer = await enter(code);
    expect([answer.status, answer.location]).toEqual([303, '/case']);
    expect(browser.cookie).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const shown = await browser.get('/case');
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Some of your data are frozen now');
    expect(shown.html).not.toContain(code);
  });

  it.each([
    ['in small letters with blanks', (text: string) => ` ${text.toLowerCase().replaceAll('-', ' ')} `],
    ['without anything between', (text: string) => text.replaceAll('-', '')],
    ['behind a label', (text: string) => `Case code: ${text}.`],
  ])('opens the case when it is typed %s', async (_, typed) => {
    expect((await enter(typed(code))).location).toBe('/case');
  });

  it('tells of a mistyped code without asking the API, so it costs nobody a try', async () => {
    const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    const answer = await enter(wrong);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Error: Enter your case code – My case</title>');
    expect(answer.html).toContain('This code is mistyped');
    expect(answer.html).toContain('href="#code"');
    expect(pages.api.asked).toEqual([]);
    expect(stack.tries.all()).toEqual([]);
  });

  it('says the same of every code that opens nothing, and leaves nothing', async () => {
    await openCase(stack, orderId);
    const answers = [];
    for (const typed of [stranger(7), code]) answers.push(await enter(typed)); // never given out, and replaced
    for (const { status, html } of answers) {
      expect(status).toBe(422);
      expect(html).toContain('No case opens with this code');
    }
    expect(pages.visits.all().visits).toEqual([]);
    expect(browser.cookie).toBeUndefined();
  });

  it('counts guesses for whoever makes them, and nobody else', async () => {
    const guesser = new Browser(pages, '203.0.113.66');
    for (let seed = 1; seed <= 30; seed += 1) expect((await enter(stranger(seed), guesser)).status).toBe(422);
    const answer = await enter(stranger(31), guesser);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '3000']);
    expect(answer.html).toContain('Too many tries');
    expect(answer.html).toContain('50 minutes');
    expect(stack.log.lines.at(-1)).toContain('"code":"too-many-tries"');
    expect((await enter(code)).location).toBe('/case');
  });

  it('asks for something where nothing was typed', async () => {
    expect((await enter('  ')).html).toContain('Enter your case code');
    expect(pages.api.asked).toEqual([]);
  });

  it('gives a browser that had a visit another cookie: whoever knew the first sees nothing', async () => {
    await enter(code);
    const { cookie: first } = browser;
    await enter(code);
    expect(browser.cookie).not.toBe(first);
  });

  it('leads whoever is in their case there', async () => {
    await enter(code);
    expect((await browser.get('/')).location).toBe('/case');
  });
});

describe('a case', () => {
  beforeEach(async () => {
    await enter(code);
  });

  it('is shown with what may be said of it, in dates with weekday and zone', async () => {
    const { html, headers } = await browser.get('/case');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-language': 'en' });
    for (const words of ['Frozen since', 'Frozen until', 'You can object until', 'Your visit ends at']) {
      expect(html).toContain(words);
    }
    expect(html).toMatch(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d+ \w+ \d{4} at \d\d:\d\d \w+/);
    expect(html).toContain('<title>Your case – My case</title>');
    expect(html).toContain('Leave this page quickly');
    expect(html).not.toContain('<script');
  });

  it('is shown in the zone that was chosen, with the legal one beside it', async () => {
    expect((await browser.post('/zone', { zone: 'Asia/Tokyo' })).location).toBe('/case');
    const { html } = await browser.get('/case');
    expect(html).toContain('Japan Standard Time');
    expect(html).toContain('where the data are kept:');
    const refused = await browser.post('/zone', { zone: 'Middle/Earth' });
    expect([refused.status, refused.html.includes('Choose a place from the list')]).toEqual([422, true]);
  });

  it('is shown in the language of a link from then on', async () => {
    expect((await browser.get('/case?language=de')).html).toContain('<html lang="de"');
    expect((await browser.get('/case', { 'accept-language': 'fr' })).html).toContain('Ihr Fall');
  });

  it('shows objections and what came of them', async () => {
    const { token } = await openCase(stack, orderId);
    expect((await stack.person(caseRequest('challenges', CHALLENGE, { token }))).status).toBe(201);
    expect((await browser.get('/case')).html).toContain('You have not objected with this code');
  });

  it('keeps strangers out, and whoever was shown another cookie', async () => {
    const other = new Browser(pages);
    for (const cookie of [undefined, 'x'.repeat(43), `${browser.cookie?.slice(1)}A`, 'short']) {
      other.cookie = cookie;
      expect((await other.get('/case')).location).toBe('/');
    }
  });

  it('costs the API one call a page', async () => {
    pages.api.asked.length = 0;
    await browser.get('/case');
    expect(pages.api.asked).toEqual(['GET /v1/cases/current']);
  });
});

describe('use of a visit', () => {
  const RENEWAL = 'POST /v1/cases/sessions/renewal';
  beforeEach(async () => {
    await enter(code);
    pages.api.asked.length = 0;
  });

  it('makes it last on once less than twenty minutes are left, by one call that other pages are spared', async () => {
    stack.clock.advance(10 * MINUTE_MS);
    await browser.get('/case');
    expect(pages.api.asked).toEqual(['GET /v1/cases/current']);
    stack.clock.advance(1);
    await browser.get('/case');
    await browser.get('/case');
    expect(pages.api.asked.slice(1)).toEqual([RENEWAL, 'GET /v1/cases/current', 'GET /v1/cases/current']);
    stack.clock.advance(30 * MINUTE_MS - 1);
    expect((await browser.get('/case')).status).toBe(200);
  });

  it('is told with the end it has now and the latest it can have, and both are true', async () => {
    const { html } = await browser.get('/case');
    expect(html).toMatch(
      /Your visit ends at 16:40 [^.]*\. If you go on using these pages it lasts longer, until 20:10 /,
    );
    for (let time = 0; time < 15; time += 1) {
      stack.clock.advance(15 * MINUTE_MS);
      expect((await browser.get('/case')).status).toBe(200);
    }
    const last = (await browser.get('/case')).html;
    expect(last).toMatch(/Your visit ends at 20:10 [^.]*\. Then you need your code again/);
    stack.clock.advance(15 * MINUTE_MS - 1);
    expect((await browser.get('/case')).status).toBe(200);
    stack.clock.advance(1);
    expect((await browser.get('/case')).location).toBe('/');
  });

  it('keeps all that was typed in it, also what was typed first', async () => {
    await browser.post('/objection', { grounds: 'not-my-data' });
    for (let time = 0; time < 8; time += 1) {
      stack.clock.advance(15 * MINUTE_MS);
      await browser.get('/objection/words');
    }
    await browser.post('/objection/words', { text: 'Not mine.' });
    await browser.post('/objection/outcome', { outcome: 'end-the-hold' });
    await browser.post('/objection/needs', {});
    expect((await browser.post('/objection/check', {})).location).toBe('/objection/sent');
  });

  it('brings no newer words back to what they were', async () => {
    await browser.post('/objection', { grounds: 'not-my-data' });
    stack.clock.advance(15 * MINUTE_MS);
    await browser.post('/objection', { grounds: 'privilege' });
    const { html } = await browser.get('/objection');
    expect(html).toMatch(/value="privilege"[^>]* checked/);
    expect(html).not.toMatch(/value="not-my-data"[^>]* checked/);
  });

  it('shows the page all the same when the session has had enough requests for now', async () => {
    stack.clock.advance(15 * MINUTE_MS);
    pages.api.breakNext(new ApiRefusal('too-many-tries', 60));
    expect((await browser.get('/case')).html).toContain('Your visit ends at 16:40');
  });

  it('keeps what is posted before it asks for more time', async () => {
    stack.clock.advance(15 * MINUTE_MS);
    pages.api.outage.begin();
    expect((await browser.post('/objection', { grounds: 'privilege' })).status).toBe(503);
    pages.api.outage.end();
    expect((await browser.get('/objection')).html).toMatch(/value="privilege"[^>]* checked/);
  });

  it('takes no time that the page has not: all that one asks is waited for together', async () => {
    stack.clock.advance(15 * MINUTE_MS);
    await browser.get('/case');
    await browser.get('/case');
    const [renewal, first, second] = pages.api.patience.slice(-3);
    expect(renewal).toBeInstanceOf(AbortSignal);
    expect([first === renewal, second === renewal]).toEqual([true, false]);
  });

  it('is not asked for by whoever leaves: that works also while the API is away', async () => {
    stack.clock.advance(15 * MINUTE_MS);
    pages.api.outage.begin();
    expect((await browser.post('/leave', {})).location).toBe('/?done=left&language=en');
    expect(pages.visits.all()).toEqual({ visits: [], drafts: [] });
  });

  it('keeps nothing of a visit that was left in another tab meanwhile', async () => {
    stack.clock.advance(15 * MINUTE_MS);
    const other = new Browser(pages);
    other.cookie = browser.cookie;
    pages.api.meanwhile(() => other.post('/leave', {}));
    await browser.get('/case');
    expect(pages.visits.all()).toEqual({ visits: [], drafts: [] });
  });

  it.each`
    who                                     | headers
    ${'another site, which leads there'}    | ${{ 'sec-fetch-site': 'cross-site' }}
    ${'a site beside it'}                   | ${{ 'sec-fetch-site': 'same-site' }}
    ${'a browser, before anybody opens it'} | ${{ 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' }}
  `('is not by $who', async ({ headers }) => {
    stack.clock.advance(15 * MINUTE_MS);
    expect((await browser.get('/case', headers)).html).toContain('Your visit ends at 16:40');
    expect(pages.api.asked).toEqual(['GET /v1/cases/current']);
    expect((await browser.get('/case', { 'sec-fetch-site': 'same-origin' })).html).toContain(
      'Your visit ends at 16:55',
    );
  });

  it('is not made longer in a visit that an earlier version began', async () => {
    await withoutLatestEnd(browser);
    stack.clock.advance(15 * MINUTE_MS);
    expect((await browser.get('/case')).html).toMatch(/Your visit ends at 16:40 [^.]*\. Then you need/);
    expect(pages.api.asked).toEqual(['GET /v1/cases/current']);
  });
});

describe('the end of a visit', () => {
  beforeEach(async () => {
    await enter(code);
  });

  it('comes with the session, and the first page says so', async () => {
    stack.clock.advance(30 * MINUTE_MS);
    expect((await browser.get('/case')).location).toBe('/');
    expect((await browser.get('/')).html).toContain('Your visit ended at');
    expect((await enter(code)).location).toBe('/case');
  });

  it('is no end of the code where it comes while what was posted is on its way: nothing is lost', async () => {
    stack.clock.advance(30 * MINUTE_MS - 1);
    pages.api.meanwhile(() => stack.clock.advance(1));
    expect((await browser.post('/messages', { review: 'r1', text: 'Not mine.', key: 'k' })).location).toBe('/');
    expect((await browser.get('/')).html).toContain('It comes back when you enter the same code');
    expect((await enter(code)).location).toBe('/messages');
    expect((await browser.get('/messages')).html).toContain('Not mine.');
  });

  it('is no end of the code where an earlier version began the visit: its session is one no more', async () => {
    await withoutLatestEnd(browser);
    pages.api.breakNext(new ApiRefusal('case-session-invalid', undefined));
    expect((await browser.post('/messages', { review: 'r1', text: 'Not mine.', key: 'k' })).location).toBe('/');
    expect((await enter(code)).location).toBe('/messages');
    expect((await browser.get('/messages')).html).toContain('Not mine.');
  });

  it('is forgotten an hour later', async () => {
    stack.clock.advance(30 * MINUTE_MS + HOUR_MS);
    expect((await browser.get('/')).html).not.toContain('Your visit ended at');
  });

  it('comes at once when its code is ended elsewhere', async () => {
    const other = new Browser(pages);
    await enter(code, other);
    const { html } = await other.get('/codes');
    const [, id = ''] = /type="radio" value="([0-9a-f]{64})"/.exec(html) ?? /value="([0-9a-f]{64})"/.exec(html) ?? [];
    expect((await other.post('/codes', { code: id })).location).toBe('/?done=left&language=en');
    expect((await browser.get('/case')).location).toBe('/');
    expect((await browser.get('/')).html).toContain('Your code does not open this case any more');
    expect((await enter(code)).html).toContain('No case opens with this code');
  });

  it('comes by leaving, and leaves nothing behind', async () => {
    expect((await browser.get('/leave')).html).toContain('Leave now');
    const { location } = await browser.post('/leave', {});
    expect(location).toBe('/?done=left&language=en');
    expect(browser.cookie).toBeUndefined();
    expect(pages.visits.all()).toEqual({ visits: [], drafts: [] });
    expect((await browser.get(location)).html).toContain('You left your case');
  });
});

it('what was typed is read where it is shown or gone back to, once, and nowhere else', async () => {
  await enter(code);
  const reading = vi.spyOn(pages.visits, 'draftsOf');
  const countReads = async (open: () => Promise<unknown>): Promise<number> => {
    reading.mockClear();
    await open();
    return reading.mock.calls.length;
  };
  expect(await countReads(() => browser.get('/case'))).toBe(1); // whether a file was begun: read while the API is asked
  expect(await countReads(() => browser.post('/zone', { zone: 'Europe/Warsaw' }))).toBe(0);
  expect(await countReads(() => browser.get('/messages'))).toBe(1);
  stack.clock.advance(15 * MINUTE_MS);
  expect(await countReads(() => browser.get('/case'))).toBe(2); // renewed, and with it what was typed
});

describe('a page that needs the case whatever was typed', () => {
  const CASE = 'GET /v1/cases/current';
  beforeEach(async () => {
    await enter(code);
    pages.api.asked.length = 0;
  });

  it.each(['/messages', '/messages?done=sent', '/appeal', '/conflict', '/withdrawal', '/objection'])(
    '%s asks for it, once, while that is read',
    async (path) => {
      const read = pages.visits.draftsOf.bind(pages.visits);
      vi.spyOn(pages.visits, 'draftsOf').mockImplementationOnce(async (...which) => {
        await vi.waitUntil(() => pages.api.asked.length > 0); // in vain, where it is asked for after this
        return await read(...which);
      });
      expect((await browser.get(path)).status).toBe(200);
      expect(pages.api.asked).toEqual([CASE]);
    },
  );

  it('asks for nothing where it says only that something is recorded', async () => {
    expect((await browser.get('/conflict?done=recorded')).html).toContain('Your words were received');
    expect(pages.api.asked).toEqual([]);
  });

  it('shows what was typed all the same', async () => {
    await browser.post('/messages', { review: 'r1', text: 'Not mine, I said.', key: 'k' });
    expect((await browser.get('/messages')).html).toContain('Not mine, I said.');
  });

  it('asks for it anew after something was posted', async () => {
    await browser.post('/withdrawal', { review: 'r1' });
    expect(pages.api.asked).toEqual([CASE, CASE]); // what was meant is not there, and what is there is shown
  });

  it('is the end of a visit whose code was ended meanwhile', async () => {
    pages.api.breakNext(new ApiRefusal('case-session-invalid', undefined));
    expect((await browser.get('/appeal')).location).toBe('/');
    expect((await browser.get('/')).html).toContain('Your code does not open this case any more');
  });

  it('says that something is away where neither is there, and once', async () => {
    const down = new HoldfastError('service-unavailable', 'a service this depends on does not answer');
    vi.spyOn(pages.visits, 'draftsOf').mockRejectedValueOnce(down);
    pages.api.outage.begin();
    expect((await browser.get('/appeal')).status).toBe(503);
    expect(stack.log.lines.filter((line) => line.includes('"failed"'))).toHaveLength(1);
  });
});

it('a telephone calls whoever helps when their number is touched', async () => {
  await enter(code);
  const { html } = await browser.get('/help');
  expect(html).toContain('href="tel:+494055504300">+49\u00a040\u00a05550\u00a04300</a>');
});

it.each(['/case', '/messages', '/codes', '/news', '/appeal', '/conflict', '/objection', '/withdrawal', '/help'])(
  '%s reads its visit once, and keeps nothing of it',
  async (path) => {
    await enter(code);
    const reading = vi.spyOn(pages.visits, 'find');
    const keeping = vi.spyOn(pages.visits, 'change');
    expect((await browser.get(path)).status).toBe(200);
    expect([reading.mock.calls.length, keeping.mock.calls.length]).toEqual([1, 0]);
  },
);

describe('codes', () => {
  it('are all listed, one is ended, and no other is', async () => {
    await enter(code);
    const later = await issueCode(stack, orderId); // through the same hands
    const { html } = await browser.get('/codes');
    expect(html).toContain('The code you came with');
    expect(html).toContain('A code from the notice of your provider');
    const ids = [...html.matchAll(/value="([0-9a-f]{64})"/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(2);
    const ended = await browser.post('/codes', { code: ids[1] ?? '' });
    expect(ended.location).toBe('/codes?done=ended');
    expect((await browser.get(ended.location)).html).toContain('The code is ended');
    expect((await enter(later, new Browser(pages))).html).toContain('No case opens with this code');
    expect((await browser.get('/case')).status).toBe(200);
  });

  it('that were not chosen are asked for', async () => {
    await enter(code);
    const before = await stack.snapshot();
    for (const chosen of ['', 'f'.repeat(64)]) {
      const { status, html } = await browser.post('/codes', { code: chosen });
      expect([status, html.includes('Choose the code that you want to end')]).toEqual([422, true]);
    }
    expect(await stack.snapshot()).toEqual(before);
  });
});
