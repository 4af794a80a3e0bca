import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, plus } from '../../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { complain, listOverseers, THIRD } from '../../../support/desks/oversight-desk.ts';
import { type Fields, type Looked, Seat } from '../../../support/desks/seat.ts';
import { expectDiscreet, rememberStored } from '../../../support/refusals.ts';
import { filed } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

const REASON = 'The complainant says that nothing has been deleted since November.';
const SEARCH = { type: 'email', value: 'm.reuther@skylark.example', reason: REASON };
const CHECK = { finding: 'lawful', note: 'A hold of the police, validated by the prosecutor.' };
const UNKNOWN = '0'.repeat(32);

let stack: Stack;
let desks: Desks;
let auditor: Seat;
let second: Seat;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
  second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
});

/** What comes of it, and nothing anywhere is as it was not before. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const assertNothingStored = await rememberStored(stack);
  const page = await act();
  await assertNothingStored();
  expectDiscreet(stack);
  return page;
}

const pathOf = ({ path }: Looked): string => path.replace(/\?.*/, '');

/** A search, or a reading, that was asked for. @returns where it stands. */
async function asked(what: 'search' | 'reading'): Promise<string> {
  if (what === 'search') return pathOf(await auditor.send(await auditor.open('/oversight/searches/new'), SEARCH));
  const orderId = await filed(stack);
  await new Workers(stack).settle();
  return pathOf(await auditor.send(await auditor.open(`/oversight/orders/${orderId}/reading`), { reason: REASON }));
}

describe('somebody of another role', () => {
  it.each(['officer', 'validator', 'reviewer', 'registrar', 'provider'] as const)(
    'a %s sees and sends nothing',
    async (who) => {
      const id = await complain(stack);
      const path = await asked('search');
      const other = new Seat(desks, OFFICIALS[who]);
      await other.signIn();
      const pages = await withoutTrace(async () => [
        await other.open('/oversight/complaints'),
        await other.open(path),
        await other.open('/oversight/consultations'),
        await other.browser.post(`/oversight/complaints/${id}`, { ...CHECK, once: 'k'.repeat(32) }),
        await other.browser.post(path, { answer: 'confirmed', once: 'k'.repeat(32) }),
      ]);
      for (const { status, html } of pages) {
        expect(status).toBe(403);
        expect(html).toContain('It is for: oversight.');
        expect(html).not.toMatch(/Zelda|reuther/);
      }
    },
  );
});

