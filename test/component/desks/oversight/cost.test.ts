import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../../shared/deployment/pages.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { claimNotice, complain, leaveUnsaid, takeBack } from '../../../support/desks/oversight-desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { filed } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

/** One after the other, at most. */
const IN_A_ROW = 3;
/** Bytes that a browser gets which was never here before: the page and its sheet. */
const FIRST_VISIT = 60_000;
/** So many that every list is full. */
const MANY = 60;

const stack = new Stack();
const desks = new Desks(stack);
const auditor = new Seat(desks, OFFICIALS.auditor);
/** What stands in the paths for their parts in braces. */
const named: Record<string, string> = {};

async function askInTwos(form: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const path = (await auditor.send(await auditor.open(form), fields)).path.replace(/\?.*/, '');
  const second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
  await second.send(await second.open(path), { answer: 'confirmed' });
  return path.split('/').at(-1) ?? '';
}

beforeAll(async () => {
  await leaveUnsaid(stack);
  await claimNotice(stack);
  await takeBack(stack);
  const orderId = await filed(stack, 'epoc-pr', {}, 'order');
  await new Workers(stack).settle();
  const complaint = await complain(stack, 'first');
  for (let sent = 1; sent < MANY; sent += 1) await complain(stack, `of-${sent}`, `203.0.113.${sent}`);
  await auditor.sitDown();
  const sought = { type: 'email', value: 'm.reuther@skylark.example', reason: 'A complaint.' };
  const search = await askInTwos('/oversight/searches/new', sought);
  const reading = await askInTwos(`/oversight/orders/${orderId}/reading`, { reason: 'A complaint.' });
  for (let asked = 0; asked < MANY; asked += 1)
    await auditor.send(await auditor.open('/oversight/searches/new'), { ...sought, reason: `${asked}` });
  Object.assign(named, { order: orderId, complaint, search, reading });
});

const fill = (template: string): string => template.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? name);

const OPENED = Object.keys(PAGES['serve-pages-desks'])
  .filter((key) => key === 'GET /' || key.startsWith('GET /oversight/'))
  .map((key) => key.slice('GET '.length));

/** Pages that ask more than one thing: at once, but for a text, which is opened by the law its order stands under. */
const MORE: Readonly<Record<string, readonly [number, number]>> = {
  '/': [1, 8],
  '/oversight/readings/{reading}/text': [2, 2],
};

describe('what a page of oversight costs', () => {
  it.each(OPENED)('%s', async (template) => {
    const before = desks.api.asked.length;
    desks.mostInARow = 0;
    const page = await auditor.browser.get(fill(template), { 'accept-encoding': 'br, gzip' });
    expect(page.status).toBe(200);
    const [inARow, inAll] = MORE[template] ?? [1, 1];
    expect(desks.mostInARow).toBeLessThanOrEqual(Math.min(inARow, IN_A_ROW));
    expect(desks.api.asked.length - before).toBeLessThanOrEqual(inAll);
    const beside = page.html.matchAll(/(?:href|src)="(\/(?:assets|scripts)\/[^"]+)"/g);
    const files = await Promise.all(
      [...new Set([...beside].map(([, path = '']) => path))].map((path) =>
        auditor.browser.get(path, { 'accept-encoding': 'br, gzip' }),
      ),
    );
    expect([page, ...files].reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(FIRST_VISIT);
  });

  it('a check, a search and an answer ask for one thing each', async () => {
    const form = await auditor.open(fill('/oversight/complaints/{complaint}'));
    desks.mostInARow = 0;
    await auditor.browser.post(form.path, { finding: 'lawful', note: 'x' });
    expect(desks.mostInARow).toBe(1);
  });
});

it('a list goes on by a cursor, and back to its first page', async () => {
  const first = await auditor.open('/oversight/searches');
  const [, next = ''] = /href="(\/oversight\/searches\?cursor=[^"]+)"/.exec(first.html) ?? [];
  const rest = await auditor.open(next.replaceAll('&amp;', '&'));
  expect(rest.status).toBe(200);
  expect(rest.text).toContain('From the first');
  expect((await auditor.open('/oversight/searches?cursor=none')).status).toBe(404);
  const waiting = await auditor.open('/oversight/complaints?only=all');
  expect(waiting.html).toMatch(/href="\/oversight\/complaints\?only=all&amp;cursor=/);
});
