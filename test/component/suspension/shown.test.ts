import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { spellDoubtOnRecord } from '../../../shared/cli/doubt-on-record.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { composePrint } from '../../../shared/documents/print.ts';
import { readPrintable } from '../../../shared/documents/printable.ts';
import { PAGE_WORDS } from '../../../shared/documents/verification-words.ts';
import type { Digest } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { NOTICE_LANGUAGES } from '../../../shared/domain/order/readings/notice-document.ts';
import { Browser, Pages, PublicPages, type SeenPage } from '../../support/browser.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { API } from '../../support/printing.ts';
import { SECOND_REGISTRAR } from '../../support/registrars.ts';
import {
  accepting,
  certificateRequest,
  filed,
  memberOf,
  noticeRequest,
  POLICE,
  printedAddress,
  read,
  say,
  toldDigest,
  verificationRequest,
} from '../../support/requests.ts';
import { answerSearch, askForSearch, findOrders, idOf } from '../../support/searches.ts';
import { Stack } from '../../support/stack.ts';
import { confirmAgain, suspend, suspensionWordRequest } from '../../support/suspending.ts';
import { SECOND_OFFICER } from '../../support/waiting.ts';
import { Workers } from '../../support/workers.ts';

const Exported = z.object({
  format: z.string(),
  orderId: z.string(),
  commits: z.array(z.object({ digest: z.string(), commit: z.unknown() })),
  head: z.string(),
});

const HELD_SINCE = '2026-11-20T16:10:00.000Z';
/** Who is suspected, who said so, and which suspension it is: nobody but registrars is told. */
const CANARIES = /person-police-desk|registrar-[12]|aut-police\.s1|account-stolen/i;

let stack: Stack;
let workers: Workers;
let id: OrderId;
let digest: Digest;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  id = await filed(stack);
  digest = await toldDigest(stack, id);
  await workers.settle();
});

const hold = async (firmly = true): Promise<void> => {
  const suspension = await suspend(stack);
  await workers.settle();
  if (!firmly) return;
  await stack.registrar(suspensionWordRequest(suspension, 'confirmation'), SECOND_REGISTRAR);
  await workers.settle();
};

/** What became of it, each by what makes it so. */
const COURSES = {
  held: () => hold(),
  confirmed: async () => {
    await hold();
    await confirmAgain(stack, id, SECOND_OFFICER);
    await workers.settle();
  },
  undone: async () => {
    await hold(false);
    await workers.runUntil(plus(stack.clock.now(), DAY_MS + MINUTE_MS));
  },
  received: async () => {
    await hold();
    await say(stack, id, 'order.acknowledged');
    await workers.settle();
  },
  withdrawn: async () => {
    await hold();
    await workers.runUntil(plus(stack.clock.now(), 2 * DAY_MS + HOUR_MS));
  },
} as const;

