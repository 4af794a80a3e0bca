import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../shared/deployment/pages.ts';
import { isOrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { LOOKED_FOR } from '../../../web/desks/duty/kinds.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { journeyOf, type Looked, orderIn, Seat, typeEnding } from '../../support/desks/seat.ts';
import { file, RELEASE, SOUGHT, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** One after the other, at most. */
const IN_A_ROW = 3;
/** Bytes that a browser gets which was never here before: the page, its sheet, and its script where it has one. */
const FIRST_VISIT = 60_000;
/** So many orders that every list is full. */
const MANY = 60;

const stack = new Stack();
const desks = new Desks(stack);
const officer = new Seat(desks, OFFICIALS.officer);
/** What stands in the paths for their parts in braces. */
const named: Record<string, string> = {};
let check: Looked;
beforeAll(async () => {
  const workers = new Workers(stack);
  for (let filed = 0; filed < MANY; filed += 1) await file(stack, 'epoc-pr', {}, `key-${filed}`);
  await officer.sitDown();
  const orderId = orderIn(await officer.send(await officer.fillIn('epoc-pr-emergency'), { go: 'send' }));
  if (!isOrderId(orderId)) throw new Error('a filing makes an order');
  await workers.settle();
  await officer.act(orderId, 'validation', SOUGHT);
  await say(stack, orderId, 'order.acknowledged');
  await workers.runUntil(plus(stack.clock.now(), 30 * DAY_MS));
  await officer.sitDown();
  const saved = await officer.send(await officer.fillIn('epoc-pr'), { go: 'save' });
  check = await officer.fillIn('epoc-pr-emergency');
  Object.assign(named, {
    order: orderId,
    filing: journeyOf(check).slice('/file/'.length),
    draft: /drf_\w{26}/.exec((await officer.open('/drafts')).html)?.[0] ?? saved.path,
    section: 'identifiers',
    file: 'certificate.pdf',
  });
});

const fill = (template: string): string => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? name);

/** Who is signed in opens them. */
const OPENED = Object.entries(PAGES['serve-pages-desks'])
  .filter(([key, needs]) => key.startsWith('GET ') && needs === 'session')
  .map(([key]) => key.slice('GET '.length));

async function measure<T>(act: () => Promise<T>): Promise<T & { readonly inARow: number; readonly inAll: number }> {
  const before = desks.api.asked.length;
  desks.mostInARow = 0;
  const page = await act();
  return { ...page, inARow: desks.mostInARow, inAll: desks.api.asked.length - before };
}

/** The desk asks for what has an instant, calls, filings that wait, and each list of what is wanted. */
const OF_THE_DESK = 3 + LOOKED_FOR.length;
/** Pages that ask more than one thing, all of it at once. */
const AT_ONCE: Readonly<Record<string, number>> = {
  '/': OF_THE_DESK,
  '/updates': OF_THE_DESK,
  '/handover': OF_THE_DESK + 1,
  '/orders/{order}/messages': 2,
};

describe('what a page asks of the API', () => {
  it.each(OPENED)('%s', async (template) => {
    const { status, inARow, inAll } = await measure(() => officer.browser.get(fill(template)));
    expect(status).toBeLessThan(500);
    expect(inARow).toBeLessThanOrEqual(1);
    expect(inAll).toBeLessThanOrEqual(AT_ONCE[template] ?? 1);
  });

  it.each(['/find?list=all', '/find?list=status.running', '/find?provider=prv-demo'])('%s', async (address) => {
    const { status, inARow } = await measure(() => officer.browser.get(address));
    expect([status, inARow]).toEqual([200, 1]);
  });

  const release = () => officer.prepare(`${named['order']}`, 'release', typeEnding(RELEASE));
  it.each`
    what                                  | inARow | act
    ${'a find by what was heard'}         | ${1}   | ${() => officer.browser.submit('/find', { wanted: 'ABCD-EFGH-JKLM' })}
    ${'a find by file number'}            | ${1}   | ${() => officer.browser.submit('/find', { wanted: 'LKA-ML 4100-2026-0831' })}
    ${'a look at what a command says'}    | ${1}   | ${release}
    ${'a command on what it was not'}     | ${3}   | ${async () => officer.send(await release(), { version: '1', send: 'yes' })}
    ${'a command'}                        | ${2}   | ${async () => officer.send(await release(), { send: 'yes' })}
    ${'a filing, page by page, and kept'} | ${1}   | ${async () => officer.send(await officer.fillIn('epoc-pr'), { go: 'save' })}
    ${'a filing that is sent'}            | ${1}   | ${async () => officer.send(check, { go: 'send' })}
  `('$what', async ({ inARow, act }) => {
    const measured = await measure<Looked>(act);
    expect(measured.status).toBeLessThan(500);
    expect(measured.inARow).toBe(inARow);
    expect(inARow).toBeLessThanOrEqual(IN_A_ROW);
  });
});

describe('what a browser gets on its first visit', () => {
  it.each(OPENED.flatMap((template) => ['br, gzip', 'gzip'].map((coding) => [template, coding] as const)))(
    '%s in %s',
    async (template, coding) => {
      const get = (path: string) => officer.browser.get(path, { 'accept-encoding': coding });
      const page = await get(fill(template));
      const beside = page.html.matchAll(/(?:href|src)="(\/(?:assets|scripts)\/[^"]+)"/g);
      const files = await Promise.all([...new Set([...beside].map(([, path = '']) => path))].map(get));
      const all = [page, ...files].reduce((sum, { bytes }) => sum + bytes.length, 0);
      expect(all).toBeLessThanOrEqual(FIRST_VISIT);
    },
  );

  it('what the duty desk asks for afterwards is smaller than it is as a page', async () => {
    const [page, update] = await Promise.all(
      ['/', '/updates'].map((path) => officer.browser.get(path, { 'accept-encoding': 'br, gzip' })),
    );
    expect(update?.bytes.length).toBeLessThan(Number(page?.bytes.length));
  });
});
