import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTable } from '../../infra/local/host/site.ts';
import { type DemoProvider, startDemoProvider } from '../../infra/local/provider/provider.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { onlyWhoUsedTheFirst } from '../support/amendments.ts';
import { directoryEntry } from '../support/builders.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { partyRequest } from '../support/hosted/filings.ts';
import { Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice } from '../support/hosted/relaying.ts';
import {
  decide,
  decideOn,
  type Held,
  holderOf,
  REVIEWERS,
  readReview,
  reviewsOf,
  stateInReview,
} from '../support/hosted/reviewers.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const DESK = 'contact-desk';
const TOKYO = 'prv-contact-jp';
const reasonsOf = (name: string) => ({ reasons: `reasons of ${name}`, forTheOtherSide: `words of ${name}` });
const AFFIRM = { outcome: 'affirm', ...reasonsOf('affirming') };
const NARROW = {
  outcome: 'amend',
  ...reasonsOf('narrowing'),
  amendment: onlyWhoUsedTheFirst(2),
};

let stack: SharedStack;
let client: HostClient;
let tokyo: DemoProvider;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  const { api } = stack.host;
  tokyo = await startDemoProvider({
    port: 0,
    inboxPath: '/inbox',
    apiUrl: api,
    id: TOKYO,
    keyFile: join(stack.dataDir, 'tokyo-key.json'),
    log: () => undefined,
    clock: client.now,
    mode: 'manual',
  });
  const { services, site } = stack.host.parts;
  const dynamo = DynamoDBDocumentClient.from(services.dynamo);
  const entry = directoryEntry(TOKYO, {
    endpoints: [{ id: 'inbox', url: tokyo.inboxUrl }],
    keys: [{ id: 'played', publicKey: tokyo.publicKeyBase64, notBefore: '2026-01-01T00:00:00Z' }],
  });
  await new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock).put(entry, 'test');
  await moveOn('PT2M'); // what was known of the register is forgotten by then
});
afterAll(() => tokyo?.stop());

const moveOn = (advance: string): Promise<string> => client.moveClock({ advance });

/** Everybody in whose list the appeal stands, once there are so many. */
const panelOf = (order: string, size: number): Promise<Held[]> =>
  eventually(async () => {
    const lists = await Promise.all(
      REVIEWERS.map(async (person) => ({ person, own: await reviewsOf(client, person) })),
    );
    const held = lists.flatMap(({ person, own }) =>
      own.filter(({ orderId, kind }) => orderId === order && kind === 'appeal').map(({ id }) => ({ person, id })),
    );
    expect(held).toHaveLength(size);
    return held;
  });

const nobody: Held = { person: 'nobody', id: '' };

describe('an appeal against a request of one Party to another', () => {
  let order = '';
  let person: Person;
  let first: Held;
  let panel: readonly Held[] = [];

  it('is drawn to three of different houses, none of whom has had it', async () => {
    order = await client.fileOne(DESK, partyRequest(client.now()));
    expect((await fetchAs(tokyo, order, 'certificate')).status).toBe(200);
    await moveOn('P14DT2M');
    person = await Person.with(client, (await readNotice(tokyo, order)).caseCode);
    await person.file('challenges', {
      grounds: ['disproportionate'],
      requestedOutcome: 'narrow-the-hold',
      text: 'It is too much.',
    });
    await moveOn('PT2M');
    first = await holderOf(client, order, 'challenge');
    expect((await decide(client, first, { ...AFFIRM, ...reasonsOf('the first') })).status).toBe(200);
    await person.file('appeals', { challenge: 'c1', text: 'It still is.' });
    await moveOn('PT3M');
    panel = await panelOf(order, 3);
    expect(panel.map((member) => member.person)).not.toContain(first.person);
    const { rights } = await client.order(DESK, order);
    const houses = rights.reviews.at(-1)?.seats.map(({ institution }) => institution) ?? [];
    expect(new Set(houses).size).toBe(3);
  });

  it('of two who vote at once one is told to read again, and no party learns what anybody voted', async () => {
    const [one = nobody, two = nobody] = panel;
    const { version } = (await readReview(client, one)).order;
    const answers = await Promise.all([decideOn(client, one, version, AFFIRM), decideOn(client, two, version, NARROW)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = answers[0]?.status === 412 ? { member: one, vote: AFFIRM } : { member: two, vote: NARROW };
    expect((await decide(client, late.member, late.vote)).status).toBe(200);
    const history = JSON.stringify(await client.history(DESK, order));
    expect(history).not.toMatch(/narrowing|affirming|"amend"/);
    const shown = JSON.stringify([await client.order(DESK, order), await person.case()]);
    expect(shown).not.toMatch(/narrowing|affirming/);
    expect(await client.verdictOn(DESK, order)).toMatchObject({ genuine: true });
  });

  it('the third declares a conflict, the one drawn instead settles it, and each is told in the words meant for them', async () => {
    const [, , three = nobody] = panel;
    expect((await stateInReview(client, three, 'conflict', { reason: 'He was my teacher.' })).status).toBe(200);
    await moveOn('PT3M');
    const [fourth = nobody] = await panelOf(order, 1);
    expect([...panel, first].map((member) => member.person)).not.toContain(fourth.person);
    expect((await decide(client, fourth, { outcome: 'revoke', ...reasonsOf('revoking') })).status).toBe(200);
    const { targets, rights, content } = await client.order(DESK, order);
    expect(targets.map(({ status }) => status)).toEqual(['ordered', 'let-go']);
    expect(rights.reviews.at(-1)).toMatchObject({ status: 'decided', outcome: 'amend' });
    expect(JSON.stringify(content)).toContain('reasons of narrowing');
    expect(JSON.stringify(content)).not.toMatch(/affirming|revoking|teacher/);
    const [challenge] = (await person.case()).challenges;
    expect(challenge?.appeal).toMatchObject({ status: 'decided', outcome: 'amend', decision: 'words of narrowing' });
    expect(await panelOf(order, 0)).toEqual([]);
  });
});
