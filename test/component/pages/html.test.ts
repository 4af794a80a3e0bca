import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { isLanguage, LANGUAGE_NAMES } from '../../../web/steps/languages.ts';
import { Browser, Pages } from '../../support/browser.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import {
  assign,
  CHALLENGE,
  caseRequest,
  decideAs,
  issueCode,
  openCase,
  reopenCase,
  told,
  writeAs,
} from '../../support/cases.ts';
import { jpeg } from '../../support/files.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { postFile } from '../../support/paged/sending.ts';
import { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let browser: Browser;
let stranger: Browser;
let heard: Browser;
beforeAll(async () => {
  const stack = new Stack();
  const orderId = await told(stack);
  const pages = new Pages(stack);
  browser = new Browser(pages);
  stranger = new Browser(pages);
  const { code, token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await issueCode(stack, orderId);
  await reopenCase(stack, orderId, code);
  await browser.post('/', { code });
  heard = await hear();
});

/** In a case that nobody has objected in. */
async function openFresh(): Promise<Browser> {
  const stack = new Stack();
  const code = await issueCode(stack, await told(stack));
  const fresh = new Browser(new Pages(stack));
  await fresh.post('/', { code });
  return fresh;
}

/** Somebody whose objection was decided, who appealed, and to whom it was written. */
async function hear(): Promise<Browser> {
  const stack = new Stack();
  const orderId = await told(stack);
  const { code, token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1');
  await writeAs(stack, orderId, 'r1', 'Since when?\nAnd why?');
  await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
  const person = new Browser(new Pages(stack));
  await person.post('/', { code });
  await person.post('/appeal', { challenge: 'c1', text: 'No.', key: 'appeal' });
  await assign(stack, orderId, 'r2', aReviewerStanding({ person: 'person-reviewer-2' }));
  return person;
}

describe.each(Object.keys(LANGUAGE_NAMES).filter(isLanguage))('in %s no rule is broken', (language) => {
  it.each(['/', '/lost-code', '/privacy', '/nothing'])('by %s', async (path) => {
    const { html } = await stranger.get(`${path}?language=${language}`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(findFaults(html)).toEqual([]);
  });

  it.each([
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
    '/leave',
    '/privacy',
  ])('by %s in a case', async (path) => {
    const { html } = await browser.get(`${path}?language=${language}`);
    expect(html).toContain(`<html lang="${language}"`);
    expect(findFaults(html)).toEqual([]);
  });

  it('by what the first page answers to a code that is none', async () => {
    expect(findFaults((await stranger.post(`/?language=${language}`, { code: 'x' })).html)).toEqual([]);
  });

  it('by an objection, from its first question to its receipt', async () => {
    const fresh = await openFresh();
    await fresh.get(`/case?language=${language}`);
    const see = async (path: string) => expect(findFaults((await fresh.get(path)).html), path).toEqual([]);
    const post = async (path: string, fields: Record<string, string>) => {
      const { html, location } = await fresh.post(path, fields);
      if (location === '') expect(findFaults(html), path).toEqual([]);
      else await see(location);
    };
    await see('/objection');
    await post('/objection', {});
    await post('/objection/words', { text: '' });
    await post('/objection/words', { text: 'It is <b>mine</b>.\nAll of it.' });
    await post('/objection/outcome', {});
    await post('/objection/outcome', { outcome: 'end-the-hold' });
    await see('/objection/late');
    await post('/objection/needs', { interpreter: 'xx', accessibility: '' });
    await post('/objection/needs', { interpreter: 'fr', accessibility: 'Large print' });
    await post('/objection/check', {});
    await see('/objection');
  });

  it.each([
    ['/messages', { text: '' }],
    ['/messages', { review: 'r9', text: 'Hello?' }],
    ['/files', { challenge: 'c9', name: 'Hello?' }],
    ['/appeal', { challenge: 'c9', text: 'Hello?' }],
    ['/conflict', { seat: 'r1.1' }],
  ])('by what %s answers to %j in a case', async (path, fields) => {
    const { status, html } = await browser.post(`${path}?language=${language}`, fields);
    expect(status).toBe(422);
    expect(findFaults(html)).toEqual([]);
  });

  it('by what becomes of a file', async () => {
    const { stack, browser: sender, code, orderId } = await tellPerson();
    const token = await reopenCase(stack, orderId, code);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await sender.post(`/?language=${language}`, { code });
    const see = async (path: string): Promise<string> => {
      const { html } = await sender.get(path);
      expect(html).toContain(`<html lang="${language}"`);
      expect(findFaults(html), path).toEqual([]);
      return html;
    };
    await sender.post('/files', { challenge: 'c1', name: 'It is <b>mine</b>' });
    const form = await see('/files/send');
    await see('/files/arrived');
    await see('/case');
    await postFile(stack, form, jpeg());
    expect((await sender.get('/files/arrived')).location).toBe('/files/added');
    await see('/files/added?done=before');
    await see('/case');
    await sender.post('/files', { challenge: 'c1', name: '' });
    stack.clock.advance(16 * MINUTE_MS);
    await see('/files/send');
    await see('/files/arrived');
  });

  it('by a receipt, and by what was said', async () => {
    expect((await heard.get(`/appeal-receipt?language=${language}`)).html).toContain('<code>');
    for (const path of ['/case', '/messages', '/appeal-receipt', '/conflict', '/conflict?done=recorded']) {
      const { html } = await heard.get(path);
      expect(html).toContain(`<html lang="${language}"`);
      expect(findFaults(html)).toEqual([]);
    }
  });
});
