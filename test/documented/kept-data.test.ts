import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoProvider } from '../../infra/local/provider/provider.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { restoreCheck, verify } from '../support/hosted/command.ts';
import { extension, validatorSection } from '../support/hosted/filings.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { playContactPoint, type Told, unpackKeptData } from '../support/hosted/kept-data.ts';
import { Person } from '../support/hosted/person.ts';
import { fetchAs, readNotice, state, told as toldProvider } from '../support/hosted/relaying.ts';
import { decide, holderOf, readReview } from '../support/hosted/reviewers.ts';

/** What 0.1.0 stored is read by every later version, and its orders go on: the sample and how it was made are in test/samples/data-0.1.0. */
const NAMES = [
  'erased',
  'erasedAfterRelease',
  'lapsed',
  'challenged',
  'extended',
  'released',
  'deferred',
  'requested',
  'filed',
  'emergency',
] as const satisfies readonly (keyof Told['orders'])[];
const SHERIFF = 'watch-commander';
const DESK = 'contact-desk';
const BYTES_OF_LETTER = '%PDF-1.7';

let stack: HostedStack;
let client: HostClient;
let told: Told;
let desk: DemoProvider;
beforeAll(async () => {
  stack = await hostStack({
    memory: false,
    fill: async (dataDir) => {
      told = await unpackKeptData(dataDir);
    },
  });
  client = stack.client;
  desk = await playContactPoint(stack);
});
afterAll(async () => {
  await desk?.stop();
  await stack?.stop();
});

const idOf = (name: (typeof NAMES)[number]): string => told.orders[name].order.id;
const look = (name: (typeof NAMES)[number]) => client.order(told.orders[name].person, idOf(name));

describe('before anything happens: what 0.1.0 said last is said again, and no commit differs', () => {
  it.each(NAMES)('the order %s reads as it did, and so does its history', async (name) => {
    const { person, order, history } = told.orders[name];
    const attention = expect.arrayContaining(order.attention); // of what it needs, more is told since
    expect(await client.order(person, order.id)).toMatchObject({ ...order, attention });
    expect((await client.history(person, order.id)).commits).toEqual(history.commits);
  });

  it('so do lists, what oversight sees, and the case of the person concerned', async () => {
    for (const person of [POLICE, SHERIFF, DESK]) {
      expect((await client.ask(person, 'GET', '/v1/orders?limit=100')).body).toMatchObject(
        told.lists[person] ?? { orders: 'none' },
      );
    }
    expect((await client.ask('auditor', 'GET', '/v1/oversight/orders?authority=aut-police')).body).toMatchObject(
      told.oversight,
    );
    expect(await (await Person.with(client, told.caseCode)).case()).toMatchObject(told.case);
  });

  it('what was erased stays unreadable', async () => {
    for (const name of ['erased', 'erasedAfterRelease'] as const) {
      expect(await look(name)).toMatchObject({ status: 'erased', inForce: false, content: null });
      expect(await fetchAs(stack.host.provider, idOf(name), 'certificate')).toMatchObject({
        status: 410,
        body: { type: 'urn:holdfast:problem:order-erased' },
      });
    }
  });
});

