import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { findControls } from '../../../support/desks/forms.ts';
import { type Looked, Seat, typeCommand } from '../../../support/desks/seat.ts';
import { commandRequest, filed, GRANTED, POLICE, read, SOUGHT } from '../../../support/requests.ts';
import { Stack } from '../../../support/stack.ts';

const WHY = 'No threat to life is shown.\nSee <page 4>.';

let stack: Stack;
let validator: Seat;
beforeEach(async () => {
  stack = new Stack();
  validator = await new Seat(new Desks(stack), OFFICIALS.validator).sitDown();
});

async function sought(): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr-emergency');
  stack.clock.advance(MINUTE_MS);
  await stack.officer(commandRequest(orderId, 'validation', SOUGHT, { key: 'sought' }), POLICE);
  stack.clock.advance(MINUTE_MS);
  return orderId;
}

const viewOf = async (orderId: OrderId) => (await stack.officer(read(orderId), POLICE)).body;

/** The parts of a page by their headings, in their order. */
const headingsOf = ({ html }: Looked): readonly string[] =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs)].map(([, heading = '']) => heading.replaceAll(/<[^>]+>/g, ''));

describe('an order that was put to a validator', () => {
  it('stands there as it was filed, with its grounds, who filed it, until when and what follows', async () => {
    const orderId = await sought();
    const page = await validator.open(`/validation/${orderId}`);
    expect(page.status).toBe(200);
    expect(headingsOf(page)).toEqual(
      expect.arrayContaining([
        'What is asked of you, and until when',
        'Who filed it',
        'What was found of it',
        'The form as it was filed',
        'Grounds',
        'What happened, and what comes',
        'Your decision',
      ]),
    );
    expect(page.text).toContain('Put to your authority on Friday, 20 November 2026 at 17:11');
    expect(page.text).toContain('Decide by Friday, 27 November 2026 at 17:11 Central European Standard Time');
    expect(page.text).toMatch(/If nobody decides .*The hold goes on to its end, \w+, \d+ January 2027/);
    expect(page.text).toContain('Section G');
    expect(page.text).toContain('Imminent threat to life at a named school');
    expect(page.text).toContain('What makes it an emergency');
    expect(page.text).toContain(`${POLICE['sub']}`);
    expect(page.text).toContain('Regulation (EU) 2023/1543, Article 4(5)');
    expect(page.html).not.toMatch(/<title>[^<]*(?:person-|ord_)/);
  });

  it('says what was found of its breadth when it was filed', async () => {
    const orderId = await sought();
    const page = await validator.open(`/validation/${orderId}`);
    expect(page.text).toContain(
      'Whoever filed it was told this, and filed it all the same. None of it bars the order: see whether it is meant, and whether the grounds bear it.',
    );
    expect(page.text).toMatch(/Content is asked for, where .* might do In the form at \/certificate\/D\/content/);
    expect(page.text).toContain('An identifier is reserved for examples, or shown by many devices');
  });

  it('is validated with the section of the form that is theirs', async () => {
    const orderId = await sought();
    const form = await validator.open(`/validation/${orderId}`);
    const check = await validator.send(form, { ...typeCommand(GRANTED), check: 'yes' });
    expect(check.text).toContain('Check before you send');
    const done = await validator.send(check, { send: 'yes' });
    expect(done.path).toBe(`/validation/${orderId}?done=decide`);
    expect(done.text).toContain('Your decision on the validation is on record.');
    expect(done.text).toContain('It is decided, and can not be decided again.');
    expect(findControls(done.html).names).toEqual(new Set());
    expect(await viewOf(orderId)).toMatchObject({ status: 'issued', validation: { status: 'granted' } });
  });

  it('is refused with reasons, which both sides of it read, and the provider does not', async () => {
    const orderId = await sought();
    const form = await validator.open(`/validation/${orderId}`);
    const check = await validator.send(form, { step: 'refused', reason: WHY, check: 'yes' });
    expect(check.text).toContain('See &lt;page 4&gt;.');
    const done = await validator.send(check, { send: 'yes' });
    expect(done.path).toBe(`/validation/${orderId}?done=decide`);
    expect(done.text).toContain('See &lt;page 4&gt;.');
    expect(await viewOf(orderId)).toMatchObject({
      status: 'withdrawn',
      validation: { status: 'refused' },
      content: { explanations: [{ about: 'validation.refused', value: WHY }] },
    });
    const officer = await new Seat(new Desks(stack), OFFICIALS.officer).sitDown();
    const order = await officer.open(`/orders/${orderId}`);
    expect(order.text).toMatch(/What was written .*The validation was refused No threat to life is shown\./);
    expect(order.text).not.toContain('What the provider wrote');
  });

  it('is not refused without reasons', async () => {
    const orderId = await sought();
    const form = await validator.open(`/validation/${orderId}`);
    const shown = await validator.send(form, { step: 'refused', check: 'yes' });
    expect(shown.status).toBe(422);
    expect(shown.text).toContain('Fill this in: Why?');
    const nothing = await validator.send(form, { check: 'yes' });
    expect(nothing.text).toContain('Choose: What do you decide?');
    expect(await viewOf(orderId)).toMatchObject({ validation: { status: 'sought' } });
  });

  it('is decided from the page of the order too, which leads there', async () => {
    const orderId = await sought();
    expect((await validator.open(`/orders/${orderId}`)).html).toContain(`href="/validation/${orderId}"`);
    expect((await validator.open(`/orders/${orderId}/validation`)).path).toBe(`/validation/${orderId}`);
    const sent = await validator.browser.submit(`/orders/${orderId}/validation`, { step: 'granted' });
    expect(sent.path).toBe(`/validation/${orderId}`);
  });
});

describe('an order that names a validator’s house as having validated it', () => {
  it('is disowned with reasons: it is withdrawn at once', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    stack.clock.advance(MINUTE_MS);
    const form = await validator.open(`/validation/${orderId}`);
    expect(form.text).toContain('The form says that your authority validated this order before it was filed.');
    expect(form.text).toMatch(/It can be disowned until the hold ends, on \w+, \d+ January 2027/);
    expect(form.text).toContain('There is nothing to do, and nothing to send.');
    expect(findControls(form.html).names).not.toContain('step');
    const check = await validator.send(form, { reason: 'We know of no such case.', check: 'yes' });
    const done = await validator.send(check, { send: 'yes' });
    expect(done.path).toBe(`/validation/${orderId}?done=disown`);
    expect(done.text).toContain('It is on record that your authority did not validate the order.');
    expect(done.text).toContain('We know of no such case.');
    const latest = await stack.orders.latest(orderId);
    expect(latest?.commit.events).toMatchObject([
      { type: 'validation.refused', disowned: true },
      { type: 'order.withdrawn' },
      {},
    ]);
  });

  it('is not disowned without reasons', async () => {
    const orderId = await filed(stack, 'epoc-pr');
    const form = await validator.open(`/validation/${orderId}`);
    expect((await validator.send(form, { check: 'yes' })).text).toContain('Fill this in: Why?');
    expect(await viewOf(orderId)).toMatchObject({ validation: { status: 'prior' } });
  });
});
