import { beforeAll, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { objectAsProvider } from '../../support/cases.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import type { KnownPerson } from '../../support/desks/fake-sign-in.ts';
import { complain } from '../../support/desks/oversight-desk.ts';
import { knownReviewer } from '../../support/desks/review-desk.ts';
import { Seat } from '../../support/desks/seat.ts';
import { proposalOf, propose } from '../../support/registrars.ts';
import { filed, readCertificate } from '../../support/requests.ts';
import { holderOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { suspend } from '../../support/suspending.ts';
import { Workers } from '../../support/workers.ts';

const MARKUP = '<b>Bold</b>';
/** What stands on a page where a word, a number or a value is missing. */
const MISSING =
  /undefined|\[object|>NaN|Invalid Date|>\s*(?:desk|order|provider|review|register|oversight|validation|duty|fault)\.[a-z][a-z.-]+\s*</;

const stack = new Stack();
const desks = new Desks(stack);
let orderId: OrderId;

/** Something of everything that a desk shows. */
beforeAll(async () => {
  const workers = new Workers(stack);
  await stack.directory.put({ kind: 'office', id: 'oversight', reach: {} }, 'operator');
  orderId = await filed(stack);
  await filed(stack, 'epoc-pr-emergency', {}, 'emergency');
  await workers.settle();
  await readCertificate(stack, orderId);
  await objectAsProvider(stack, orderId);
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  await complain(stack);
  await propose(stack, await proposalOf(stack, 'provider', 'prv-lantern', { name: `Lantern ${MARKUP}` }));
  const since = toRfc3339(plus(stack.clock.now(), -HOUR_MS));
  await suspend(stack, { authority: 'aut-sheriff', reason: 'insider', since });
  const auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
  const second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
  for (const path of [`/oversight/orders/${orderId}/reading`, '/oversight/searches/new']) {
    const typed = { type: 'email', value: 'm.reuther@skylark.example', reason: 'A complaint.' };
    const asked = await auditor.send(await auditor.open(path), typed);
    await second.send(await second.open(asked.path.replace(/\?.*/, '')), { answer: 'confirmed' });
    await auditor.send(await auditor.open(path), typed);
  }
});

/** Links to other pages of the desks; in which role and language somebody sees them is chosen elsewhere. */
const listLinks = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^\/(?:assets|scripts|sign-in|role)|[?&]language=/.test(href));

/** Follows every link from the first page on. @returns how many pages there are, and what is wrong with which. */
async function followAll(person: KnownPerson): Promise<{ readonly count: number; readonly wrong: readonly string[] }> {
  const seat = await new Seat(desks, person).sitDown();
  const from = new Map([['/', '']]);
  const wrong: string[] = [];
  for (const [path, before] of from) {
    const { status, html } = await seat.open(path);
    if (status !== 200) wrong.push(`${before} leads to ${path}: ${status}`);
    if (!html.startsWith('<!')) continue;
    if (MISSING.test(html) || html.includes(MARKUP)) wrong.push(`${path}: ${MISSING.exec(html)?.[0] ?? MARKUP}`);
    for (const link of listLinks(html)) if (!from.has(link)) from.set(link, path);
  }
  return { count: from.size, wrong };
}

it.each([
  'officer',
  'validator',
  'manifold',
  'provider',
  'providerColleague',
  'registrar',
  'registrar2',
  'auditor',
  'auditor2',
] as const)('every link at the desk of %s leads to a page with all its words', async (who) => {
  const { count, wrong } = await followAll(OFFICIALS[who]);
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(5);
});

it('so does every link at the desk of a reviewer', async () => {
  const { count, wrong } = await followAll(knownReviewer(await holderOf(stack, orderId, 'r1')));
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(5);
});
