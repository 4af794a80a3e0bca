import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ComplaintList } from '../../shared/contracts/api/oversight/complaints.ts';
import { SearchEntry, SearchedOrderList, SearchView } from '../../shared/contracts/api/oversight/searches.ts';
import { ComplaintProgress, ComplaintReceived } from '../../shared/contracts/api/public/complaints.ts';
import { CASE_CODE_RANDOM_BYTES, createCaseCode } from '../../shared/domain/cases/case-code.ts';
import { eventually, expected, type HostClient, type Reply } from '../support/hosted/client.ts';
import { letterAbout } from '../support/hosted/filings.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const SHERIFF = 'watch-commander';
const MAILBOX = 'canary.search.8851@skylark.example';
const REASON = 'canary-reason-2209';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const post = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  client.request('POST', path, {
    headers: { 'content-type': 'application/json', ...more },
    body: JSON.stringify(body),
  });
const enquire = (number: string): Promise<Reply> => post('/v1/complaint-enquiries', { number });
const ask = (person: string, value = MAILBOX) =>
  client.ask(person, 'POST', '/v1/oversight/searches', { identifier: { type: 'email', value }, reason: REASON });
const answer = (person: string, id: string, body: object = { answer: 'confirmed' }) =>
  client.ask(person, 'POST', `/v1/oversight/searches/${id}/confirmation`, body);
const find = (person: string, id: string) => client.ask(person, 'GET', `/v1/oversight/searches/${id}/orders`);

const refused = (status: number, code: string) => ({ status, body: { type: `urn:holdfast:problem:${code}` } });

describe('a complaint about a mailbox that two authorities of two States hold', () => {
  let [standing, ended, number, complaint, search] = ['', '', '', '', ''];

  it('gets a number, and nothing else, whoever holds what', async () => {
    ended = await hold(client, MAILBOX);
    standing = await client.fileOne(SHERIFF, letterAbout(MAILBOX.toUpperCase(), client.now()));
    await eventually(async () => expect((await client.order(SHERIFF, standing)).status).toBe('running'));
    await client.command(POLICE, ended, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await eventually(async () => expect((await client.order(POLICE, ended)).status).toBe('released'));
    const key = { 'idempotency-key': randomUUID() };
    const said = await post('/v1/complaints', { text: 'Am I being looked at?', identifierHint: MAILBOX }, key);
    ({ number } = expected(said, 202, ComplaintReceived));
    expect(expected(await enquire(number), 200, ComplaintProgress)).toMatchObject({ state: 'waiting' });
  });

  it('is searched for by one person, which finds nothing, with whatever they try alone', async () => {
    const { complaints } = expected(await client.ask('auditor', 'GET', '/v1/complaints?limit=100'), 200, ComplaintList);
    complaint = complaints.find(({ identifierHint }) => identifierHint === MAILBOX)?.id ?? '';
    const entry = expected(await ask('auditor'), 201, SearchEntry);
    search = entry.id;
    expect(entry).toMatchObject({ standing: 'awaiting-confirmation', askedBy: 'auditor', readCount: 0 });
    expect(await answer('auditor', search)).toMatchObject(refused(403, 'search-own'));
    expect(await find('auditor', search)).toMatchObject(refused(409, 'search-not-open'));
    for (const person of [POLICE, 'prosecutor', 'independent-reviewer']) {
      expect(await ask(person)).toMatchObject(refused(403, 'role-not-allowed'));
      expect(await find(person, search)).toMatchObject(refused(403, 'role-not-allowed'));
    }
  });

  it('is confirmed by another, who knows what for, and finds the standing and the ended order', async () => {
    const shown = expected(await client.ask('auditor-2', 'GET', `/v1/oversight/searches/${search}`), 200, SearchView);
    expect(shown).toMatchObject({ reason: REASON, identifier: { type: 'email', value: MAILBOX } });
    expect(expected(await answer('auditor-2', search), 200, SearchEntry).standing).toBe('confirmed');
    for (const person of ['auditor', 'auditor-2']) {
      const { orders } = expected(await find(person, search), 200, SearchedOrderList);
      expect(new Set(orders.map(({ id, authority, status }) => `${id} ${authority} ${status}`))).toEqual(
        new Set([`${ended} aut-police released`, `${standing} aut-sheriff running`]),
      );
    }
    const read = expected(await client.ask('auditor-2', 'GET', `/v1/oversight/searches/${search}`), 200, SearchView);
    expect(read.readCount).toBe(2);
  });

  it('stays open business while a wrong is not put right; whoever complained hears that it was checked, and no more', async () => {
    const check = (finding: string) =>
      client.ask('auditor', 'POST', `/v1/complaints/${complaint}/check`, { finding, note: 'Looked.' });
    const open = async () =>
      expected(await client.ask('auditor', 'GET', '/v1/complaints?only=unremedied'), 200, ComplaintList);
    const ids = async () => (await open()).complaints.map(({ id }) => id);
    expect((await check('unlawful-not-remedied')).status).toBe(200);
    expect(await ids()).toContain(complaint);
    const heard = expected(await enquire(number), 200, ComplaintProgress);
    expect(heard).toEqual({
      receivedOn: expect.any(String),
      state: 'checked',
      checkedOn: expect.any(String),
      answer: 'all-necessary-checks-made',
    });
    await client.moveClock({ advance: 'P2D' });
    expect((await check('remedied')).status).toBe(200);
    expect(await ids()).not.toContain(complaint);
    expect(expected(await enquire(number), 200, ComplaintProgress)).toEqual(heard);
  });

  it('leaves neither mailbox nor reason in a log', () => {
    expect(stack.said.join('\n')).not.toMatch(new RegExp(`${MAILBOX}|${REASON}`, 'i'));
  });
});

describe('whoever tries otherwise', () => {
  it('guesses no number, and hears the same of one that is none', async () => {
    const guesses = Array.from({ length: 5 }, () => createCaseCode(randomBytes(CASE_CODE_RANDOM_BYTES)));
    for (const guess of [...guesses, 'none at all'])
      expect(await enquire(guess)).toMatchObject(refused(404, 'complaint-number-unknown'));
  });

  it('reads nothing of a search that nobody confirmed in time, nor confirms it late', async () => {
    const { id } = expected(await ask('auditor-2'), 201, SearchEntry);
    await client.moveClock({ advance: 'P1D' });
    expect(await answer('auditor', id)).toMatchObject(refused(409, 'search-answered'));
    for (const person of ['auditor', 'auditor-2']) {
      const code = person === 'auditor' ? refused(403, 'search-not-yours') : refused(409, 'search-not-open');
      expect(await find(person, id)).toMatchObject(code);
    }
  });

  it('reads nothing of one that was declined', async () => {
    const { id } = expected(await ask('auditor', 'another.search@skylark.example'), 201, SearchEntry);
    const declined = await answer('auditor-2', id, { answer: 'declined', reason: 'Nobody complained of it.' });
    expect(expected(declined, 200, SearchEntry).standing).toBe('declined');
    expect(await find('auditor', id)).toMatchObject(refused(409, 'search-not-open'));
  });
});
