import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ComplaintChecked, ComplaintList } from '../../shared/contracts/api/oversight/complaints.ts';
import { ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';
import { expected, type HostClient } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { Person, showCode } from '../support/hosted/person.ts';
import { fetchAs, readNotice } from '../support/hosted/relaying.ts';
import { decide, holderOf, readReview } from '../support/hosted/reviewers.ts';
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
