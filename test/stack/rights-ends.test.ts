import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ComplaintChecked, ComplaintList } from '../../shared/contracts/api/oversight/complaints.ts';
import { ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';
import { DAY_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person, showCode } from '../support/hosted/person.ts';
import { fetchAs, readNotice, told } from '../support/hosted/relaying.ts';
import { decide, type Held, holderOf, readReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const SECRET = 'What only the person, the reviewer and the authority may know.';
const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'end-the-hold', text: SECRET };

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });
const inDays = (days: number): string => new Date(client.now() + days * DAY_MS).toISOString();
const rightsOf = async (order: string) => (await client.order(POLICE, order)).rights;

describe('the notice waits for as long as reviewers let it, and no longer', () => {
  let order = '';
  const ask = (days: number, reason: string) =>
    client.ask(POLICE, 'POST', `/v1/orders/${order}/notice-deferral`, {
      ground: 'obstructing-inquiries',
      reason,
      until: inDays(days),
    });

  /** Asked for and granted, or granted for less long. */
  async function granted(days: number, reason: string, shorter?: number): Promise<Held> {
    expect((await ask(days, reason)).status).toBe(200);
    await moveOn('PT1M');
    const reviewer = await holderOf(client, order, 'deferral');
    const decision =
      shorter === undefined ? { outcome: 'affirm' } : { outcome: 'amend', amendment: { endsAt: inDays(shorter) } };
    expect((await decide(client, reviewer, { ...decision, reasons: 'The suspect would be warned.' })).status).toBe(200);
    return reviewer;
  }

  it('at most ninety days at a time, one request at a time, and each with its reason', async () => {
    order = await hold(client, 'suspect@skylark.example');
    await expectRefused(client, order, () => ask(91, 'A raid.'), [422, 'deferral-too-long']);
    await expectRefused(client, order, () => ask(13, 'A raid.'), [422, 'deferral-too-long']); // it would not go out before
    await expectRefused(client, order, () => ask(80, ' '), [422, 'invalid-request']);
    expect((await ask(80, 'A raid.')).status).toBe(200);
    await expectRefused(client, order, () => ask(70, 'A raid.'), [409, 'deferral-pending']);
    await moveOn('PT1M');
    const reviewer = await holderOf(client, order, 'deferral');
    expect((await decide(client, reviewer, { outcome: 'affirm', reasons: 'A raid is near.' })).status).toBe(200);
    expect(await rightsOf(order)).toMatchObject({ notice: { status: 'owed' }, deferral: { status: 'approved' } });
  });

  it('the hold itself ends meanwhile, and still nobody is told', async () => {
    await moveOn('P79D');
    expect(await client.order(POLICE, order)).toMatchObject({
      status: 'lapsed',
      rights: { notice: { status: 'owed' } },
    });
    expect((await client.inbox(order)).map(({ type }) => type)).not.toContain('notice.relay-requested');
    expect(await fetchAs(stack.host.provider, order, 'notice')).toMatchObject({
      status: 409,
      body: { type: 'urn:holdfast:problem:notice-not-requested' },
    });
  });

  it('each renewal is put to another reviewer than the wait before it, who reads every earlier reason', async () => {
    expect((await ask(90, 'The raid was put off.')).status).toBe(200);
    await moveOn('PT1M');
    const second = await holderOf(client, order, 'deferral');
    const { content } = await readReview(client, second);
    expect(content?.statements.filter(({ by }) => by === 'authority')).toMatchObject([
      { words: { reason: 'A raid.' } },
      { words: { reason: 'The raid was put off.' } },
    ]);
    const shorter = { outcome: 'amend', reasons: 'Not that long.', amendment: { endsAt: inDays(89) } };
    expect((await decide(client, second, shorter)).status).toBe(200);
    await moveOn('P88D');
    const third = await granted(90, 'Another suspect.');
    await moveOn('P89DT23H');
    const fourth = await granted(90, 'A third one.');
    expect(third.person).not.toBe(second.person);
    expect(fourth.person).not.toBe(third.person);
  });

  it('together a year from when it was first owed; and when nobody decides, it goes out by itself', async () => {
    await moveOn('P89DT22H');
    await expectRefused(client, order, () => ask(33, 'Yet another.'), [422, 'deferral-too-long']);
    expect((await ask(31, 'Yet another.')).status).toBe(200);
    await moveOn('PT3H');
    expect(await rightsOf(order)).toMatchObject({ notice: { status: 'given' }, deferral: { status: 'refused' } });
    await told(client, order, 'notice.relay-requested');
    const { notice, caseCode } = await readNotice(stack.host.provider, order);
    expect(notice).toMatchObject({ waited: true, standing: 'ended' });
    const { noticeAt, objecting } = await (await Person.with(client, caseCode)).case();
    expect(Date.parse(objecting.inTimeUntil ?? '') - Date.parse(noticeAt ?? '')).toBe(30 * DAY_MS); // from when it was told
    await expectRefused(client, order, () => ask(20, 'Once more.'), [409, 'notice-not-owed']);
  });
});

