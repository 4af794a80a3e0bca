import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { COMPLAINT, complain, fallSilent, takeBack } from '../../../support/desks/oversight-desk.ts';
import { Seat } from '../../../support/desks/seat.ts';
import { filed } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

const REASON = 'The complainant says that nothing has been deleted since November.';

let stack: Stack;
let desks: Desks;
let auditor: Seat;
let second: Seat;
async function sitDown(): Promise<void> {
  auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
  second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
}
beforeEach(() => {
  stack = new Stack();
  desks = new Desks(stack);
});

const addresses = (seat: Seat): string => seat.pages.map(({ path }) => path).join('\n');
const titles = (seat: Seat): string =>
  seat.pages.map(({ html }) => /<title>(.*?)<\/title>/s.exec(html)?.[1]).join('\n');

it('a silence is seen, with the house that was silent, and leads to the order', async () => {
  const orderId = await fallSilent(stack);
  await sitDown();
  const home = await auditor.open('/');
  expect(home.text).toContain('Silences of reviewers: 1');
  expect(home.text).toContain('Silent:');
  expect(home.html).toContain(`href="/oversight/orders/${orderId}"`);
  expect((await auditor.open('/oversight/silences')).text).toContain('objection');
  const order = await auditor.open(`/oversight/orders/${orderId}`);
  expect(order.status).toBe(200);
  expect(order.text).toContain('prv-demo');
  const record = await auditor.open(`/oversight/orders/${orderId}/history`);
  expect(record.text).toContain('Looked at here: each of the');
  for (const page of auditor.pages) expect(page.text).not.toContain('m.reuther@skylark.example');
});

it('a complaint is checked, twice where a wrong was not put right, and who complained hears the same', async () => {
  const id = await complain(stack);
  await sitDown();
  const home = await auditor.open('/');
  expect(home.text).toContain('Complaints that wait for a check: 1');
  expect(home.text).not.toContain('Zelda');
  const page = await auditor.open(`/oversight/complaints/${id}`);
  expect(page.html).toContain('I am Zelda Quist &lt;b&gt;myself&lt;/b&gt;.');
  expect(page.text).toContain(COMPLAINT.identifierHint);
  expect(page.text).toContain('Kept until Sunday, 19 November 2028');
  const found = { finding: 'unlawful-not-remedied', note: 'A hold of the sheriff has no end.' };
  const checked = await auditor.send(page, found);
  expect(checked.path).toBe(`/oversight/complaints/${id}?done=checked`);
  expect(checked.text).toContain('The check is on record.');
  expect(checked.text).toContain('A wrong is not put right.');
  expect((await second.open('/')).text).toContain('Complaints whose wrong is not put right: 1');
  expect(checked.html).not.toContain('value="unlawful-not-remedied"');
  const closed = await second.send(await second.open(`/oversight/complaints/${id}`), {
    finding: 'remedied',
    note: 'It was revoked.',
  });
  expect(closed.text).toContain('The later check');
  expect(closed.text).toContain('by auditor There is a wrong');
  expect(closed.html).not.toContain('<textarea');
  expect((await auditor.open('/oversight/complaints')).text).toContain('There are none.');
  expect((await auditor.open('/oversight/complaints?only=all')).text).toContain('Complaint of');
});

it('a search is asked for by one, confirmed by another, and read by the two', async () => {
  const orderId = await filed(stack);
  await new Workers(stack).settle();
  const complaint = await complain(stack);
  await sitDown();
  const form = await auditor.open(`/oversight/searches/new?complaint=${complaint}`);
  const asked = await auditor.send(form, { type: 'email', value: 'M.Reuther@SKYLARK.example', reason: REASON });
  expect(asked.path).toMatch(/^\/oversight\/searches\/sch_\w+\?done=asked$/);
  expect(asked.text).toContain('You asked for it yourself');
  expect(asked.text).toContain('Asked Friday, 20 November 2026 at 17:10 Central European Standard Time by you');
  const path = asked.path.replace('?done=asked', '');
  expect((await second.open('/')).text).toContain('Searches that wait for a second person: 1');
  const page = await second.open(path);
  for (const said of ['M.Reuther@SKYLARK.example', REASON, 'The complaint it serves'])
    expect(page.text).toContain(said);
  const confirmed = await second.send(page, { answer: 'confirmed' });
  expect(confirmed.path).toBe(`${path}?done=answered`);
  for (const seat of [auditor, second]) {
    const found = await seat.open(`${path}/orders`);
    expect(found.html).toContain(`href="/oversight/orders/${orderId}"`);
    expect(found.text).toContain('Landeskriminalamt Musterland, Dezernat Cybercrime to Skylark Mail Ireland Limited');
  }
  expect((await auditor.open(path)).text).toContain('Opened so far: 2');
  for (const seat of [auditor, second]) expect(addresses(seat) + titles(seat)).not.toMatch(/reuther|deleted/i);
});

it('a search that is declined says why to everybody of oversight, and finds nothing', async () => {
  await sitDown();
  const form = await auditor.open('/oversight/searches/new');
  const asked = await auditor.send(form, { type: 'email', value: 'a@b.example', reason: REASON });
  const path = asked.path.replace('?done=asked', '');
  const declined = await second.send(await second.open(path), { answer: 'declined', reason: 'It names no complaint.' });
  expect(declined.text).toContain('Why it was declined It names no complaint.');
  const orders = await auditor.open(`${path}/orders`);
  expect(orders.status).toBe(409);
  expect(orders.text).toContain('This can not be opened now');
});

