import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';
import { OrderDesk, readText } from '../../../support/order-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import {
  commandRequest,
  DEFERRAL,
  EXTENSION,
  FILER,
  filed,
  POLICE,
  RELEASE,
  type SampleName,
  SHERIFF,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../../support/requests.ts';
import { object } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { holdOrder } from '../../../support/suspending.ts';
import { Workers } from '../../../support/workers.ts';

const HOSTILE = '<script>alert(1)</script> "\'>&amp; <img src=x onerror=alert(2)>';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const pass = (milliseconds: number) => workers.runUntil(plus(stack.clock.now(), milliseconds));

/** An order in the middle of its life: extended, objected to, asked about, with a request to wait. */
async function live(): Promise<OrderId> {
  const orderId = await filed(stack);
  await workers.settle();
  await say(stack, orderId, 'order.acknowledged');
  await say(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }] });
  await say(stack, orderId, 'clarification.requested', { question: 'Which of the folders?' });
  await stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE);
  await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
  await object(stack, orderId, { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold' });
  await pass(5 * MINUTE_MS);
  return orderId;
}

describe('the page of an order', () => {
  it('says where it stands, whose move it is, and what can be done, by one call', async () => {
    const desk = new OrderDesk(stack);
    const orderId = await live();
    const page = await desk.open(`/orders/${orderId}`);
    expect(page.inARow).toBe(1);
    expect(page.title).toBe('Order');
    const text = readText(page.html);
    expect(text).toContain('Its period is running.');
    expect(text).toContain('The provider must keep the data now.');
    expect(text).toContain('Whose move:');
    expect(text).toContain('Friday, 20 November 2026 at 17:10 Central European Standard Time');
    expect(text).toContain('The hold was extended'.slice(0, 8));
    expect(text).toContain('Review r1: request to wait with the notice');
    expect(text).toContain('An objection by the person concerned');
    expect(page.html).toContain(`href="/orders/${orderId}/release"`);
    expect(page.html).toContain(`href="/orders/${orderId}/extension"`);
    expect(page.html).toContain(`href="/orders/${orderId}/conflicts"`);
    expect(page.html).not.toContain(`href="/orders/${orderId}/notice-deferral"`); // it is asked already
    expect(page.html).not.toContain(`href="/orders/${orderId}/confirmation"`);
  });

  it.each(LANGUAGES)('is right HTML in %s, with all that an order can show', async (language) => {
    const orderId = await live();
    const desk = new OrderDesk(stack, { language });
    for (const under of ['', '/documents', '/history', '/messages', '/attempts'])
      expect(findFaults((await desk.open(`/orders/${orderId}${under}`)).html), under).toEqual([]);
  });

  it('shows each end with the steps by which it was worked out', async () => {
    const orderId = await live();
    const { html } = await new OrderDesk(stack).open(`/orders/${orderId}`);
    const { body } = await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}', orderId }, POLICE);
    const { period } = body as { period: { steps: string[]; citation: string } };
    const text = readText(html);
    for (const step of period.steps) expect(text).toContain(step.replaceAll(/\s+/g, ' '));
    expect(text).toContain(period.citation);
  });

  it('shows an order that is held in doubt as held', async () => {
    const orderId = await holdOrder(stack);
    const colleague = { ...POLICE, sub: 'person-police-night' };
    const { html } = await new OrderDesk(stack, { claims: colleague }).open(`/orders/${orderId}`);
    expect(readText(html)).toContain('Issued, but on hold');
    expect(html).toContain(`href="/orders/${orderId}/confirmation"`);
  });

  it('shows an order that has ended, and offers nothing that ends it', async () => {
    const orderId = await live();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    const { html } = await new OrderDesk(stack).open(`/orders/${orderId}?done=release`);
    const text = readText(html);
    expect(text).toContain('The order has ended.');
    expect(text).toContain('Ended: the authority released it.');
    expect(text).toContain('need not keep the data');
    expect(html).not.toContain(`href="/orders/${orderId}/release"`);
    await pass(400 * DAY_MS);
    const erased = await new OrderDesk(stack).open(`/orders/${orderId}`);
    expect(findFaults(erased.html)).toEqual([]);
  });

  it.each(Object.keys(FILER) as SampleName[])('shows an order of the law of %s', async (sample) => {
    const orderId = await filed(stack, sample);
    await workers.settle();
    const desk = new OrderDesk(stack, { claims: FILER[sample] });
    for (const under of ['', '/documents']) {
      const page = await desk.open(`/orders/${orderId}${under}`);
      expect(findFaults(page.html), under).toEqual([]);
    }
  });

  it('shows a validator what is theirs, and what they decide', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency');
    const desk = new OrderDesk(stack, { claims: VALIDATOR });
    await expect(desk.open(`/orders/${orderId}`)).rejects.toMatchObject({ code: 'order-not-found' });
    await stack.officer(commandRequest(orderId, 'validation', SOUGHT), POLICE);
    const { html } = await desk.open(`/orders/${orderId}`);
    expect(readText(html)).toContain('sought, and not decided');
    expect(html).toContain(`href="/validation/${orderId}"`);
    expect(html).not.toContain(`href="/orders/${orderId}/release"`);
    await expect(desk.open(`/orders/${orderId}/release`)).rejects.toThrow('another role');
  });

  it('is of nobody else', async () => {
    const orderId = await filed(stack);
    const desk = new OrderDesk(stack, { claims: SHERIFF });
    for (const under of ['', '/documents', '/history', '/messages', '/attempts', '/release'])
      await expect(desk.open(`/orders/${orderId}${under}`), under).rejects.toMatchObject({ code: 'order-not-found' });
  });

  it('shows what people wrote as they wrote it, and runs none of it', async () => {
    const number = '<b>1</b>/26';
    const orderId = await filed(stack, 'epoc-pr', {
      '/grounds/necessity': HOSTILE,
      '/certificate/A/issuingFileNumber': number,
      '/certificate/F/issuer/fileNumber': number,
    });
    await say(stack, orderId, 'order.acknowledged');
    await say(stack, orderId, 'clarification.requested', { question: `${HOSTILE}\nنعم` });
    const desk = new OrderDesk(stack);
    const page = await desk.open(`/orders/${orderId}`);
    expect(readText(page.html)).toContain(HOSTILE);
    expect(page.html).toContain('dir="auto"');
    for (const under of ['', '/documents', '/extension', '/clarification-answer', '/messages']) {
      const { html } = await desk.open(`/orders/${orderId}${under}`);
      expect(html).not.toMatch(/<script>|<b>1|<img/);
      expect(findFaults(html), under).toEqual([]);
    }
  });
});

