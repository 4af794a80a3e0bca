import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, SECOND_MS } from '../../../../shared/domain/instant.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { commandRequest, EXTENSION, POLICE, RELEASE } from '../../../support/requests.ts';

let desk: ProviderDesk;
beforeEach(async () => {
  desk = await ProviderDesk.open();
});

/** Where one target stands, whatever others do. */
const kept = (id: string, status: string): unknown => expect.arrayContaining([expect.objectContaining({ id, status })]);

describe('whoever was woken acknowledges with one press', () => {
  it('on the first page, which reads no order by itself', async () => {
    const { seat, base } = desk;
    const before = await desk.version();
    const list = await seat.open('/');
    expect(findFaults(list.html)).toEqual([]);
    expect(list.text).toContain('To open it is receipt');
    expect(await desk.version()).toBe(before);
    const done = await seat.send(list, { send: 'yes' });
    expect(done.path).toBe(`${base}?done=acknowledgement`);
    expect(done.text).toContain('It is on record that you have the order.');
    expect(await desk.view()).toMatchObject({ status: 'running', acknowledgement: { status: 'given' } });
    await desk.workers.settle();
    const after = await seat.open('/');
    expect(after.text).toContain('Nothing waits to be acknowledged.');
    expect(after.text).toContain('Waits for your answer');
  });

  it('on the page of the order, which is receipt', async () => {
    const page = await desk.look();
    expect(findFaults(page.html)).toEqual([]);
    expect(await desk.view()).toMatchObject({ status: 'running', acknowledgement: { status: 'awaited' } });
    expect(page.text).toContain('You must keep the data now.');
    await desk.seat.send(page, { send: 'yes' });
    expect(await desk.view()).toMatchObject({ acknowledgement: { status: 'given' } });
  });

  it('twice, and it is one act', async () => {
    const page = await desk.look();
    await desk.seat.send(page, { send: 'yes' });
    const version = await desk.version();
    desk.stack.clock.advance(5 * SECOND_MS);
    const again = await desk.seat.send(page, { send: 'yes' });
    expect(again.path).toBe(`${desk.base}?done=acknowledgement`);
    expect(await desk.version()).toBe(version);
  });
});

describe('what is answered target by target', () => {
  it('preserved: only what was ticked, and that it was is shown the next time', async () => {
    const form = await desk.look('preservation');
    expect(findFaults(form.html)).toEqual([]);
    const done = await desk.seat.send(form, { targets: ['t1'], send: 'yes' });
    expect(done.path).toBe(`${desk.base}?done=preservation`);
    expect(await desk.view()).toMatchObject({ targets: kept('t1', 'preserved') });
    expect((await desk.look('preservation')).text).toContain('t1): preserved');
  });

  it('not executed, with reasons of the form, an explanation, and who answers, typed once', async () => {
    const respondent = {
      'respondent-entity': 'Skylark Mail Ireland Limited',
      'respondent-contactName': 'Yusuf Demir',
      'respondent-post': 'Response desk',
      'respondent-address': '1 Quay Street\nDublin 2',
      'respondent-email': 'desk@skylark.example',
      'respondent-authorisedPerson': 'Aoife Byrne',
      'respondent-tel-countryCode': '+353',
      'respondent-tel-areaCode': '1',
      'respondent-tel-number': '5550100',
    };
    const fields = {
      id: ['t2'],
      reasons: ['data-not-stored-at-receipt'],
      preservation: 'not-preserved',
      explanation: 'It was closed <last> year.',
      ...respondent,
    };
    const check = await desk.prepare('non-execution', fields);
    expect(findFaults(check.html)).toEqual([]);
    expect(check.text).toContain('The data were not stored when the certificate was received');
    expect(await desk.view()).toMatchObject({ targets: kept('t2', 'ordered') });
    const done = await desk.seat.send(check, { send: 'yes' });
    expect(done.path).toBe(`${desk.base}?done=non-execution`);
    expect(await desk.view()).toMatchObject({
      targets: kept('t2', 'not-executed'),
    });
    const again = await desk.look('non-execution');
    expect(again.text).toContain('(user or unique id, t2): not executed');
    expect(again.html).toContain('value="Skylark Mail Ireland Limited"');
    expect(again.html).not.toContain('It was closed');
  });

  it('asked, about the whole order', async () => {
    const done = await desk.say('question', { question: 'Which of the two folders?' });
    expect(done.path).toBe(`${desk.base}?done=question`);
    expect(await desk.view()).toMatchObject({ clarification: { status: 'open' } });
  });

  it('let go, once the order has ended: all of it, or what is ticked', async () => {
    await desk.say('acknowledgement', {});
    await desk.stack.officer(commandRequest(desk.orderId, 'release', RELEASE), POLICE);
    await desk.workers.settle();
    const page = await desk.look();
    expect(page.text).toContain('Your own retention applies to them again.');
    const form = await desk.look('release');
    expect(findFaults(form.html)).toEqual([]);
    const nothing = await desk.seat.send(form, { check: 'yes' });
    expect(nothing).toMatchObject({ status: 422 });
    expect(nothing.text).toContain('Of what is nothing kept any more?');
    const done = await desk.sayChecked('release', { scope: 'all' });
    expect(done.path).toBe(`${desk.base}?done=release`);
    expect(await desk.view()).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
  });
});

