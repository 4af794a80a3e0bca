import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { type Looked, Seat } from '../../../support/desks/seat.ts';
import { commandRequest, filed, POLICE, REFUSED, SOUGHT, VALIDATOR } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let desks: Desks;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  desks = new Desks(stack);
  workers = new Workers(stack);
});

const sit = async (): Promise<Seat> => await new Seat(desks, OFFICIALS.validator).sitDown();

async function sought(key: string): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr-emergency', {}, key);
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT, { key: `${key}-sought` }), POLICE);
  stack.clock.advance(MINUTE_MS);
  return orderId;
}

const refuse = (orderId: OrderId) =>
  stack.officer(commandRequest(orderId, 'validation', REFUSED, { key: 'refused' }), VALIDATOR);

/** The orders of each part of the desk, in their order. */
const listsOf = ({ html }: Looked): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...html.matchAll(/<section aria-labelledby="list-([\w-]+)">(.*?)<\/section>/gs)].map(
      ([, name = '', list = '']) => [
        name,
        [...list.matchAll(/href="\/validation\/(ord_\w{26})"/g)].map(([, id = '']) => id),
      ],
    ),
  );

describe('a validator’s first page', () => {
  it('says that nothing is asked, where nothing is', async () => {
    const page = await (await sit()).open('/');
    expect(page.text).toContain('Decisions asked of you');
    expect(page.text).toContain('Nothing waits for your decision.');
    expect(page.text).toContain('No order in force names your authority.');
    expect(page.text).toContain('Your authority has decided nothing yet.');
  });

  it('has what waits, the first due first, with until when and what follows; what names it; and what it decided', async () => {
    const late = await sought('late');
    await workers.runUntil(plus(stack.clock.now(), 8 * DAY_MS));
    const [first, second] = [await sought('first'), await sought('second')];
    const refused = await sought('refused');
    await refuse(refused);
    const [older, newer] = [await filed(stack, 'epoc-pr', {}, 'older'), await filed(stack, 'epoc-pr', {}, 'newer')];
    await workers.settle();
    const page = await (await sit()).open('/');
    const lists = listsOf(page);
    expect(lists['to-decide']).toEqual([late, first, second]);
    expect(new Set(lists['named'])).toEqual(new Set([older, newer]));
    expect(lists['decided']).toEqual([refused]);
    expect(page.text).toMatch(
      /Late since Friday, 27 November 2026 at 17:10 Central European Standard Time: decide now/,
    );
    expect(page.text).toMatch(/Decide by Saturday, 5 December 2026 at 17:1\d/);
    expect(page.text).toMatch(/If nobody decides, the hold ends on \w+, \d+ January 2027/);
    expect(page.text).toMatch(/It can be disowned until the hold ends, on \w+, \d+ January 2027/);
    expect(page.text).toMatch(/Decided on Saturday, 28 November 2026/);
    expect(page.html).toContain('hf-tag--red');
  });

  it('goes on by cursor, each list by its own, and loses and repeats nothing', async () => {
    const named = [];
    for (let number = 0; number < 30; number += 1) named.push(await filed(stack, 'epoc-pr', {}, `key-${number}`));
    await workers.settle();
    const seat = await sit();
    const page = await seat.open('/');
    expect(listsOf(page)['named']).toHaveLength(25);
    const [, more = ''] = /href="(\/\?list=named[^"]+)"/.exec(page.html) ?? [];
    const next = await seat.open(more.replaceAll('&amp;', '&'));
    expect(next.text).toContain('They say that you validated them');
    const ids = [...next.html.matchAll(/href="\/validation\/(ord_\w{26})"/g)].map(([, id]) => id);
    expect(new Set([...(listsOf(page)['named'] ?? []), ...ids])).toEqual(new Set(named));
    expect(ids).toHaveLength(5);
    expect(next.html).not.toContain('list=named&amp;cursor');
  });

  it.each(['/?list=named', '/?list=nothing&cursor=c', '/?cursor=c'])('is all of it at %s', async (address) => {
    expect((await (await sit()).open(address)).text).toContain('Nothing waits for your decision.');
  });

  it('is reached from every page, in place of what is due', async () => {
    const seat = await sit();
    const page = await seat.open('/find');
    expect(page.html).toContain('<a class="hf-link" href="/">Decisions asked of you</a>');
    expect(page.html).not.toContain('>What is due<');
  });
});

describe('what it costs', () => {
  const measure = async (seat: Seat, path: string) => {
    desks.mostInARow = 0;
    const before = desks.api.asked.length;
    const page = await seat.browser.get(path, { 'accept-encoding': 'br, gzip' });
    const beside = page.html.matchAll(/href="(\/assets\/[^"]+)"/g);
    const files = await Promise.all(
      [...beside].map(([, file = '']) => seat.browser.get(file, { 'accept-encoding': 'br, gzip' })),
    );
    const bytes = [page, ...files].reduce((sum, one) => sum + one.bytes.length, 0);
    return { status: page.status, inARow: desks.mostInARow, inAll: desks.api.asked.length - before, bytes };
  };

  it('is one round to the API, however much there is, and less than 60 kB', async () => {
    const orderId = await sought('one');
    for (let number = 0; number < 60; number += 1) await sought(`key-${number}`);
    await workers.settle();
    const seat = await sit();
    const desk = await measure(seat, '/');
    expect(desk).toMatchObject({ status: 200, inARow: 1, inAll: 3 });
    const decision = await measure(seat, `/validation/${orderId}`);
    expect(decision).toMatchObject({ status: 200, inARow: 1, inAll: 2 });
    for (const { bytes } of [desk, decision]) expect(bytes).toBeLessThan(60_000);
  });
});