describe.each(['search', 'reading'] as const)('a %s', (what) => {
  it('is not answered by whoever asked', async () => {
    const path = await asked(what);
    const page = await auditor.open(path);
    expect(page.html).not.toContain('name="answer"');
    const fields = { answer: 'confirmed', once: 'k'.repeat(32) };
    const told = await withoutTrace(() => auditor.browser.submit(path, fields));
    expect(told.status).toBe(403);
    expect(told.html).toContain('Nothing has been done: you asked for it yourself');
    expect((await auditor.open(path)).text).toContain('Waits for a second person');
  });

  it('is not answered under another account of whoever asked, where the directory lists who acts for oversight', async () => {
    const path = await asked(what);
    await listOverseers(stack);
    const told = await withoutTrace(async () => second.send(await second.open(path), { answer: 'confirmed' }));
    expect(told.status).toBe(403);
    expect(told.text).toContain('Nothing has been done: you asked for it yourself, if under another account');
    const third = await new Seat(desks, THIRD).sitDown();
    const confirmed = await third.send(await third.open(path), { answer: 'confirmed' });
    expect(confirmed.text).toContain('Your answer is on record.');
    const opened = await second.open(`${path}/${what === 'search' ? 'orders' : 'text'}`);
    expect(opened.status).toBe(200);
  });

  it.each(['before', 'after'] as const)('is offered to none of their accounts, listed %s they asked', async (when) => {
    if (when === 'before') await listOverseers(stack);
    const path = await asked(what);
    if (when === 'after') await listOverseers(stack);
    for (const own of [auditor, second]) {
      const page = await own.open(path);
      expect(page.html).not.toContain('name="answer"');
      expect(page.text).toContain('You asked for it yourself');
    }
    const third = await new Seat(desks, THIRD).sitDown();
    expect((await third.open(path)).html).toContain('name="answer"');
  });

  it('that another answered meanwhile is told so, and what was typed is there', async () => {
    const path = await asked(what);
    const third = await new Seat(desks, THIRD).sitDown();
    const [page, others] = [await second.open(path), await third.open(path)];
    await third.send(others, { answer: 'confirmed' });
    const declined = { answer: 'declined', reason: 'It names no complaint.' };
    const told = await withoutTrace(() => second.send(page, declined));
    expect(told.status).toBe(409);
    expect(told.text).toContain('it was answered meanwhile');
    expect(told.text).toContain('It names no complaint.');
  });

  it('is opened by nobody else', async () => {
    const path = await asked(what);
    await second.send(await second.open(path), { answer: 'confirmed' });
    const third = await new Seat(desks, THIRD).sitDown();
    expect((await second.open(path)).html).toContain(`href="${path}/`);
    expect((await third.open(path)).html).not.toContain(`href="${path}/`);
    const told = await withoutTrace(() => third.open(`${path}/${what === 'search' ? 'orders' : 'text'}`));
    expect(told.status).toBe(403);
    expect(told.text).toContain('Only whoever asked and whoever confirmed can open this');
    expect(told.text).not.toMatch(/aut-police|reuther/);
  });

  it('that nobody answers in a day is over', async () => {
    const path = await asked(what);
    stack.clock.advance(DAY_MS);
    await second.sitDown();
    const page = await second.open(path);
    expect(page.text).toContain('Nobody answered in time');
    expect(page.html).not.toContain('name="answer"');
    const told = await withoutTrace(() => second.browser.submit(path, { answer: 'confirmed', once: 'k'.repeat(32) }));
    expect(told.status).toBe(409);
  });

  it.each`
    sent                                        | said
    ${{}}                                       | ${'Choose an answer'}
    ${{ answer: 'perhaps' }}                    | ${'Choose an answer'}
    ${{ answer: 'declined' }}                   | ${'Write why you decline'}
    ${{ answer: 'declined', reason: '\u0007' }} | ${'This can not be taken'}
  `('is answered in full: $sent', async ({ sent, said }) => {
    const path = await asked(what);
    const told = await withoutTrace(async () => second.send(await second.open(path), sent));
    expect(told.status).toBe(422);
    expect(told.text).toContain(said);
  });

  it('that there is not is told', async () => {
    const path =
      what === 'search' ? `/oversight/searches/sch_20261120_${UNKNOWN}` : `/oversight/readings/rdg_20261120_${UNKNOWN}`;
    const below = what === 'search' ? 'orders' : 'text';
    for (const address of [path, `${path}/${below}`, '/oversight/searches/x', '/oversight/readings/x']) {
      const told = await auditor.open(address);
      expect(told.status).toBe(404);
      expect(told.text).toContain('This is not on record');
    }
    const sent = await withoutTrace(() => second.browser.submit(path, { answer: 'confirmed', once: 'k'.repeat(32) }));
    expect(sent.status).toBe(404);
  });
});

