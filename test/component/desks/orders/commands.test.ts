import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import { LANGUAGES } from '../../../../web/steps/languages.ts';
import { OrderDesk, readForm, readText, type SeenDesk } from '../../../support/order-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import {
  commandRequest,
  DEFERRAL,
  filed,
  POLICE,
  RELEASE,
  read,
  SOUGHT,
  say,
  VALIDATOR,
} from '../../../support/requests.ts';
import { latestOf, object } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { holdOrder } from '../../../support/suspending.ts';
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

async function acknowledged(): Promise<OrderId> {
  const orderId = await filed(stack);
  await workers.settle();
  await say(stack, orderId, 'order.acknowledged');
  return orderId;
}

const versionOf = async (orderId: OrderId): Promise<number> => (await latestOf(stack, orderId)).version;
const viewOf = async (orderId: OrderId): Promise<unknown> => (await stack.officer(read(orderId), POLICE)).body;

/** What is refused, or only looked at, is not on record. */
async function storesNothing(orderId: OrderId, act: () => Promise<SeenDesk>): Promise<SeenDesk> {
  const before = await versionOf(orderId);
  const seen = await act();
  expect(await versionOf(orderId)).toBe(before);
  expect(findFaults(seen.html)).toEqual([]);
  return seen;
}

const REASON = { reason: ['The request for the data is being drafted.'] };

describe('each command is given through its page, and seen in the order', () => {
  it('need', async () => {
    const orderId = await acknowledged();
    await pass(31 * DAY_MS);
    const sent = await desk.carryOut(`/orders/${orderId}/need`, REASON);
    expect(sent.goTo).toBe(`/orders/${orderId}?done=need`);
    expect(sent.inARow).toBeLessThanOrEqual(3);
    expect(await viewOf(orderId)).toMatchObject({ need: { confirmed: 1 } });
  });

  it('release', async () => {
    const orderId = await acknowledged();
    const sent = await desk.carryOut(`/orders/${orderId}/release`, { ending: ['withdrawal.issued-in-error'] });
    expect(sent.goTo).toBe(`/orders/${orderId}?done=release`);
    expect(await viewOf(orderId)).toMatchObject({ status: 'withdrawn', endReason: 'issued-in-error' });
  });

  it('clarification-answer, beside what the provider wrote', async () => {
    const orderId = await acknowledged();
    await say(stack, orderId, 'clarification.requested', { question: 'Which of the <two> folders?' });
    const path = `/orders/${orderId}/clarification-answer`;
    expect(readText((await desk.open(path)).html)).toContain('Which of the <two> folders?');
    await desk.carryOut(path, { answer: ['The first.'], outcome: ['maintained'] });
    expect(await viewOf(orderId)).toMatchObject({ clarification: { status: 'answered' } });
  });

  it('validation, sought by one and granted or refused by the other', async () => {
    const orderId = await filed(stack, 'epoc-pr-emergency');
    await desk.carryOut(`/orders/${orderId}/validation`, { authority: ['aut-prosecutor'] });
    expect(await viewOf(orderId)).toMatchObject({ validation: { status: 'sought' } });
    const validator = new OrderDesk(stack, { claims: VALIDATOR });
    const sent = await validator.carryOut(`/validation/${orderId}`, {
      step: ['refused'],
      reason: ['No emergency is shown.'],
    });
    expect(sent.goTo).toBe(`/validation/${orderId}?done=decide`);
    expect(await viewOf(orderId)).toMatchObject({ status: 'withdrawn', validation: { status: 'refused' } });
  });

  it('confirmation, by a colleague, with one button', async () => {
    const orderId = await holdOrder(stack);
    const path = `/orders/${orderId}/confirmation`;
    const claims = { ...POLICE, sub: 'person-police-night' };
    const colleague = new OrderDesk(stack, { claims });
    const sent = await colleague.press(path, await colleague.open(path), 'send');
    expect(sent.goTo).toBe(`/orders/${orderId}?done=confirmation`);
    expect((await stack.officer(read(orderId), claims)).body).toMatchObject({ doubt: { status: 'confirmed' } });
  });

  it('notice-deferral, its time by the clocks of whoever types it', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/notice-deferral`;
    const typed = { ground: ['public-security'], reason: ['Two are not found yet.'], until: ['31.01.2027 12:00'] };
    const check = await desk.press(path, await desk.open(path), 'check', typed);
    expect(readText(check.html)).toContain('Sunday, 31 January 2027 at 12:00 Central European Standard Time');
    await desk.press(path, check, 'send');
    expect(await viewOf(orderId)).toMatchObject({
      rights: { deferral: { status: 'asked', until: '2027-01-31T11:00:00.000Z' } },
    });
  });

  it('notice', async () => {
    const orderId = await acknowledged();
    const typed = { toldAt: ['2026-11-20 17:10'], channel: ['letter'], proof: ['Return receipt, page 112.'] };
    await desk.carryOut(`/orders/${orderId}/notice`, typed);
    expect(await viewOf(orderId)).toMatchObject({ rights: { reviews: [{ kind: 'notice' }] } });
  });

  it('notice-letter, which is given as paper, and the same one when it is sent twice', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/notice-letter`;
    const check = await desk.press(path, await desk.open(path), 'check', { language: ['de'] });
    const one = await desk.press(path, check, 'send');
    const other = await desk.press(path, check, 'send');
    expect(one.document).toMatchObject({ type: 'application/pdf', name: 'letter.pdf' });
    expect(other.document?.bytes).toEqual(one.document?.bytes);
    expect(await viewOf(orderId)).toMatchObject({ rights: { letters: [expect.any(String)] } });
  });

  it('messages, below what was said', async () => {
    const orderId = await acknowledged();
    await stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE);
    const path = `/orders/${orderId}/messages`;
    await desk.carryOut(path, { review: ['r1'], text: ['Hello <b>there</b>\nagain'] });
    const page = await desk.open(path);
    expect(page.inARow).toBe(1);
    expect(page.html).toContain('Hello &lt;b&gt;there');
    expect(findFaults(page.html)).toEqual([]);
  });

  it('conflicts', async () => {
    const orderId = await acknowledged();
    await stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL), POLICE);
    await pass(2 * MINUTE_MS);
    const typed = { seat: ['r1.1'], ground: ['own-interest'], reason: ['They own a part of it.'] };
    await desk.carryOut(`/orders/${orderId}/conflicts`, typed);
    expect((await latestOf(stack, orderId)).events.map(({ type }) => type)).toContain('review.conflict-declared');
  });

  it('calls', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    await pass(2 * HOUR_MS);
    const order = await desk.open(`/orders/${orderId}`);
    expect(order.html).toContain(`href="/orders/${orderId}/calls"`);
    const typed = { message: ['1'], outcome: ['not-reached'], at: ['2026-11-20 18:30'] };
    const sent = await desk.carryOut(`/orders/${orderId}/calls`, typed);
    expect(sent.goTo).toBe(`/orders/${orderId}?done=calls`);
    expect(readText((await desk.open(`/orders/${orderId}/attempts`)).html)).toContain('nobody answered');
  });
});

