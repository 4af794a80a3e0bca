import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FILE_REFUSALS } from '../../../shared/domain/attachments/type-refusals.ts';
import { PROBLEM_PREFIX } from '../../../shared/http/problem-prefix.ts';
import type { ApiAnswer } from '../../../shared/ports/published-api.ts';
import { isLanguage, LANGUAGE_NAMES } from '../../../web/steps/languages.ts';
import type { Browser, Pages, SeenPage } from '../../support/browser.ts';
import { CHALLENGE, caseRequest, reopenCase } from '../../support/cases.ts';
import { jpeg } from '../../support/files.ts';
import { findFaults } from '../../support/paged/html-faults.ts';
import { postFile } from '../../support/paged/sending.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let pages: Pages;
let browser: Browser;
beforeEach(async () => {
  const told = await tellPerson();
  ({ stack, pages, browser } = told);
  const token = await reopenCase(stack, told.orderId, told.code);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await browser.post('/?language=en', { code: told.code });
  const { location } = await browser.post('/files', { challenge: 'c1', name: 'Letter' });
  await postFile(stack, (await browser.get(location)).html, jpeg());
});

/** What the API answers to whoever asks for a file to be added. */
function answerWith(status: number, code: string, more: object = {}, retryAfterSeconds?: number): void {
  const ask = pages.api.ask.bind(pages.api);
  const refusal: ApiAnswer = { status, body: { type: PROBLEM_PREFIX + code, ...more }, retryAfterSeconds };
  vi.spyOn(pages.api, 'ask').mockImplementation(async (request) =>
    request.path.endsWith('/upload') ? refusal : await ask(request),
  );
}

const refuseType = (reason: string): void =>
  answerWith(422, 'attachment-type-refused', { errors: [{ pointer: '/upload', detail: 'CANARY', reason }] });

async function arrive(language = 'en'): Promise<SeenPage> {
  const answer = await browser.get(`/files/arrived?language=${language}`);
  return answer.location === '' ? answer : await browser.get(answer.location);
}

const MAIN_TEXT = /<main[^>]*>([\s\S]*)<\/main>/;
const mainOf = ({ html }: SeenPage): string => MAIN_TEXT.exec(html)?.[1] ?? '';

it('each reason of the API is told in words of its own, in each language, with a way to try again', async () => {
  const told = new Set<string>();
  for (const language of Object.keys(LANGUAGE_NAMES).filter(isLanguage)) {
    for (const reason of FILE_REFUSALS) {
      refuseType(reason);
      const page = await arrive(language);
      expect(page.status).toBe(422);
      expect(findFaults(page.html)).toEqual([]);
      expect(page.html).toContain('href="/files?challenge=c1"');
      expect(page.html).not.toContain('CANARY');
      told.add(mainOf(page));
      vi.restoreAllMocks();
    }
  }
  expect(told.size).toBe(FILE_REFUSALS.length * 5);
});

it('once the form is opened again, what was wrong with the last file is told no more', async () => {
  refuseType('archive');
  expect((await arrive()).html).not.toContain('This file did not arrive');
  vi.restoreAllMocks();
  const { location } = await browser.get('/files/send');
  expect((await browser.get(location)).status).toBe(200);
  expect((await browser.get('/case')).html).toContain('This file did not arrive');
});

it('a reason that these pages do not know is told as what is not taken', async () => {
  refuseType('of-a-later-version');
  expect((await arrive()).html).toContain('Files of this kind are not taken');
});

describe('what comes of an API that can not take it', () => {
  it.each`
    status | code                        | said                         | shown  | again
    ${409} | ${'review-closed'}          | ${'This file came too late'} | ${422} | ${false}
    ${409} | ${'attachment-exists'}      | ${'Another file came first'} | ${422} | ${true}
    ${409} | ${'idempotency-key-reused'} | ${'Another file came first'} | ${422} | ${true}
    ${429} | ${'order-full'}             | ${'can not be taken today'}  | ${422} | ${false}
  `('is told for good: $code', async ({ status, code, said, shown, again }) => {
    answerWith(status, code);
    const page = await arrive();
    expect([page.status, page.html.includes(said), page.html.includes('href="/files?challenge=c1"')]).toEqual([
      shown,
      true,
      again,
    ]);
    expect((await browser.get('/files/send')).location).toBe('/files');
  });

  it.each`
    status | code                        | wait         | said                                   | shown
    ${503} | ${'service-unavailable'}    | ${undefined} | ${'It is not clear yet'}               | ${503}
    ${503} | ${'may-be-stored'}          | ${undefined} | ${'It is not clear yet'}               | ${503}
    ${409} | ${'order-version-conflict'} | ${1}         | ${'It is not clear yet'}               | ${503}
    ${429} | ${'too-many-tries'}         | ${1_500}     | ${'You can look again in: 25 minutes'} | ${429}
  `('is told for now, and taken when it is looked for again: $code', async ({ status, code, wait, said, shown }) => {
    answerWith(status, code, {}, wait);
    const page = await arrive();
    expect([page.status, page.html.includes(said)]).toEqual([shown, true]);
    expect(page.html).toContain('href="/files/arrived"');
    vi.restoreAllMocks();
    expect((await browser.get('/files/arrived')).location).toBe('/files/added');
  });

  it('while the API is away, or takes longer than there is time, is told for now', async () => {
    pages.api.outage.begin();
    const page = await arrive();
    expect([page.status, page.html.includes('If your file arrived, it is kept')]).toEqual([503, true]);
    expect(stack.log.lines.at(-1)).toContain('"level":"ERROR"');
    pages.api.outage.end();
    expect((await browser.get('/files/arrived')).location).toBe('/files/added');
  });

  it('is our own fault where it is about nothing that was typed', async () => {
    answerWith(400, 'invalid-request');
    const page = await arrive();
    expect([page.status, page.html.includes('Something is broken here')]).toEqual([500, true]);
  });
});

it('a file that is looked into may take all the time that a page has', async () => {
  const asked = vi.spyOn(pages.api, 'ask');
  await browser.get('/files/arrived');
  expect(asked.mock.calls.map(([{ path, takesLong }]) => [path.split('/').at(-1), takesLong])).toEqual([
    ['upload', true],
  ]);
});