it('what was written is read with a reason, by two, and who read it stands on the record of the order', async () => {
  const orderId = await filed(stack);
  await new Workers(stack).settle();
  await sitDown();
  const asked = await auditor.send(await auditor.open(`/oversight/orders/${orderId}/reading`), { reason: REASON });
  expect(asked.path).toMatch(/^\/oversight\/readings\/rdg_\w+\?done=asked$/);
  const path = asked.path.replace('?done=asked', '');
  expect((await second.open('/')).text).toContain('Readings that wait for a second person: 1');
  expect((await auditor.open(`${path}/text`)).status).toBe(409);
  const page = await second.open(path);
  expect(page.text).toContain(REASON);
  const confirmed = await second.send(page, { answer: 'confirmed' });
  expect(confirmed.html).toContain(`href="${path}/text"`);
  const text = await auditor.open(`${path}/text`);
  expect(text.status).toBe(200);
  expect(text.text).toContain('m.reuther@skylark.example');
  expect(text.text).toContain('Grounds');
  expect((await auditor.open(path)).text).toContain('Opened so far: 1');
  const record = await second.open(`/oversight/orders/${orderId}/history`);
  expect(record.text).toContain('A person of oversight was shown sealed text of the order');
  const looked = await second.open(`/oversight/orders/${orderId}/consultations`);
  expect(looked.text).toContain('GET /v1/oversight/readings/{readingId}/text');
  expect(looked.text).toContain(REASON);
  stack.clock.advance(3 * DAY_MS);
  await sitDown();
  expect((await auditor.open(`${path}/text`)).status).toBe(409);
  for (const seat of [auditor, second]) expect(addresses(seat) + titles(seat)).not.toMatch(/reuther|deleted/i);
});

describe('orders of any authority', () => {
  it('are listed by authority, standing and provider, and found by reference', async () => {
    const orderId = await takeBack(stack);
    await sitDown();
    const listed = (query: string) => auditor.open(`/oversight/orders?${query}`);
    expect((await listed('authority=aut-police&list=status.released')).html).toContain(orderId);
    expect((await listed('authority=aut-police&list=status.running')).text).toContain('There are none.');
    expect((await listed('authority=aut-police&provider=prv-demo')).html).toContain(orderId);
    const reference = (await stack.orders.latest(orderId))?.commit.state.reference ?? '';
    const find = (fields: Readonly<Record<string, string>>) => auditor.browser.submit('/oversight/orders', fields);
    const found = await find({ authority: 'aut-police', reference: reference.toLowerCase() });
    expect(found.path).toBe(`/oversight/orders/${orderId}`);
    const swapped = `${reference.slice(0, -1)}${reference.endsWith('A') ? 'C' : 'A'}`;
    expect((await find({ authority: 'aut-police', reference: swapped })).html).toContain(`value="${reference}"`);
    expect((await auditor.open('/oversight/brief-orders')).text).toContain('Of this officer: 1. Of the authority: 1.');
  });

  it.each`
    query                                                           | said
    ${'authority='}                                                 | ${'Enter the id of an authority'}
    ${'authority=Police%21'}                                        | ${'There is no such list'}
    ${'authority=aut-police&list=status.running&provider=prv-demo'} | ${'not both'}
  `('an address that asks for no list is told so: $query', async ({ query, said }) => {
    await sitDown();
    const page = await auditor.open(`/oversight/orders?${query}`);
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
  });

  it.each`
    authority       | reference           | said
    ${''}           | ${'KRT4-93MX-07QW'} | ${'Enter the id of an authority'}
    ${'aut-police'} | ${' '}              | ${'Enter a reference'}
    ${'Police!'}    | ${'KRT4-93MX-07QW'} | ${'Enter the id of an authority'}
    ${'aut-police'} | ${'x'}              | ${'Enter a reference'}
    ${'aut-police'} | ${'KRT4-93MX-07QW'} | ${'none has one like it'}
  `('what is found by no reference is told: $authority, $reference', async ({ authority, reference, said }) => {
    await sitDown();
    const page = await auditor.browser.submit('/oversight/orders', { authority, reference });
    expect(page.status).toBe(422);
    expect(page.html).toContain(said);
  });

  it('have a record that is kept as a file, page by page', async () => {
    const orderId = await filed(stack);
    await sitDown();
    const file = await auditor.open(`/oversight/orders/${orderId}/history.json`);
    expect(JSON.parse(file.html)).toMatchObject({ format: 'holdfast-history-2', orderId });
    expect((await auditor.open(`/oversight/orders/${orderId}/history.json?cursor=none`)).status).toBe(404);
    expect((await auditor.open('/oversight/orders/ord_00000000000000000000000000')).status).toBe(404);
  });
});

it('who looked at what in a month is listed, the latest first, with the reason of whoever gave one', async () => {
  await filed(stack);
  await sitDown();
  await auditor.open('/oversight/orders?authority=aut-police');
  stack.clock.advance(DAY_MS);
  const page = await auditor.signIn('/sign-in/go?to=%2Foversight%2Fconsultations');
  expect(page.text).toContain('Month: November 2026');
  expect(page.text).toContain('By you, oversight of aut-prosecutor');
  expect(page.text).toContain('GET /v1/oversight/orders');
  expect((await auditor.open('/oversight/consultations?month=2026-10')).text).toContain('Nobody looked.');
  expect((await auditor.open('/oversight/consultations?month=soon')).text).toContain('Month: November 2026');
});

it('what people found hard to use is counted by the month', async () => {
  await stack.person({
    method: 'POST',
    route: '/v1/difficulties',
    headers: { 'content-type': 'application/json' },
    body: { page: 'files', kinds: ['screen-reader'], aid: 'braille' },
    address: '198.51.100.7',
  });
  await sitDown();
  const page = await auditor.open('/oversight/difficulties');
  for (const said of ['November 2026', 'Adding files', 'A Braille display', 'It did not work with my screen reader'])
    expect(page.text).toContain(said);
});