const STATUSES = Object.keys(COURSES) as (keyof typeof COURSES)[];
const doubtIn = (body: unknown): unknown => memberOf(body, 'doubt');
const firstOf = (body: unknown): unknown => [memberOf(body, 'orders')].flat()[0];
const wordsOf = (html: string): string =>
  html
    .replace(/<title>.*?<\/title>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const verify = () => stack.anyone(verificationRequest({ orderId: id, digest }));
const openPrinted = (language = 'en') => {
  const request = printedAddress(id, digest, 'text/html');
  return stack.anyone({ ...request, query: { ...request.query, language } });
};
const check = (language = 'en'): Promise<SeenPage> =>
  new Browser(new PublicPages(stack)).post(`/check?language=${language}`, { order: id, digest });
const provider = { provider: 'prv-demo', id: 'list-1' } as const;
const listed = (query = {}) => stack.provider({ method: 'GET', route: '/v1/provider/orders', query }, provider);
async function searched(): Promise<unknown> {
  const search = idOf(await askForSearch(stack));
  await answerSearch(stack, search);
  return firstOf((await findOrders(stack, search)).body);
}
/** What stands on the first sheet of paper. */
async function sheet(): Promise<string> {
  const { body } = await stack.officer(read(id, '/certificate'), SECOND_OFFICER);
  const document = { ...Object(memberOf(body, 'order')), certificate: memberOf(body, 'certificate') };
  const [first] = composePrint(readPrintable({ document }), API).parts;
  return JSON.stringify(first);
}

describe.each(STATUSES)('an order that was doubted: %s', (status) => {
  beforeEach(() => COURSES[status]());

  it('is told so to everybody who sees it, and nobody is told of whom', async () => {
    const { reference } = Object((await verify()).body);
    const answers = {
      verification: (await verify()).body,
      authority: (await stack.officer(read(id), SECOND_OFFICER)).body,
      certificate: memberOf((await stack.officer(read(id, '/certificate'), SECOND_OFFICER)).body, 'order'),
      provider: firstOf((await listed({ reference })).body),
      oversight: await searched(),
    };
    const [since] = new Set(Object.values(answers).map((one) => memberOf(doubtIn(one), 'since')));
    for (const [who, answer] of Object.entries(answers)) {
      expect(doubtIn(answer), who).toEqual({ status, since });
    }
    if (status === 'held') expect(since).toBe(HELD_SINCE);
    for (const who of ['verification', 'certificate', 'provider', 'oversight'] as const) {
      expect(JSON.stringify(answers[who]), who).not.toMatch(CANARIES);
    }
  });

  it('paper says so', async () => {
    const text = await sheet();
    expect(text).toContain('Did the authority issue it?');
    expect(text.includes('This order is on hold')).toBe(status === 'held');
    expect(text).not.toMatch(CANARIES);
  });

  it.each(NOTICE_LANGUAGES)('the page of a check says so in %s, however it is asked for', async (language) => {
    const { page, doubt } = PAGE_WORDS[language];
    for (const html of [(await openPrinted(language)).text, (await check(language)).html]) {
      const said = wordsOf(html);
      expect(said).toContain(doubt['doubt.label']);
      expect(said).toContain(doubt[`doubt.${status}`].split('{moment}')[0]);
      expect(said.includes(doubt['doubt.verdict'])).toBe(status === 'held');
      expect(said.includes(page['in-force'])).toBe(status !== 'held' && status !== 'withdrawn');
      expect(html).not.toMatch(CANARIES);
      expect(html).toContain(`<html lang="${language}"`);
      expect(findFaults(html)).toEqual([]);
    }
  });
});

it.each(STATUSES)('a history that was taken along says so: %s', async (status) => {
  await COURSES[status]();
  const { body } = await stack.officer(read(id, '/history'), SECOND_OFFICER);
  const history = parse(Exported, body);
  const said = spellDoubtOnRecord([history], history.commits.length) ?? '';
  const words = PAGE_WORDS.en.doubt[`doubt.${status}`].split('{moment}')[0] ?? '';
  expect(said).toContain(`as of commit ${history.commits.length}: ${words}`);
  expect(said).toMatch(/20\d\d-\d\d-\d\dT/);
  expect(spellDoubtOnRecord([history], 99)).toBeUndefined(); // its last commit is on another page
});

describe('an order that is held', () => {
  beforeEach(() => hold());

  it('is called genuine by no page, and nobody is told to ask for its certificate', async () => {
    for (const html of [(await openPrinted()).text, (await check()).html]) {
      expect(html).toMatch(/<h1[^>]*>Issued, but on hold<\/h1>/);
      expect(html).toMatch(/<title>Issued, but on hold [-–] Holdfast<\/title>/);
      expect(html).not.toMatch(/genuine|ask for the certificate|newer|hf-verdict--yes|\/certificate/i);
      expect(wordsOf(html)).toContain('State of the order Issued.');
      expect(wordsOf(html)).toMatch(/On hold since (?:Friday,? )?20 November 2026/);
    }
  });

  it('asks nothing of its provider but to keep what it has', async () => {
    expect(firstOf((await listed()).body)).toMatchObject({ id, status: 'issued', inForce: true, owed: [] });
    expect((await sheet()).includes('on hold: see above')).toBe(true);
  });

  it('tells its authority until when it waits for whom, and of no hour in which its provider is late', async () => {
    const { body } = await stack.officer(read(id), SECOND_OFFICER);
    expect(body).toMatchObject({
      attention: ['to-confirm-again'],
      acknowledgement: { status: 'awaited' },
      waitsFor: expect.arrayContaining([
        { what: 'doubt', owedBy: 'contact-point', until: '2026-11-22T16:10:00.000Z', otherwise: 'order.withdrawn' },
      ]),
    });
    expect(memberOf(body, 'acknowledgement')).not.toHaveProperty('dueAt');
  });

  it('is held no longer than time lets it, whatever was written since', async () => {
    stack.clock.set(plus(stack.clock.now(), 2 * DAY_MS));
    expect((await verify()).body).toMatchObject({
      inForce: false,
      status: 'withdrawn',
      doubt: { status: 'withdrawn' },
    });
    expect(firstOf((await listed()).body)).not.toHaveProperty('doubt');
    expect((await openPrinted()).text).toMatch(/<h1[^>]*>Withdrawn, because nobody confirmed it<\/h1>/);
  });
});

it('an order that nobody doubted says nothing of it', async () => {
  const { body } = await verify();
  expect(body).toMatchObject({ genuine: true, inForce: true });
  expect(body).not.toHaveProperty('doubt');
  expect(await sheet()).not.toContain('Did the authority issue it?');
  expect((await check()).html).not.toContain('Did the authority issue it?');
});

it('a provider that reads the certificate of what was held has received it, and reads that', async () => {
  await hold();
  const { body } = await stack.provider(certificateRequest(id), { provider: 'prv-demo', id: 'read-1' });
  expect(memberOf(body, 'order')).toMatchObject({ status: 'running', inForce: true, doubt: { status: 'received' } });
});

describe.each(['confirmed', 'undone', 'received'] as const)('the person concerned: %s', (status) => {
  const SAID = {
    confirmed: /a second officer of the authority (?:then )?confirmed it/i,
    undone: /Nobody else shared the doubt/,
    received: /before anybody had answered/,
  } as const;
  beforeEach(async () => {
    await COURSES[status]();
    await say(stack, id, 'order.acknowledged', {}, { id: 'received' });
    await workers.runUntil(plus(stack.clock.now(), 15 * DAY_MS));
  });

  it.each(NOTICE_LANGUAGES)('reads it in the notice and in the case, in %s', async (language) => {
    const asked = accepting(noticeRequest(id, language), 'application/json');
    const { body } = await stack.provider(asked, { provider: 'prv-demo', id: 'notice-1' });
    expect(memberOf(body, 'notice')).toMatchObject({ doubt: status });
    const text = String(memberOf([memberOf(body, 'texts')].flat()[0], 'text'));
    const browser = new Browser(new Pages(stack));
    await browser.post('/', { code: String(memberOf(body, 'caseCode')) });
    const { html } = await browser.get(`/case?language=${language}`);
    expect(findFaults(html)).toEqual([]);
    for (const words of [text, html]) expect(words).not.toMatch(CANARIES);
    if (language !== 'en') return;
    expect(text).toContain('in doubt whether the authority itself had issued it');
    for (const words of [text, wordsOf(html)]) expect(words).toMatch(SAID[status]);
  });
});

it('officers of before are not shown to whoever asks for the order', async () => {
  await hold();
  expect((await stack.officer(read(id), POLICE)).status).toBe(403);
});