describe('orders go on', () => {
  it('a provider acknowledges and keeps what it was told by 0.1.0', async () => {
    const { provider } = stack.host;
    const targets = told.orders.filed.order.targets.map(({ id }) => ({ id }));
    expect((await state(client, provider, idOf('filed'), 'order.acknowledged')).status).toBe(200);
    expect((await state(client, provider, idOf('filed'), 'order.preserved', { targets })).status).toBe(200);
    expect(await look('filed')).toMatchObject({
      status: 'running',
      acknowledgement: { status: 'given' },
      period: { appliedEndsAt: '2037-09-07T23:00:00.000Z' }, // 90 days after 9 June, midnight in Dublin
    });
  });

  it('a reviewer reads an objection and its letter, and decides; the person reads the answer', async () => {
    const held = await holderOf(client, idOf('challenged'), 'challenge');
    expect((await readReview(client, held)).content).toMatchObject({
      statements: [{ by: 'person', words: { text: 'I never had an account of this name.' } }],
      attachments: [{ id: 'a1', name: 'letter.pdf' }],
    });
    const { api, tokens } = await client.local();
    const letter = await fetch(`${api}/v1/reviews/${held.id}/attachments/a1`, {
      headers: { authorization: `Bearer ${tokens[held.person]}`, range: 'bytes=0-7' },
    });
    expect([letter.status, await letter.text()]).toEqual([206, BYTES_OF_LETTER]);
    const form = extension((await look('challenged')).content);
    const extend = () => client.ask(POLICE, 'POST', `/v1/orders/${idOf('challenged')}/extension`, form);
    await expectRefused(client, idOf('challenged'), extend, [409, 'challenge-pending']);
    const answer = 'The account was opened with your telephone.';
    expect(
      (await decide(client, held, { outcome: 'affirm', reasons: 'Compared.', forTheOtherSide: answer })).status,
    ).toBe(200);
    const person = await Person.with(client, told.caseCode);
    expect((await person.case()).challenges).toMatchObject([
      { id: 'c1', first: { outcome: 'affirm', decision: answer } },
    ]);
    expect((await extend()).status).toBe(200);
    expect((await look('challenged')).period).toMatchObject({ appliedEndsAt: '2037-08-24T23:00:00.000Z' });
    await toldProvider(client, idOf('challenged'), 'order.extended');
  });

  it('a request to let the notice wait is granted', async () => {
    const held = await holderOf(client, idOf('deferred'), 'deferral');
    expect((await decide(client, held, { outcome: 'affirm', reasons: 'A raid is near.' })).status).toBe(200);
    expect((await look('deferred')).rights).toMatchObject({
      notice: { status: 'owed', dueAt: told.orders.deferred.order.rights.deferral?.until },
      deferral: { status: 'approved' },
    });
  });

  it('a case code of 0.1.0 is one among those that are made now, and ends what came after it', async () => {
    const orderId = idOf('challenged');
    const person = await Person.with(client, told.caseCode);
    const before = (await person.case()).codes;
    expect(before).toMatchObject([{ madeAt: null, firstUsedAt: expect.any(String), endedAt: null, own: true }]);
    const { caseCode } = await readNotice(stack.host.provider, orderId);
    const other = await Person.with(client, caseCode);
    const { codes } = await person.case();
    expect(codes).toMatchObject([
      { madeAt: null, through: 'provider', own: true, mayEnd: true },
      { madeAt: expect.any(String), through: 'provider', own: false, mayEnd: true },
    ]);
    expect((await person.ask('POST', '/code-ends', { code: codes[1]?.id })).status).toBe(201);
    expect((await other.ask('GET', '')).status).toBe(401);
    expect((await person.case()).challenges).toMatchObject([{ id: 'c1' }]);
  });

  it('an emergency is validated', async () => {
    const granted = { step: 'granted', validator: validatorSection(client.now()) };
    await client.command('prosecutor', idOf('emergency'), 'validation', granted);
    expect((await look('emergency')).validation).toMatchObject({ status: 'granted' });
  });

  it('a request between States is kept whole under a new key, released, and confirmed', async () => {
    const orderId = idOf('requested');
    const digest = told.orders.requested.history.commits[0]?.digest;
    const preserved = await desk.send('order.preserved', { orderId, digest, targets: [{ id: 't2' }] });
    expect([preserved.status, await preserved.text()]).toEqual([200, expect.anything()]);
    expect((await look('requested')).targets.map(({ status }) => status)).toEqual(['preserved', 'preserved']);
    await client.command(DESK, orderId, 'release', { effect: 'release', reason: 'no-longer-needed' });
    await eventually(async () => {
      expect(await look('requested')).toMatchObject({
        status: 'released',
        inForce: false,
        releaseConfirmation: { status: 'confirmed' },
      });
    });
  });

  it('a new order over the same mailbox and the old one find each other', async () => {
    const id = await hold(client, 'may@skylark.example');
    await eventually(async () => expect(await client.order(POLICE, id)).toMatchObject({ status: 'running' }));
    await client.moveClock({ advance: 'PT1H' });
    await eventually(async () => {
      const { reference } = await client.order(POLICE, id);
      expect((await look('challenged')).overlaps).toMatchObject([{ reference, inForce: true }]);
    });
  });

  it('a hold lapses at its exact instant, and its provider is told', async () => {
    const { appliedEndsAt } = told.orders.extended.order.period ?? {};
    expect(appliedEndsAt).toBe('2037-09-07T23:00:00.000Z');
    await client.moveClock({ to: '2037-09-07T22:50:00Z' });
    expect(await look('extended')).toMatchObject({ status: 'running', inForce: true });
    await client.moveClock({ to: '2037-09-07T23:00:00Z' });
    expect(await look('extended')).toMatchObject({ status: 'lapsed', inForce: false, endedAt: appliedEndsAt });
    await eventually(async () => {
      expect(await look('extended')).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
    });
  });

  it('what lapsed under 0.1.0 is erased when its time comes', async () => {
    const { erasesAt } = told.orders.lapsed.order.retention ?? {};
    expect(told.orders.lapsed.order).toMatchObject({ status: 'lapsed', content: expect.anything() });
    await client.moveClock({ to: String(erasesAt) });
    expect(await look('lapsed')).toMatchObject({ status: 'erased', content: null });
  });
});

describe('the record', () => {
  it.each(NAMES)('of the order %s begins with what 0.1.0 wrote, and verifies whole', async (name) => {
    const { person, history } = told.orders[name];
    const now = await client.history(person, idOf(name));
    expect(now.commits.slice(0, history.commits.length)).toEqual(history.commits);
    expect(await client.verdictOn(person, idOf(name))).toMatchObject({ genuine: true, version: now.commits.length });
  });

  it('verifies by the command, as 0.1.0 exported it and as it is now', async () => {
    const keys = join(stack.dataDir, 'jwks.json');
    const { person, history } = told.orders.challenged;
    const now = await client.history(person, idOf('challenged'));
    expect(now.commits.length).toBeGreaterThan(history.commits.length);
    for (const [name, exported] of Object.entries({ before: history, after: now })) {
      const file = join(stack.dataDir, `${name}.json`);
      await writeFile(file, JSON.stringify(exported));
      expect(await verify(file, keys)).toMatchObject({ code: 0, out: expect.stringContaining('genuine: order') });
    }
  });
});

it('all that is kept holds together, what 0.1.0 kept with what came since', async () => {
  await eventually(async () => {
    const proved = await restoreCheck(stack.dataDir);
    expect(proved).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^1\d orders proved: 0 findings$/m) });
  });
});

it('nothing went wrong meanwhile', () => {
  expect(stack.said).toEqual([]);
});
