import { beforeAll, describe, expect, it } from 'vitest';
import { ClaimedNoticeList } from '../../shared/contracts/api/oversight/claimed-notices.ts';
import { NoticeRead } from '../../shared/contracts/api/providers/responses.ts';
import { DAY_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice, told } from '../support/hosted/relaying.ts';
import { decide, holderOf, readReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OBJECTION = { grounds: ['wrong-person'], requestedOutcome: 'end-the-hold', text: 'It is somebody else.' };

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });
const noticeOf = async (order: string) => (await client.order(POLICE, order)).rights.notice;
const inbox = async (order: string) => (await client.inbox(order)).map(({ type }) => type);
const command = (order: string, name: string, body: object) =>
  client.ask(POLICE, 'POST', `/v1/orders/${order}/${name}`, body);

describe('an order that ends while a reviewer is still to say whether the suspect may be told', () => {
  it('warns nobody: the answer to the release says until when, and the refusal alone lets the notice go', async () => {
    const order = await hold(client, 'warned@skylark.example');
    const until = new Date(client.now() + 60 * DAY_MS).toISOString();
    const asked = { ground: 'obstructing-inquiries', reason: 'A search on Monday.', until };
    expect((await command(order, 'notice-deferral', asked)).status).toBe(200);
    const { reviews } = (await client.order(POLICE, order)).rights;
    const released = await command(order, 'release', { effect: 'release', reason: 'production-completed' });
    expect(released).toMatchObject({
      status: 200,
      body: { status: 'released', noticeWaitsUntil: reviews.at(-1)?.dueAt },
    });
    await told(client, order, 'order.released');
    await moveOn('PT2M');
    expect(await inbox(order)).not.toContain('notice.relay-requested');
    expect(await fetchAs(stack.host.provider, order, 'notice')).toMatchObject({ status: 409 });
    const reviewer = await holderOf(client, order, 'deferral');
    expect((await decide(client, reviewer, { outcome: 'revoke', reasons: 'The search is over.' })).status).toBe(200);
    await told(client, order, 'notice.relay-requested');
    expect(await noticeOf(order)).toMatchObject({ status: 'given' });
  });
});

describe('an authority that writes "we told the person" and told nobody', () => {
  let order = '';

  it('takes nothing from the person: a reviewer is asked, oversight sees it, and the provider tells on the day', async () => {
    order = await hold(client, 'told-by-nobody@skylark.example');
    const claim = { toldAt: new Date(client.now()).toISOString(), channel: 'other', proof: 'on file' };
    expect((await command(order, 'notice', claim)).status).toBe(200);
    expect(await noticeOf(order)).toMatchObject({ status: 'owed' });
    await moveOn('PT2M');
    const reviewer = await holderOf(client, order, 'notice');
    expect((await readReview(client, reviewer)).content?.statements).toMatchObject([{ words: claim }]);
    await eventually(async () => {
      const list = expected(
        await client.ask('auditor', 'GET', '/v1/oversight/claimed-notices'),
        200,
        ClaimedNoticeList,
      );
      expect(list.total).toBeGreaterThan(0);
      expect(list.claims).toContainEqual(expect.objectContaining({ orderId: order, standing: 'undecided' }));
    });
    expect((await decide(client, reviewer, { outcome: 'revoke', reasons: 'Nothing is on file.' })).status).toBe(200);
    await moveOn('P14D');
    await told(client, order, 'notice.relay-requested');
    const { caseCode } = await readNotice(stack.host.provider, order);
    expect((await (await Person.with(client, caseCode)).file('challenges', OBJECTION)).challenge).toBe('c1');
    await expectRefused(client, order, () => command(order, 'notice', claim), [409, 'notice-not-owed']);
  });
});

describe('an authority that told the person by letter', () => {
  it('is spared the relay once a reviewer confirms; the code of its letter opens the case, and every other stays', async () => {
    const order = await hold(client, 'told-by-letter@skylark.example');
    const letter = expected(await command(order, 'notice-letter', { language: 'en' }), 200, NoticeRead);
    expect(letter.texts.map(({ text }) => text).join()).toContain(letter.caseCode);
    const person = await Person.with(client, letter.caseCode);
    await command(order, 'notice', {
      toldAt: new Date(client.now()).toISOString(),
      channel: 'letter',
      proof: 'Receipt.',
    });
    await moveOn('PT2M');
    const reviewer = await holderOf(client, order, 'notice');
    expect((await readReview(client, reviewer)).claim?.letters).toHaveLength(1);
    expect((await decide(client, reviewer, { outcome: 'affirm', reasons: 'The receipt is signed.' })).status).toBe(200);
    expect(await noticeOf(order)).toMatchObject({ status: 'given', relay: { status: 'stopped' } });
    const other = expected(await fetchAs(stack.host.provider, order, 'notice'), 200, NoticeRead);
    expect(other.caseCode).not.toBe(letter.caseCode);
    expect((await person.file('challenges', OBJECTION)).challenge).toBe('c1'); // the session of the letter lives on
    expect(await person.case()).toMatchObject({ challenges: [{ id: 'c1' }] });
    expect(await (await Person.with(client, other.caseCode)).case()).toMatchObject({ challenges: [] }); // another’s words
    expect(await inbox(order)).not.toContain('notice.relay-requested');
    expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  });
});