describe('what is sent', () => {
  it('is looked at first, and nothing is sent by looking', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/release`;
    const form = await desk.open(path);
    const check = await storesNothing(orderId, () =>
      desk.press(path, form, 'check', {
        ending: ['release.other'],
        explanation: ['<i>Found</i> "elsewhere"\r\nat last'],
      }),
    );
    const text = readText(check.html);
    expect(text).toContain('Nothing has been sent yet.');
    expect(text).toContain('Release: another reason');
    expect(text).toContain('The hold ends at once and for good.');
    expect(check.html).not.toContain('<i>Found');
    const again = await storesNothing(orderId, () => desk.press(path, check, 'change'));
    expect(readForm(again.html)['ending']).toEqual(['release.other']);
    expect(readForm(again.html)['explanation']?.[0]).toContain('<i>Found</i> "elsewhere"');
  });

  it('is one act, however often the button is pressed', async () => {
    const orderId = await acknowledged();
    await pass(31 * DAY_MS);
    const path = `/orders/${orderId}/need`;
    const check = await desk.press(path, await desk.open(path), 'check', REASON);
    const one = await desk.press(path, check, 'send');
    const version = await versionOf(orderId);
    const other = await desk.press(path, check, 'send');
    expect(other.goTo).toBe(one.goTo);
    expect(await versionOf(orderId)).toBe(version);
    expect(await viewOf(orderId)).toMatchObject({ need: { confirmed: 1 } });
  });

  it('comes back as it was typed to whoever had to sign in again, with the same key', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/release`;
    const form = readForm((await desk.open(path)).html);
    const back = await desk.open(path, { ...form, ending: ['release.no-longer-needed'] }, true);
    expect(readText(back.html)).toContain('You have proved who you are.');
    expect(readForm(back.html)).toMatchObject({ key: form['key'], ending: ['release.no-longer-needed'] });
  });

  it('does not go to an order that changed meanwhile: what changed stands beside what was typed', async () => {
    const orderId = await acknowledged();
    await pass(31 * DAY_MS);
    const path = `/orders/${orderId}/need`;
    const form = await desk.open(path);
    const check = await desk.press(path, form, 'check', REASON);
    await say(stack, orderId, 'clarification.requested', { question: 'Which?' });
    const before = await versionOf(orderId);
    for (const [page, button] of [
      [check, 'send'],
      [form, 'check'],
    ] as const) {
      const changed = await storesNothing(orderId, () => desk.press(path, page, button, REASON));
      expect(changed.status).toBe(412);
      expect(changed.inARow).toBeLessThanOrEqual(3);
      expect(readText(changed.html)).toContain('The order changed since you opened this form');
      expect(readText(changed.html)).toContain('The provider asked a question');
      expect(readForm(changed.html)).toMatchObject({ ...REASON, version: [`${before}`] });
    }
    const changed = await desk.press(path, check, 'send');
    const anew = await desk.press(path, changed, 'check');
    expect((await desk.press(path, anew, 'send')).goTo).toBe(`/orders/${orderId}?done=need`);
  });
});