describe('documents of an order', () => {
  it('are read on the page, on paper and signed, by one call each', async () => {
    const orderId = await live();
    const desk = new OrderDesk(stack);
    const page = await desk.open(`/orders/${orderId}/documents`);
    expect(page.inARow).toBe(1);
    expect(readText(page.html)).toContain('Issuing authority');
    expect(readText(page.html)).toContain('Landeskriminalamt Musterland');
    const paper = await desk.open(`/orders/${orderId}/documents/certificate.pdf`);
    expect(paper.document).toMatchObject({ type: 'application/pdf', name: 'certificate.pdf' });
    expect(paper.document?.bytes.length).toBeGreaterThan(0);
    const signed = await desk.open(`/orders/${orderId}/documents/certificate.jws`);
    expect(Buffer.from(signed.document?.bytes ?? []).toString()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect((await desk.open(`/orders/${orderId}/documents/other`)).goTo).toBe(`/orders/${orderId}/documents`);
  });

  it('the history is shown with what was looked at, and is kept as a file that the verifier reads', async () => {
    const orderId = await live();
    const desk = new OrderDesk(stack);
    const page = await desk.open(`/orders/${orderId}/history`);
    const text = readText(page.html);
    expect(text).toContain('The order was issued');
    expect(text).toContain('The provider asked a question');
    expect(text).toContain('names the digest of the one before it');
    expect(text).toContain('npm run verify -- history.json');
    expect(text).toContain('person-police-desk');
    const { document } = await desk.open(`/orders/${orderId}/documents/history.json`);
    expect(JSON.parse(Buffer.from(document?.bytes ?? []).toString())).toMatchObject({ format: 'holdfast-history-2' });
  });

  it('deliveries are told with each attempt and each call', async () => {
    const orderId = await live();
    const told = { message: 1, outcome: 'not-reached', at: '2026-11-20T16:11:00Z' };
    await stack.officer(commandRequest(orderId, 'calls', told), POLICE);
    const page = await new OrderDesk(stack).open(`/orders/${orderId}/attempts`);
    const text = readText(page.html);
    expect(page.inARow).toBe(1);
    expect(text).toContain('Message 1, attempt 1');
    expect(text).toContain('Message 1: nobody answered.');
  });
});
