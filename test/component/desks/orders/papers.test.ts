import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { OrderDesk, readForm, readText, typeBody } from '../../../support/order-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import {
  ASSISTANCE_REQUESTED,
  CONTACT_POINT,
  commandRequest,
  EXTENSION,
  filed,
  GRANTED,
  POLICE,
  PRODUCTION_REQUEST,
  RENEWAL,
  read,
  SHERIFF,
  SOUGHT,
  say,
  TRANSMITTED,
  VALIDATOR,
} from '../../../support/requests.ts';
import { decideReview, latestOf } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let desk: OrderDesk;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
  desk = new OrderDesk(stack);
});

const pass = (milliseconds: number) => workers.runUntil(plus(stack.clock.now(), milliseconds));

describe('papers that follow an order', () => {
  it('an extension is typed once: what the order says already stands in it', async () => {
    const orderId = await filed(stack);
    await say(stack, orderId, 'order.acknowledged');
    const path = `/orders/${orderId}/extension`;
    const form = await desk.open(path);
    expect(readText(form.html)).toContain('Regulation (EU) 2023/1543, Annex VI');
    expect(readForm(form.html)).toMatchObject({
      'certificate-A-issuingState': ['DE'],
      'certificate-A-issuingFileNumber': ['LKA-ML 4100-2026-0831'],
      'certificate-B-addressee': ['Skylark Mail Ireland Limited'],
      'certificate-C-epocPr-issuedOn': ['2026-11-20'],
    });
    const signed = {
      'certificate-D-signature-name': ['Katrin Möwe'],
      'certificate-D-signature-date': ['20.11.2026'],
      'certificate-D-signature-signature': ['Qualified electronic seal'],
    };
    const check = await desk.press(path, form, 'check', signed);
    expect(readText(check.html)).toContain('Friday, 20 November 2026');
    expect(findFaults(check.html)).toEqual([]);
    expect((await desk.press(path, check, 'send')).goTo).toBe(`/orders/${orderId}?done=extension`);
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(body).toMatchObject({ status: 'running', content: { forms: [{ about: 'order.extended' }] } });
    expect((await desk.open(`/orders/${orderId}/documents`)).html).toContain('Annex VI');
  });

  it('an extension that differs from the order is refused at its field, and stores nothing', async () => {
    const orderId = await filed(stack);
    await say(stack, orderId, 'order.acknowledged');
    const path = `/orders/${orderId}/extension`;
    const typed = { ...typeBody(EXTENSION), 'certificate-C-epocPr-fileNumber': ['Another 1/26'] };
    const check = await desk.press(path, await desk.open(path), 'check', typed);
    const before = (await latestOf(stack, orderId)).version;
    const page = await desk.press(path, check, 'send');
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#certificate-C-epocPr-fileNumber"');
    expect(readText(page.html)).toContain('Correct what is named');
    expect(findFaults(page.html)).toEqual([]);
    expect((await latestOf(stack, orderId)).version).toBe(before);
  });

  it('an extension without its signature is not even sent', async () => {
    const orderId = await filed(stack);
    await say(stack, orderId, 'order.acknowledged');
    const path = `/orders/${orderId}/extension`;
    const page = await desk.press(path, await desk.open(path), 'check');
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#certificate-D-signature-');
  });

  it('a production request that is not sent yet, then its transmission, then leave to renew', async () => {
    const orderId = await filed(stack);
    await say(stack, orderId, 'order.acknowledged');
    const path = `/orders/${orderId}/production-request`;
    const sent = await desk.carryOut(path, typeBody(PRODUCTION_REQUEST));
    expect(sent.goTo).toBe(`/orders/${orderId}?done=production-request`);
    const transmission = `/orders/${orderId}/transmission`;
    expect((await desk.open(`/orders/${orderId}`)).html).toContain(transmission);
    await desk.carryOut(transmission, typeBody(TRANSMITTED));
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({
      status: 'continued',
      continuation: { transmission: { status: 'shown' } },
    });
    await pass(2 * MINUTE_MS);
    await decideReview(stack, orderId, (await latestOf(stack, orderId)).state.rights.reviews.at(-1)?.id ?? 'r1', {
      outcome: 'affirm',
      reasons: 'It stands so.',
    });
    await pass(300 * DAY_MS);
    const again = { ...typeBody(PRODUCTION_REQUEST), 'certificate-D-signature-date': ['2027-09-10'] };
    await desk.carryOut(path, { ...again, 'certificate-D-request-transmittedOn': ['2026-12-01'] });
    await pass(2 * MINUTE_MS);
    await decideReview(stack, orderId, (await latestOf(stack, orderId)).state.rights.reviews.at(-1)?.id ?? 'r1', {
      outcome: 'affirm',
      reasons: 'It stands so.',
    });
    await pass(2 * MINUTE_MS);
    const renewal = `/orders/${orderId}/renewal`;
    expect((await desk.open(`/orders/${orderId}`)).html).toContain(renewal);
    const asked = await desk.carryOut(renewal, { reason: ['The court hears it in May.'] });
    expect(asked.goTo).toBe(`/orders/${orderId}?done=renewal`);
    expect(findFaults((await desk.open(`/orders/${orderId}`)).html)).toEqual([]);
  });

  it('a letter is renewed under the law of the United States', async () => {
    const orderId = await filed(stack, 'us-2703f');
    await stack.provider(
      { method: 'GET', route: '/v1/provider/orders/{orderId}/certificate', orderId },
      { provider: 'prv-demo', id: 'read-1' },
    );
    const own = new OrderDesk(stack, { claims: SHERIFF });
    const path = `/orders/${orderId}/extension`;
    expect(readForm((await own.open(path)).html)).toMatchObject({
      'certificate-fileNumber': ['ECS-26-114072'],
      'certificate-requester-tel-countryCode': ['+1'],
    });
    const sent = await own.carryOut(path, typeBody(RENEWAL));
    expect(sent.goTo).toBe(`/orders/${orderId}?done=extension`);
    expect(readText((await own.open(`/orders/${orderId}/production-request`)).html)).toContain('no such paper');
  });

  it('assistance is said to be asked for under the Convention', async () => {
    const orderId = await filed(stack, 'budapest-29');
    await stack.provider(
      { method: 'GET', route: '/v1/provider/orders/{orderId}/certificate', orderId },
      { provider: 'prv-contact-jp', id: 'read-1' },
    );
    await pass(25 * DAY_MS);
    const own = new OrderDesk(stack, { claims: CONTACT_POINT });
    const path = `/orders/${orderId}/production-request`;
    const sent = await own.carryOut(path, typeBody(ASSISTANCE_REQUESTED));
    expect(sent.goTo).toBe(`/orders/${orderId}?done=production-request`);
  });

  it('a validator grants with the section of the form that is theirs', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
    const own = new OrderDesk(stack, { claims: VALIDATOR });
    const path = `/validation/${orderId}`;
    const form = await own.open(path);
    expect(readText(form.html)).toContain('Section G');
    const sent = await own.carryOut(path, { ...typeBody(GRANTED), reason: ['not sent where it grants'] });
    expect(sent.goTo).toBe(`/validation/${orderId}?done=decide`);
    expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({ validation: { status: 'granted' } });
  });
});