describe('what is refused', () => {
  it('is said at its field before it is sent, in the words of the page where it was left empty', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/notice-deferral`;
    const form = await desk.open(path);
    const asked = desk.api.asked.length;
    const page = await storesNothing(orderId, () => desk.press(path, form, 'check', { until: ['soon'] }));
    expect(page.status).toBe(422);
    expect(desk.api.asked.slice(asked)).toEqual([`GET /v1/orders/${orderId}`]);
    const text = readText(page.html);
    expect(text).toContain('Choose: On which ground?');
    expect(text).toContain('Fill this in: Why?');
    expect(text).toContain('Write a day and a time such as 2026-11-20 17:10: Until when?');
    expect(readForm(page.html)['until']).toEqual(['soon']);
  });

  it('is said by the API, with its rule and what else to do', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/notice-deferral`;
    const typed = { ground: ['public-security'], reason: ['Long.'], until: ['2027-10-01 12:00'] };
    const check = await desk.press(path, await desk.open(path), 'check', typed);
    const page = await storesNothing(orderId, () => desk.press(path, check, 'send'));
    expect(page.status).toBe(422);
    const text = readText(page.html);
    expect(text).toContain('This was refused, and nothing was done');
    expect(text).toContain('Correct what is named, and send it again.');
    expect(text).toContain('Rule:');
    expect(readForm(page.html)['reason']).toEqual(['Long.']);
  });

  it.each([
    ['need', REASON, 'Nobody asks for this now'],
    ['transmission', { transmittedOn: ['20.11.2026'], transmittedTo: ['Skylark'] }, 'Nobody asks for this now'],
    ['renewal', REASON, 'The law of this order does not let it.'],
    ['clarification-answer', { answer: ['So.'], outcome: ['maintained'] }, 'Nobody asks for this now'],
    ['validation', { authority: ['aut-prosecutor'] }, 'Nobody asks for this now'],
  ])(
    '%s, where the order does not wait for it: the form says so, and so does the refusal',
    async (name, typed, said) => {
      const orderId = await acknowledged();
      const path = `/orders/${orderId}/${name}`;
      const form = await desk.open(path);
      expect(readText(form.html)).toContain('this will probably be refused');
      const check = await desk.press(path, form, 'check', typed);
      const page = await storesNothing(orderId, () => desk.press(path, check, 'send'));
      expect(readText(page.html)).toContain(said);
    },
  );

  it('a call can be noted as soon as there is a message, and not only once the provider is late', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    expect((await desk.open(`/orders/${orderId}`)).html).toContain(`/orders/${orderId}/calls"`);
    expect(readText((await desk.open(`/orders/${orderId}/calls`)).html)).not.toContain('probably be refused');
  });

  it('what ended takes nothing more', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/release`;
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    const check = await desk.press(path, await desk.open(path), 'check', { ending: ['release.no-longer-needed'] });
    const page = await storesNothing(orderId, () => desk.press(path, check, 'send'));
    expect(readText(page.html)).toContain('file a new order');
  });

  it('the officer who issued a doubted order can not confirm it', async () => {
    const orderId = await holdOrder(stack);
    const path = `/orders/${orderId}/confirmation`;
    await expect(desk.open(path)).rejects.toMatchObject({ code: 'account-suspended' });
  });

  it('a wrong role is told by the frame, and a sign-in too old too', async () => {
    const orderId = await acknowledged();
    const path = `/orders/${orderId}/release`;
    const validator = new OrderDesk(stack, { claims: VALIDATOR });
    await expect(validator.post(path, { send: ['yes'] })).rejects.toThrow('another role');
    const check = await desk.press(path, await desk.open(path), 'check', { ending: ['release.no-longer-needed'] });
    stack.signInAge = 90_000;
    await expect(desk.press(path, check, 'send')).rejects.toMatchObject({ code: 'sign-in-too-old' });
    expect(await viewOf(orderId)).toMatchObject({ status: 'running' });
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every form of a command is right HTML, and says what will happen and by which rule', async () => {
    const orderId = await acknowledged();
    await object(stack, orderId, { grounds: ['other'], requestedOutcome: 'end-the-hold' });
    await pass(2 * MINUTE_MS);
    const own = new OrderDesk(stack, { language });
    for (const name of [
      'validation',
      'extension',
      'production-request',
      'transmission',
      'renewal',
      'need',
      'confirmation',
      'release',
      'clarification-answer',
      'conflicts',
      'notice-deferral',
      'notice-letter',
      'notice',
      'calls',
      'messages',
    ]) {
      const page = await own.open(`/orders/${orderId}/${name}`);
      expect(findFaults(page.html), name).toEqual([]);
      expect(page.inARow, name).toBe(1);
    }
    const emergency = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
    await stack.officer(commandRequest(emergency, 'validation', SOUGHT), POLICE);
    const validator = new OrderDesk(stack, { language, claims: VALIDATOR });
    expect(findFaults((await validator.open(`/validation/${emergency}`)).html)).toEqual([]);
  });
});
