import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPages } from '../../../functions/serve-pages-persons/routes.ts';
import type { VisitDeps } from '../../../shared/app/case/visit-parts.ts';
import { changeVisit, readVisit } from '../../../shared/app/case/visits.ts';
import { isVisitId, type Visit } from '../../../shared/domain/cases/visit.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { Browser, OPERATOR, type Pages, SITES } from '../../support/browser.ts';
import { openCase } from '../../support/cases.ts';
import { SHEET, type Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

const CASE = 'GET /v1/cases/current';

let stack: Stack;
let pages: Pages;
let browser: Browser;
let orderId: OrderId;
/** The same browser, answered by another process that runs the pages. */
let elsewhere: Browser;
beforeEach(async () => {
  const told = await tellPerson();
  ({ stack, pages, browser, orderId } = told);
  await browser.post('/?language=en', { code: told.code });
  const { api, visits, visitKeys } = pages;
  const { clock, random, log, patience } = stack;
  const open = createPages(
    { api, visits, visitKeys, sheet: SHEET, operator: OPERATOR, publicSite: SITES.publicSite, patience, clock, random },
    log,
  );
  elsewhere = new Browser({ open });
  elsewhere.cookie = browser.cookie;
  await browser.get('/case'); // from here on it is remembered
  pages.api.asked.length = 0;
});

/** What another process makes of the visit. */
async function change(what: Partial<Visit>): Promise<void> {
  const { cookie = '' } = browser;
  if (!isVisitId(cookie)) throw new Error('there is a visit');
  const { visits, visitKeys } = pages;
  const deps: VisitDeps = { visits, visitKeys, clock: stack.clock, random: stack.random };
  const visit = await readVisit(deps, cookie);
  if (!visit) throw new Error('there is a visit');
  await changeVisit(deps, cookie, { ...visit, ...what });
}

describe('whoever was here before', () => {
  it.each(['/case', '/codes', '/help', '/messages', '/appeal', '/conflict', '/withdrawal', '/files', '/objection'])(
    'is answered by one question, asked while their visit is read: %s',
    async (path) => {
      const find = pages.visits.find.bind(pages.visits);
      vi.spyOn(pages.visits, 'find').mockImplementationOnce(async (...which) => {
        await vi.waitUntil(() => pages.api.asked.length > 0); // in vain, where it is asked for after this
        return await find(...which);
      });
      expect((await browser.get(path)).status).toBe(200);
      expect(pages.api.asked).toEqual([CASE]);
    },
  );

  it('is shown nothing of a case that they left in another window, though it was asked for', async () => {
    expect((await elsewhere.post('/leave', {})).status).toBe(303);
    pages.api.asked.length = 0;
    const page = await browser.get('/case');
    expect([page.status, page.location, page.html]).toEqual([303, '/', '']);
    expect(pages.api.asked).toEqual([CASE]);
  });

  it('is shown what is asked for in the session they have now, where it was renewed meanwhile', async () => {
    await change({ token: (await openCase(stack, orderId)).token });
    const page = await browser.get('/case');
    expect(page.html).toContain('Some of your data are frozen now');
    expect(pages.api.asked).toEqual([CASE, CASE]);
  });

  it('is shown nothing on the word of a session that holds no more', async () => {
    await change({ token: 'no-session-any-more' });
    const page = await browser.get('/case');
    expect([page.status, page.location]).toEqual([303, '/']);
  });

  it('is answered in the language they chose in another window', async () => {
    await elsewhere.get('/case?language=de');
    pages.api.asked.length = 0;
    expect((await browser.get('/case')).html).toContain('lang="de"');
    expect(pages.api.asked).toEqual([CASE, CASE]);
  });

  it('asks anew each time: what the API said is not kept', async () => {
    await browser.get('/case');
    await browser.get('/case');
    expect(pages.api.asked).toEqual([CASE, CASE]);
  });
});

it('one who is new to a process is asked for once their visit is read', async () => {
  expect((await elsewhere.get('/case')).status).toBe(200);
  expect(pages.api.asked).toEqual([CASE]);
});