describe('the notice', () => {
  beforeEach(async () => {
    await desk.say('acknowledgement', {});
    await desk.pass(15 * DAY_MS);
  });

  it('is fetched by a form, read, printed under the same code, and said to be handed on', async () => {
    const before = await desk.look('notice');
    expect(findFaults(before.html)).toEqual([]);
    expect(await desk.view()).toMatchObject({ rights: { notice: { relay: { status: 'requested' } } } });
    expect(desk.stack.cases.all()).toHaveLength(0);
    const page = await desk.seat.send(before, { language: 'de', form: 'page' });
    expect(findFaults(page.html)).toEqual([]);
    expect(page.html).toContain('<div class="hf-inset-text" lang="de">');
    expect(desk.stack.cases.all()).toHaveLength(1);
    const pdf = await desk.seat.send(page, { language: 'fr', form: 'pdf' });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    const file = await desk.seat.send(page, { language: 'de', form: 'html' });
    expect(file.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(desk.stack.cases.all()).toHaveLength(1);

    await desk.seat.send(await desk.look('notice'), { language: 'de', form: 'page' });
    expect(desk.stack.cases.all()).toHaveLength(2); // opened again, it is another one
    const typed = { relayedAt: '2026-12-05 17:00', channel: 'in-service' };
    const form = await desk.look('relay');
    expect(findFaults(form.html)).toEqual([]);
    const done = await desk.seat.send(form, { ...typed, send: 'yes' });
    expect(done.path).toBe(`${desk.base}?done=relay`);
    expect(await desk.view()).toMatchObject({ rights: { notice: { relay: { status: 'proved' } } } });
  });

  it('is not said to be handed on ahead of time', async () => {
    const version = await desk.version();
    const ahead = { relayedAt: '2027-12-05 17:00', channel: 'letter' };
    const refused = await desk.say('relay', ahead);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="2027-12-05 17:00"');
    expect((await desk.say('relay', { relayedAt: 'yesterday', channel: 'letter' })).status).toBe(422);
    expect(await desk.version()).toBe(version);
  });
});

it('a new end is acknowledged as the order was', async () => {
  await desk.say('acknowledgement', {});
  const { stack, orderId } = desk;
  await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
  await desk.workers.settle();
  expect((await desk.seat.open('/')).text).toContain('Say that you have the new end');
  await desk.seat.send(await desk.look(), { send: 'yes' });
  expect(await desk.view()).toMatchObject({ endAcknowledgement: { status: 'given' } });
});