describe('what is sent twice is one act', () => {
  const FORMS: Readonly<Record<string, () => Promise<readonly [Seat, string, Fields]>>> = {
    'a check': async () => [auditor, `/oversight/complaints/${await complain(stack)}`, CHECK],
    'a search': async () => [auditor, '/oversight/searches/new', SEARCH],
    'an answer': async () => [second, await asked('search'), { answer: 'confirmed' }],
    'a reading': async () => [auditor, `/oversight/orders/${await filed(stack)}/reading`, { reason: REASON }],
    'its answer': async () => [second, await asked('reading'), { answer: 'confirmed' }],
  };

  it.each(Object.entries(FORMS))('%s', async (_, prepare) => {
    const [seat, path, fields] = await prepare();
    const { html } = await seat.open(path);
    const sent = { ...findControls(html).values, ...fields };
    const once = await seat.browser.submit(path, sent);
    const again = await withoutTrace(() => seat.browser.submit(path, sent));
    expect([once.status, again.status, again.path]).toEqual([200, 200, once.path]);
  });

  it('a search with another body under the same key is told so, and gets another key', async () => {
    const form = await auditor.open('/oversight/searches/new');
    await auditor.send(form, SEARCH);
    const told = await withoutTrace(() => auditor.send(form, { ...SEARCH, value: 'other@skylark.example' }));
    expect(told.status).toBe(409);
    expect(told.text).toContain('Another search was asked for from this form');
    expect(findControls(told.html).values).toMatchObject({ value: ['other@skylark.example'], reason: [REASON] });
    expect((await auditor.send(told)).path).toMatch(/^\/oversight\/searches\/sch_/);
  });

  it('a reading likewise', async () => {
    const form = await auditor.open(`/oversight/orders/${await filed(stack)}/reading`);
    await auditor.send(form, { reason: REASON });
    const told = await withoutTrace(() => auditor.send(form, { reason: 'Another.' }));
    expect(told.status).toBe(409);
    expect((await auditor.send(told)).path).toMatch(/^\/oversight\/readings\/rdg_/);
  });
});

describe('a sign-in that is too old brings back what was typed', () => {
  const WRITTEN: Readonly<Record<string, () => Promise<readonly [string, Fields]>>> = {
    'a check': async () => [`/oversight/complaints/${await complain(stack)}`, CHECK],
    'a search for a complaint': async () => [`/oversight/searches/new?complaint=${await complain(stack)}`, SEARCH],
    'a reading': async () => [`/oversight/orders/${await filed(stack)}/reading`, { reason: REASON }],
  };

  it.each(Object.entries(WRITTEN))('%s', async (_, prepare) => {
    const [path, fields] = await prepare();
    desks.signIn.provedMsAgo = 2 * DAY_MS;
    const old = await new Seat(desks, OFFICIALS.auditor).sitDown();
    const form = await old.open(path);
    const told = await withoutTrace(() => old.send(form, fields));
    expect(told.text).toContain('Prove once more who you are');
    const back = await old.prove();
    expect(back.text).toContain('You have proved who you are. Nothing has been sent yet');
    const typed = findControls(back.html).values;
    expect(typed['once']).toEqual(findControls(form.html).values['once']);
    for (const [name, value] of Object.entries(fields)) expect(typed[name]).toEqual([value]);
    if (path.includes('complaint=')) expect(back.text).toContain('It serves a complaint.');
    expect((await old.send(back)).status).toBe(200);
  });

  it('an answer', async () => {
    const path = await asked('search');
    desks.signIn.provedMsAgo = 2 * DAY_MS;
    const old = await new Seat(desks, OFFICIALS.auditor2).sitDown();
    await withoutTrace(async () => old.send(await old.open(path), { answer: 'declined', reason: 'No complaint.' }));
    const back = await old.prove();
    expect(findControls(back.html).values).toMatchObject({ answer: ['declined'], reason: ['No complaint.'] });
    expect((await old.send(back)).text).toContain('Declined');
  });
});

