import { beforeEach, expect, it } from 'vitest';
import { writeContentCursor } from '../../../../shared/app/order/content-cursor.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { objectAsProvider } from '../../../support/cases.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { commandRequest, filed, POLICE, readCertificate } from '../../../support/requests.ts';
import { decideReview, latestOf } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let desks: Desks;
let auditor: Seat;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  const workers = new Workers(stack);
  orderId = await filed(stack);
  await workers.settle();
  await readCertificate(stack, orderId);
  await objectAsProvider(stack, orderId);
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
  auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
});

/** A text that a second person let be read. @returns where it stands. */
async function opened(): Promise<string> {
  const form = await auditor.open(`/oversight/orders/${orderId}/reading`);
  const path = (await auditor.send(form, { reason: 'A complaint.' })).path.replace(/\?.*/, '');
  const second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
  await second.send(await second.open(path), { answer: 'confirmed' });
  return `${path}/text`;
}

const write = (text: string, key: string) =>
  stack.officer(commandRequest(orderId, 'messages', { review: 'r1', text }, { key }), POLICE);

it('is what everybody wrote, by whom, and the form as it is on paper', async () => {
  await write('The authority says <b>this</b>.', 'word');
  await decideReview(stack, orderId, 'r1', {
    outcome: 'affirm',
    reasons: 'It is needed still.',
    forTheOtherSide: 'It stays.',
  });
  const page = await auditor.open(await opened());
  for (const said of ['It is needed still.', 'It stays.', 'the reviewer, in review r1', 'What was said in reviews'])
    expect(page.text).toContain(said);
  expect(page.html).toContain('The authority says &lt;b&gt;this&lt;/b&gt;.');
  expect(page.text).toContain('m.reuther@skylark.example');
  expect(page.html).not.toContain('attachments');
});

it('goes on to what was written before, one list of it', async () => {
  await write('Word number 1.', 'word-1');
  await write('Word number 2.', 'word-2');
  const path = await opened();
  const { version } = await latestOf(stack, orderId);
  const name = path.split('/').at(-2) ?? '';
  const reader = { name: `oversight ${name}`, lists: ['messages'], reviews: null } as const;
  const cursor = writeContentCursor({ orderId, reader }, { list: 'messages', before: version });
  const before = await auditor.open(`${path}?cursor=${cursor}`);
  expect(before.status).toBe(200);
  expect(before.text).toContain('What was written before');
  expect(before.text).toContain('Word number 1.');
  expect(before.text).not.toContain('Word number 2.');
  expect((await auditor.open(`${path}?cursor=none`)).status).toBe(404);
});
