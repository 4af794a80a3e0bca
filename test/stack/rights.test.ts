import { beforeAll, describe, expect, it } from 'vitest';
import { onlyWhoUsedTheFirst } from '../support/amendments.ts';
import type { HostClient } from '../support/hosted/client.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { logsOf } from '../support/hosted/logs.ts';
import { opened, Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice, state, told } from '../support/hosted/relaying.ts';
import { decide, decideOn, type Held, holderOf, readReview, stateInReview } from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const OBJECTION = {
  grounds: ['not-my-data'],
  requestedOutcome: 'narrow-the-hold',
  text: 'The mailbox was my late aunt’s.',
  needs: { interpreter: 'fr' },
};

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });

/** Parts of a token that are told by nothing else. */
const isLong = (part: string): boolean => part.length > 20;

const attentionTo = async (id: string) => (await client.order(POLICE, id)).attention;

describe('a person is told, objects, is heard, appeals and wins', () => {
  let order = '';
  let person: Person;
  let first: Held;
  let second: Held;
  const codes: string[] = [];
  const sessions: string[] = [];

  /** The provider reads the notice once more. */
  async function newCode(): Promise<string> {
    const { caseCode } = await readNotice(stack.host.provider, order);
    codes.push(caseCode);
    return caseCode;
  }

  async function openedWith(code: string): Promise<Person> {
    const opened = await Person.with(client, code);
    sessions.push(opened.token);
    return opened;
  }

  it('two weeks after issue the provider is asked to pass the notice on, and is chased until it proves that it did', async () => {
    order = await hold(client, 'aunt@skylark.example', 'niece@skylark.example');
    expect(await fetchAs(stack.host.provider, order, 'notice')).toMatchObject({ status: 409 }); // not its day yet
    await client.setProvider('manual'); // it stores what it is told, and does nothing by itself
    await moveOn('P14DT1M');
    expect(await told(client, order, 'notice.relay-requested')).toMatchObject({ orderId: order });
    const { notice, texts } = await readNotice(stack.host.provider, order);
    expect(notice).toMatchObject({ orderId: order, waited: false, standing: 'running' });
    expect(texts.map(({ language }) => language)).toEqual(['en', 'de', 'fr', 'es', 'pl']);
    expect(await attentionTo(order)).toEqual([]);
    await moveOn('P7D');
    expect(await attentionTo(order)).toEqual(['relay-overdue']);
    await told(client, order, 'order.reminder');
    const proof = { relayedAt: new Date(client.now()).toISOString(), channel: 'email' };
    expect((await state(client, stack.host.provider, order, 'notice.relayed', proof)).status).toBe(200);
    expect(await attentionTo(order)).toEqual([]);
    await client.setProvider('auto');
  });

  it('the code opens the case, an objection gets a receipt that anybody can check, and a lost code is replaced', async () => {
    const lost = await newCode();
    const found = await newCode();
    await expect(Person.with(client, lost)).rejects.toThrow('case-code-invalid');
    person = await openedWith(found);
    expect(await person.case()).toMatchObject({ inForce: true, objecting: { left: 5 }, challenges: [], messages: [] });
    const { version } = await client.order(POLICE, order);
    const { challenge, filedAt, receipt } = await person.file('challenges', OBJECTION);
    expect(challenge).toBe('c1');
    const { commits } = await client.history(POLICE, order);
    expect(await opened(receipt, await client.publicKeys())).toEqual({
      typ: 'holdfast-receipt+jws',
      type: 'holdfast-receipt',
      filed: 'challenge',
      challenge: 'c1',
      filedAt,
      orderDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      commit: commits[version]?.digest,
    });
    expect(await client.order(POLICE, order)).toMatchObject({
      inForce: true,
      attention: expect.arrayContaining(['objection-open']),
    });
  });

  it('reviewer, authority and person hear each other', async () => {
    await moveOn('PT1M');
    const again = () => person.ask('POST', '/challenges', OBJECTION);
    await expectRefused(client, order, again, [409, 'challenge-pending']);
    first = await holderOf(client, order, 'challenge');
    expect((await readReview(client, first)).challenge).toMatchObject({ id: 'c1', by: 'person' });
    expect((await stateInReview(client, first, 'messages', { text: 'Since when is it not used?' })).status).toBe(200);
    await client.command(POLICE, order, 'messages', { review: 'r1', text: 'It was used in February.' });
    await person.write('r1', 'Not by her: she died in January.');
    const { content } = await readReview(client, first);
    expect(content?.statements.map(({ by }) => by)).toEqual(['person', 'reviewer', 'authority', 'person']);
    expect((await person.case()).messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'reviewer: Since when is it not used?',
      'authority: It was used in February.',
      'person: Not by her: she died in January.',
    ]);
  });

  it('silence gives the review to another, who narrows the order; the provider learns what is left', async () => {
    await moveOn('P14D');
    second = await holderOf(client, order, 'challenge');
    expect(second.person).not.toBe(first.person);
    const amend = {
      outcome: 'amend',
      reasons: 'Nothing shows that the niece wrote anything.',
      forTheOtherSide: 'One mailbox stays held, and of it who used it.',
      amendment: onlyWhoUsedTheFirst(2),
    };
    const { version } = await client.order(POLICE, order);
    await expectRefused(client, order, () => decideOn(client, first, version, amend), [403, 'review-not-yours']);
    const longer = { ...amend, amendment: { endsAt: '2099-01-01T00:00:00Z' } };
    await expectRefused(client, order, () => decideOn(client, second, version, longer), [422, 'amendment-widens']);
    await expectRefused(client, order, () => decideOn(client, second, version - 1, amend), [412, 'version-mismatch']);
    expect((await decideOn(client, second, version, amend)).status).toBe(200);
    const { digest } = await told(client, order, 'order.clarified');
    expect((await fetchAs(stack.host.provider, order, 'certificate')).body).toMatchObject({
      order: {
        digest,
        inForce: true,
        targets: [
          { id: 't1', status: 'preserved', categories: ['subscriber'] },
          { id: 't2', status: 'let-go', categories: [] },
        ],
      },
    });
    const fresh = await openedWith(await newCode());
    expect((await fresh.case()).challenges).toEqual([]); // another code opens the case from then on
    person = await openedWith(codes[1] ?? '');
    expect((await person.case()).challenges).toMatchObject([
      { first: { outcome: 'amend', decision: 'One mailbox stays held, and of it who used it.' } },
    ]);
  });

  it('a second look goes to somebody new, and a revocation ends the hold in the same commit', async () => {
    const { receipt } = await person.file('appeals', { challenge: 'c1', text: 'She is dead.' });
    expect(await opened(receipt, await client.publicKeys())).toMatchObject({ filed: 'appeal', challenge: 'c1' });
    const again = () => person.ask('POST', '/appeals', { challenge: 'c1' });
    await moveOn('PT1M');
    await expectRefused(client, order, again, [409, 'appeal-not-allowed']);
    const third = await holderOf(client, order, 'appeal');
    expect([first.person, second.person]).not.toContain(third.person);
    const revoke = { outcome: 'revoke', reasons: 'Shown.', forTheOtherSide: 'You are right.' };
    expect((await decide(client, third, revoke)).status).toBe(200);
    expect(await client.order(POLICE, order)).toMatchObject({ status: 'revoked', inForce: false, attention: [] });
    const { commits } = await client.history(POLICE, order);
    expect(commits).toContainEqual(
      expect.objectContaining({
        commit: expect.objectContaining({
          events: [
            expect.objectContaining({ type: 'review.decided', outcome: 'revoke' }),
            expect.objectContaining({ type: 'order.revoked' }),
          ],
        }),
      }),
    );
    expect(await told(client, order, 'order.released')).toMatchObject({ orderId: order });
    expect((await fetchAs(stack.host.provider, order, 'certificate')).body).toMatchObject({
      order: { status: 'revoked', inForce: false, afterEnd: { ending: 'revoked', data: 'normal-retention' } },
    });
    expect(await person.case()).toMatchObject({
      inForce: false,
      endedAt: expect.any(String),
      challenges: [{ appeal: { outcome: 'revoke', decision: 'You are right.' } }],
    });
    expect(await client.verdictOn(POLICE, order)).toMatchObject({ genuine: true });
  });

  it('and none of it stands in a log: no code, no session, nothing that anybody wrote', async () => {
    const logs = [...(await logsOf(stack)), ...stack.said].join('\n');
    expect(logs).toContain('POST /v1/cases/current/challenges'); // that somebody objected does
    const said = [
      OBJECTION.text,
      'Not by her',
      'Since when',
      'It was used',
      'Nothing shows',
      'One mailbox',
      'You are right',
    ];
    const secret = [...codes, ...sessions, ...sessions.flatMap((token) => token.split('.')).filter(isLong), ...said];
    expect([...secret, 'aunt@', order].filter((word) => logs.includes(word))).toEqual([order]); // of which the officers' routes tell
    const ofPersons = logs.split('\n').filter((line) => line.includes('/v1/cases/'));
    expect(ofPersons.filter((line) => line.includes(order))).toEqual([]);
  });
});