describe('a form that is not filled in', () => {
  it.each`
    sent                                       | said
    ${{}}                                      | ${'Choose what you found'}
    ${{ finding: 'lawful' }}                   | ${'Write what you looked at'}
    ${{ finding: 'perhaps', note: 'x' }}       | ${'This can not be taken'}
    ${{ finding: 'lawful', note: 'a\u0007b' }} | ${'This can not be taken'}
  `('of a check is told where: $sent', async ({ sent, said }) => {
    const path = `/oversight/complaints/${await complain(stack)}`;
    const told = await withoutTrace(async () => auditor.send(await auditor.open(path), sent));
    expect(told.status).toBe(422);
    expect(told.text).toContain(said);
    expect(told.html).toMatch(/href="#(?:finding|note)"/);
  });

  it.each`
    sent                                                      | said
    ${{ value: '', reason: '' }}                              | ${'Write the identifier'}
    ${{ value: 'a@b.example', reason: ' ' }}                  | ${'Write why you have to know'}
    ${{ value: '*@skylark.example', reason: 'x' }}            | ${'This can not be taken'}
    ${{ value: 'nobody', reason: 'x' }}                       | ${'This can not be taken'}
    ${{ type: 'mailbox', value: 'a@b.example', reason: 'x' }} | ${'This can not be taken'}
  `('of a search is told where, and keeps what was typed: $sent', async ({ sent, said }) => {
    const told = await withoutTrace(async () => auditor.send(await auditor.open('/oversight/searches/new'), sent));
    expect(told.status).toBe(422);
    expect(told.text).toContain(said);
    expect(findControls(told.html).values['value']).toEqual([sent.value]);
    expect(told.path).toBe('/oversight/searches/new');
  });

  it('of a search for a complaint that is gone can be sent without it', async () => {
    const form = await auditor.open(`/oversight/searches/new?complaint=cmp_20261120_${UNKNOWN}`);
    const told = await withoutTrace(() => auditor.send(form, SEARCH));
    expect(told.status).toBe(404);
    expect(told.text).toContain('There is no such complaint any more');
    expect((await auditor.send(told)).path).toMatch(/^\/oversight\/searches\/sch_/);
  });

  it('of a reading is told', async () => {
    const path = `/oversight/orders/${await filed(stack)}/reading`;
    for (const reason of [' ', 'a\u0007b']) {
      const told = await withoutTrace(async () => auditor.send(await auditor.open(path), { reason }));
      expect(told.status).toBe(422);
      expect(told.html).toContain('href="#reason"');
    }
  });
});

describe('a complaint', () => {
  it('that another checked meanwhile keeps what was typed beside what was found', async () => {
    const path = `/oversight/complaints/${await complain(stack)}`;
    const [mine, theirs] = [await auditor.open(path), await second.open(path)];
    await second.send(theirs, { finding: 'no-hold', note: 'No order names it.' });
    const told = await withoutTrace(() => auditor.send(mine, CHECK));
    expect(told.status).toBe(409);
    for (const said of ['Yours was not recorded', 'No order names it.', CHECK.note]) expect(told.text).toContain(said);
    expect(told.html).toContain('id="checks"');
  });

  it('that there is not is told', async () => {
    for (const id of ['x', `cmp_20261120_${UNKNOWN}`]) {
      expect((await auditor.open(`/oversight/complaints/${id}`)).status).toBe(404);
      const sent = await withoutTrace(() => auditor.browser.submit(`/oversight/complaints/${id}`, { ...CHECK }));
      expect(sent.status).toBe(404);
    }
  });
});

it('of an erased order nothing is left to read', async () => {
  const path = await asked('reading');
  await second.send(await second.open(path), { answer: 'confirmed' });
  const [orderId = ''] = stack.orders.stored.orderIds();
  await new Workers(stack).runUntil(plus(stack.clock.now(), 500 * DAY_MS));
  await auditor.sitDown();
  const form = await auditor.open(`/oversight/orders/${orderId}/reading`);
  const told = await withoutTrace(() => auditor.send(form, { reason: REASON }));
  expect(told.status).toBe(410);
  expect(told.text).toContain('Nothing is left to read');
  const page = await auditor.open(path);
  expect(page.text).toContain('The personal data of this order are erased.');
  expect(page.text).not.toContain(REASON);
  expect([409, 410]).toContain((await auditor.open(`${path}/text`)).status);
});

it('while the API is away nothing is known to be done, and what was typed is kept', async () => {
  const path = `/oversight/complaints/${await complain(stack)}`;
  const form = await auditor.open(path);
  desks.api.outage.begin();
  const told = await withoutTrace(() => auditor.send(form, CHECK));
  expect(told.status).toBe(503);
  expect(told.text).toContain('What you typed is kept');
  desks.api.outage.end();
  expect(findControls((await auditor.open(path)).html).values).toMatchObject({ note: [CHECK.note] });
});
