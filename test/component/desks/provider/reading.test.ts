import { beforeEach, describe, expect, it } from 'vitest';
import { referenceFor } from '../../../../shared/domain/ids.ts';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';
import { INSTRUMENTS } from '../../../../shared/domain/law/instruments.ts';
import { ADMITTED, REASON_WORDS } from '../../../../web/desks/provider/reasons.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filed } from '../../../support/requests.ts';

let desk: ProviderDesk;
beforeEach(async () => {
  desk = await ProviderDesk.open();
});

it.each(INSTRUMENT_IDS)('%s: the reasons that are offered are those its law admits', (instrument) => {
  const { reasons } = INSTRUMENTS[instrument].nonExecution;
  const valid = Object.entries(reasons).filter(([, { route }]) => route !== 'not-valid');
  expect(ADMITTED[instrument]).toEqual(valid.map(([reason]) => reason));
  for (const [reason] of valid) expect(REASON_WORDS).toHaveProperty(reason);
});

describe('an order as its provider reads it', () => {
  it('names what to keep by its identifier, who holds the same, and the key that signed it', async () => {
    const page = await desk.look();
    expect(page.text).toMatch(/Signed with the published key \S+/);
    expect(page.text).toContain('No other order held any of these data');
    expect(page.text).toContain('You have been told of no later version');
    expect(desk.desks.mostInARow).toBeLessThanOrEqual(3);
    expect(Buffer.byteLength(page.html)).toBeLessThan(60_000);
  });

  it('names another order that holds some of the same data', async () => {
    const other = await filed(desk.stack, 'epoc-pr', {}, 'other');
    await desk.workers.settle();
    const page = await desk.look();
    expect(findFaults(page.html)).toEqual([]);
    expect(page.html).toContain(`href="/provider/orders/${other}"`);
  });

  it('gives the certificate as PDF and as JWS', async () => {
    const pdf = await desk.look('documents/certificate.pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const jws = await desk.look('documents/certificate.jws');
    expect(jws.headers['content-type']).toBe('application/jose');
    expect((await desk.look('documents/else.txt')).path).toBe(desk.base);
  });

  it('tells how it was tried to reach the provider', async () => {
    const page = await desk.look('attempts');
    expect(findFaults(page.html)).toEqual([]);
    expect(page.text).toContain('Each attempt, newest first');
  });

  it('shows a law without reasons an explanation alone', async () => {
    const sheriff = await ProviderDesk.open('us-2703f');
    const form = await sheriff.look('non-execution');
    expect(findFaults(form.html)).toEqual([]);
    expect(form.html).not.toContain('name="reasons"');
    expect(form.html).not.toContain('name="respondent-entity"');
    const done = await sheriff.sayChecked('non-execution', {
      id: ['t1'],
      preservation: 'not-preserved',
      explanation: 'No such account.',
    });
    expect(done.path).toBe(`${sheriff.base}?done=non-execution`);
  });
});

describe('finding an order by its reference', () => {
  const find = (reference: string) => desk.seat.open(`/?reference=${encodeURIComponent(reference)}`);

  it('as it was read out; it is not opened by that', async () => {
    const before = await desk.version();
    const spoken = referenceFor(desk.orderId).toLowerCase().replaceAll('-', ' ');
    const found = await find(spoken);
    expect(findFaults(found.html)).toEqual([]);
    expect(found.html).toContain(`href="${desk.base}"`);
    expect(await desk.version()).toBe(before);
  });

  it('heard wrongly, those that may be meant are named', async () => {
    const reference = referenceFor(desk.orderId);
    const found = await find(`${reference.slice(0, -1)}${reference.endsWith('A') ? 'C' : 'A'}`);
    expect(findFaults(found.html)).toEqual([]);
    expect(found.html).toContain(`/?reference=${reference}`);
  });

  it('of nothing, or what is no reference', async () => {
    expect((await find('ABCD-EFGH-JKLM')).text).toContain('You have no order of this reference.');
    const unfit = await find('x');
    expect(unfit.status).toBe(422);
    expect(findFaults(unfit.html)).toEqual([]);
  });
});

it('many open orders: what nobody acknowledged stands first, though it is the newest', async () => {
  const { stack, seat } = desk;
  await desk.say('acknowledgement', {});
  for (let number = 0; number < 3; number += 1) await filed(stack, 'epoc-pr', {}, `more-${number}`);
  await desk.workers.settle();
  const list = await seat.open('/');
  expect(list.text.indexOf('Not acknowledged yet')).toBeLessThan(list.text.indexOf('Waits for your answer'));
  expect(list.html.match(/name="send"/g)).toHaveLength(3);
  expect((await seat.open('/?cursor=nonsense!')).status).toBe(404);
});
