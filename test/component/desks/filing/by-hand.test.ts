import { beforeAll, describe, expect, it } from 'vitest';
import { listSections } from '../../../../web/desks/filing/form/sections.ts';
import { typeForm } from '../../../../web/desks/filing/form/type.ts';
import { isInstrument } from '../../../../web/desks/filing/laws.ts';
import { FilingDesk, type Seen } from '../../../support/desks/filing-desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { FILER, file, memberOf, orderIdsIn, type SampleName } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { sample } from '../../../unit/contracts/refusal.ts';

const ZONE = { zone: 'Europe/Berlin' };

/** What an order says once it is filed, as its authority reads it. */
async function contentOf(stack: Stack, orderId: string, name: SampleName): Promise<unknown> {
  const { body } = await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}', orderId }, FILER[name]);
  return [memberOf(body, 'content'), memberOf(body, 'provider'), memberOf(body, 'holdDays')];
}

/** Files a sample page by page, each field typed once. @returns every page that was shown, the last one last. */
async function fileByHand(desk: FilingDesk, name: SampleName): Promise<readonly Seen[]> {
  const form = sample(name);
  const instrument = `${memberOf(form, 'instrument')}`;
  if (!isInstrument(instrument)) throw new Error('a sample rests on a law');
  const typed = typeForm(instrument, form, ZONE);
  const pages = [await desk.get('/file')];
  pages.push(await desk.send(pages[0] as Seen, { law: instrument }));
  for (const { id } of listSections(instrument)) {
    const page = pages.at(-1) as Seen;
    expect(page.at).toMatch(new RegExp(`/file/[^/]+/${id}$`));
    pages.push(await desk.post(page.at, { ...findControls(page.html).values, ...typed[id] }));
  }
  expect(pages.at(-1)?.title).toBe('Check the order before you send it');
  pages.push(await desk.send(pages.at(-1) as Seen, {}, 'send'));
  return pages;
}

describe.each<SampleName>(['us-2703f', 'budapest-29', 'epoc-pr', 'epoc-pr-emergency', 'ca-487-012'])(
  'the sample %s filed by hand',
  (name) => {
    let stack: Stack;
    let pages: readonly Seen[];
    beforeAll(async () => {
      stack = new Stack();
      pages = await fileByHand(new FilingDesk(stack, FILER[name]), name);
    });

    it('is the same order as filed by the API', async () => {
      const [reference = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(pages.at(-1)?.html ?? '') ?? [];
      const [orderId = ''] = /ord_\w{26}/.exec(pages.at(-1)?.html ?? '') ?? [];
      expect(reference).not.toBe('');
      const other = new Stack();
      const [byApi = ''] = orderIdsIn(await file(other, name));
      expect(await contentOf(stack, orderId, name)).toEqual(await contentOf(other, byApi, name));
    });

    it('takes at most twelve pages, the choice of the law and the reference among them', () => {
      expect(pages.length).toBeLessThanOrEqual(12);
    });

    it('asks the API at most three times in a row for a page', () => {
      expect(Math.max(...pages.map(({ inARow }) => inARow))).toBeLessThanOrEqual(3);
    });

    it('breaks no rule of HTML on any page', () => {
      expect(pages.flatMap(({ html, at }) => findFaults(html).map((fault) => `${at} ${fault}`))).toEqual([]);
    });

    it('asks for nothing twice', () => {
      const asked = pages.slice(1, -2).flatMap(({ html }) => [...findControls(html).names]);
      const own = asked.filter((field) => !['as', 'once', 'from'].includes(field));
      expect(new Set(own).size).toBe(own.length);
    });
  },
);