describe('a hold that is released', () => {
  it('takes the notice with it: the person learns that data were frozen, by whom, and that it is over', async () => {
    const order = await hold(client, 'cousin@skylark.example');
    const release = { effect: 'release', reason: 'no-longer-needed' };
    await client.command(POLICE, order, 'release', release);
    expect(await client.order(POLICE, order)).toMatchObject({
      status: 'released',
      inForce: false,
      rights: { notice: { status: 'given' } },
    });
    await told(client, order, 'order.released');
    await told(client, order, 'notice.relay-requested');
    await eventually(async () =>
      expect(await client.order(POLICE, order)).toMatchObject({
        releaseConfirmation: { status: 'confirmed' },
        rights: { notice: { relay: { status: 'proved' } } },
      }),
    );
    await expectRefused(client, order, () => client.ask(POLICE, 'POST', `/v1/orders/${order}/release`, release), [
      409,
      'order-ended',
    ]);
    const { caseCode } = await readNotice(stack.host.provider, order);
    const person = await Person.with(client, caseCode);
    const view = await person.case();
    expect(view).toMatchObject({ inForce: false, endedAt: expect.any(String), kind: 'preservation' });
    expect(JSON.stringify(view)).not.toMatch(/cousin|duty-officer|ord_/);
    expect((await person.file('challenges', OBJECTION)).challenge).toBe('c1'); // it was a hold all the same
  });
});

describe('a hold that runs to its end', () => {
  it('is erased a year after it, and then nobody reads anything of the person any more', async () => {
    const order = await hold(client, 'grandfather@skylark.example');
    await moveOn('P14DT1M');
    const { caseCode } = await readNotice(stack.host.provider, order);
    const person = await Person.with(client, caseCode);
    await person.file('challenges', OBJECTION);
    await moveOn('PT1M');
    const reviewer = await holderOf(client, order, 'challenge');
    await decide(client, reviewer, { outcome: 'affirm', reasons: SECRET, forTheOtherSide: SECRET });
    await moveOn('P50D');
    const { retention, ...ended } = await client.order(POLICE, order);
    expect(ended).toMatchObject({ status: 'lapsed', inForce: false, releaseConfirmation: { status: 'confirmed' } });
    expect(JSON.stringify(ended.content)).toContain('grandfather');
    expect(JSON.stringify((await readReview(client, reviewer)).content)).toContain(SECRET);

    await client.moveClock({ to: retention?.erasesAt ?? '' });
    expect(await client.order(POLICE, order)).toMatchObject({ status: 'erased', inForce: false, content: null });
    for (const document of ['certificate', 'notice'] as const) {
      expect(await fetchAs(stack.host.provider, order, document)).toMatchObject({
        status: 410,
        body: { type: 'urn:holdfast:problem:order-erased' },
      });
    }
    expect((await readReview(client, reviewer)).content).toBeNull();
    expect(await showCode(client, caseCode)).toMatchObject({ status: 401 });
    expect(await person.ask('GET', '')).toMatchObject({ status: 401 });
    const history = JSON.stringify(await client.history(POLICE, order));
    expect([SECRET, 'grandfather'].filter((word) => history.includes(word))).toEqual([]);
    expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  });
});

describe('whoever suspects a hold and has no code', () => {
  const complain = (words: object) =>
    client.request('POST', '/v1/complaints', {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify(words),
    });

  it('hears the same whether there is one or not; oversight looks and writes down what it found', async () => {
    await hold(client, 'sister@skylark.example');
    const answers = [];
    for (const mailbox of ['sister@skylark.example', 'nobody@skylark.example']) {
      const { status, body } = await complain({ identifierHint: mailbox, text: 'Am I being looked at?' });
      answers.push({ status, body: z.parse(ComplaintReceived, body) });
    }
    const number = expect.any(String);
    expect(answers).toEqual(Array(2).fill({ status: 202, body: { answer: 'will-be-checked', number } }));
    expect((await client.ask(POLICE, 'GET', '/v1/complaints')).status).toBe(403);
    const listed = async () => expected(await client.ask('auditor', 'GET', '/v1/complaints'), 200, ComplaintList);
    const { complaints } = await listed();
    expect(new Set(complaints.map(({ identifierHint }) => identifierHint))).toEqual(
      new Set(['sister@skylark.example', 'nobody@skylark.example']),
    );
    const check = (id: string, finding: string) =>
      client.ask('auditor', 'POST', `/v1/complaints/${id}/check`, { finding, note: 'Looked.' });
    for (const { id, identifierHint } of complaints) {
      const answer = await check(id, identifierHint === 'sister@skylark.example' ? 'lawful' : 'no-hold');
      expect(expected(answer, 200, ComplaintChecked).answer).toBe('all-necessary-checks-made');
    }
    const before = await listed();
    expect(before.complaints).toMatchObject([{ check: { by: 'auditor' } }, { check: { by: 'auditor' } }]);
    expect(await check(complaints[0]?.id ?? '', 'remedied')).toMatchObject({ status: 409 });
    expect(await listed()).toEqual(before);
  });
});
