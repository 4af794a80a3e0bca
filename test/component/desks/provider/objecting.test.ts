import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../shared/domain/instant.ts';
import { assign, decideAs, writeAs } from '../../../support/cases.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';

let desk: ProviderDesk;
beforeEach(async () => {
  desk = await ProviderDesk.open();
});

const OBJECTION = {
  grounds: ['disproportionate'],
  requestedOutcome: 'narrow-the-hold',
  text: 'Eleven <years> of mail.',
};

it('an objection is filed after a look at it, and its receipt can be kept', async () => {
  const none = await desk.look('objections');
  expect(none.text).toContain('You have filed none.');
  await desk.look();
  const check = await desk.prepare('objection', OBJECTION);
  expect(findFaults(check.html)).toEqual([]);
  expect(check.text).toContain('It is too much');
  const done = await desk.seat.send(check, { send: 'yes' });
  expect(done.path).toBe(`${desk.base}/objections?done=objection`);
  expect(findFaults(done.html)).toEqual([]);
  expect(done.text).toContain('Your objection is filed.');
  expect(done.text).toContain('Eleven &lt;years&gt; of mail.');
  const receipt = await desk.look('documents/receipt.jws');
  expect(receipt.headers['content-type']).toBe('application/jose');
  expect(receipt.html).toMatch(/^eyJ/);
  expect(await desk.view()).toMatchObject({
    rights: { challenges: [{ by: 'provider', grounds: ['disproportionate'] }] },
  });
  const second = await desk.sayChecked('objection', OBJECTION);
  expect(second.status).toBe(422);
  expect(second.text).toContain('An objection of yours is not decided yet.');
});

describe('while it is being decided', () => {
  beforeEach(async () => {
    await desk.look();
    await desk.sayChecked('objection', OBJECTION);
    await assign(desk.stack, desk.orderId, 'r1');
    await writeAs(desk.stack, desk.orderId, 'r1', 'Since when?');
  });

  it('what was said is read and answered', async () => {
    const page = await desk.look('objections');
    expect(findFaults(page.html)).toEqual([]);
    expect(page.text).toContain('Since when?');
    const done = await desk.say('message', { review: 'r1', text: 'Since 2015.' });
    expect(done.path).toBe(`${desk.base}/objections?done=message`);
    expect(done.text).toContain('Since 2015.');
    expect((await desk.look('messages')).text).toContain('Since 2015.');
  });

  it('somebody else is asked to decide', async () => {
    const form = await desk.look('conflict');
    expect(findFaults(form.html)).toEqual([]);
    const done = await desk.seat.send(form, {
      seat: 'r1.1',
      ground: 'personal-tie',
      reason: 'They are neighbours.',
      send: 'yes',
    });
    expect(done.path).toBe(`${desk.base}/objections?done=conflict`);
    const refused = await desk.say('conflict', { ground: 'personal-tie', reason: 'They are neighbours.' });
    expect(refused.status).toBe(422);
  });

  it('a second look is asked for, once it was decided', async () => {
    await decideAs(desk.stack, desk.orderId, 'r1', 'affirm', 'It stands.');
    const page = await desk.look('objections');
    expect(page.text).toContain('It stands.');
    const done = await desk.sayChecked('appeal', { challenge: 'c1', text: 'It does not.' });
    expect(done.path).toBe(`${desk.base}/objections?done=appeal`);
    expect((await desk.look('documents/receipt.jws')).html).toMatch(/^eyJ/);
    expect(await desk.view()).toMatchObject({ rights: { reviews: [{ id: 'r1' }, { kind: 'appeal' }] } });
  });

  it('a further one says what is new, and one that is late why', async () => {
    await decideAs(desk.stack, desk.orderId, 'r1', 'affirm', 'It stands.');
    await desk.pass(31 * DAY_MS);
    const form = await desk.look('objection');
    expect(findFaults(form.html)).toEqual([]);
    const refused = await desk.seat.send(await desk.seat.send(form, { ...OBJECTION, check: 'yes' }), { send: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say why it comes late');
    const late = { ...OBJECTION, lateReason: 'We learnt of it today.', newFacts: 'The account was shared.' };
    const done = await desk.sayChecked('objection', late);
    expect(done.path).toBe(`${desk.base}/objections?done=objection`);
    expect(done.text).toContain('The account was shared.');
  });
});

it('a receipt that is not kept any more leads to the objections', async () => {
  const page = await desk.look('documents/receipt.jws');
  expect(page.path).toBe(`${desk.base}/objections`);
});
