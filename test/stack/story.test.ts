import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoProvider, startDemoProvider } from '../../infra/local/provider/provider.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { verify } from '../support/hosted/command.ts';
import { epocPrToBoth, extension, letterToBoth } from '../support/hosted/filings.ts';
import { logsOf, spellings } from '../support/hosted/logs.ts';
import { hostOverheardStack, type OverheardStack } from '../support/hosted/services.ts';

const POLICE = 'duty-officer';
const SHERIFF = 'watch-commander';
const LANTERN = 'prv-lantern';

/** Words that stand in one place each and may be read by nobody but the two sides. */
const CANARY = {
  target: 'canary.alpha.7741@skylark.example',
  grounds: 'canary-bravo-2096',
  question: 'canary-charlie-5518',
};

const ALL_THAT_WORK = [
  'deliver-messages',
  'dispatch-commits',
  'fire-due',
  'project-views',
  'serve-contact-points',
  'serve-providers',
  'show-orders',
  'sweep-due',
];

let stack: OverheardStack;
let client: HostClient;
let lantern: DemoProvider;

beforeAll(async () => {
  stack = await hostOverheardStack();
  client = stack.client;
  const { api } = stack.host;
  lantern = await startDemoProvider({
    port: 0,
    inboxPath: '/inbox',
    apiUrl: api,
    id: LANTERN,
    keyFile: join(stack.dataDir, 'lantern-key.json'),
    log: () => undefined,
    clock: client.now,
    mode: 'manual',
  });
  await stack.register({ id: LANTERN, inboxUrl: lantern.inboxUrl, publicKey: lantern.publicKeyBase64 });
  await moveTo('2031-03-03T09:00:00Z');
});
afterAll(async () => {
  await lantern?.stop();
  await stack?.stop();
});

const moveTo = (to: string): Promise<string> => client.moveClock({ to });

/** What arrived at the second provider about an order, by type. */
const arrived = (orderId: string, type: string) =>
  eventually(() => {
    const webhook = lantern.inbox().find((entry) => entry.orderId === orderId && entry.type === type);
    expect(webhook, type).toMatchObject({ verified: true });
    return webhook?.digest ?? '';
  });

/** A signed statement of the second provider. */
async function state(type: string, data: object): Promise<number> {
  const response = await lantern.send(type, data);
  await response.body?.cancel();
  return response.status;
}

const certificate = async (provider: DemoProvider, id: string): Promise<{ status: number; body: unknown }> => {
  const response = await provider.signedFetch('GET', `/v1/provider/orders/${id}/certificate`);
  return { status: response.status, body: await response.json() };
};

function canaryFiling() {
  const filing = epocPrToBoth(client.now());
  const { C } = filing.certificate;
  const identifiers = [{ type: 'email', value: CANARY.target }, ...C.identifiers];
  return {
    ...filing,
    certificate: { ...filing.certificate, C: { ...C, identifiers } },
    grounds: { ...filing.grounds, necessity: `Known only here: ${CANARY.grounds}.` },
  };
}

describe('two instruments, two providers, from filing to erasure', () => {
  let demo = '';
  let other = '';

  it('one filing is one order for each provider, and costs four service calls', async () => {
    const [first, second] = await client.file(POLICE, canaryFiling());
    demo = first?.id ?? '';
    other = second?.id ?? '';
    expect([first?.provider, second?.provider]).toEqual(['prv-demo', LANTERN]);

    await client.control('DELETE', '/calls');
    const toOne = { ...letterToBoth(client.now()), providers: [{ provider: 'prv-demo' }] };
    await client.file(SHERIFF, toOne); // from here on the directory is remembered
    const { status, requestId } = await client.ask(SHERIFF, 'POST', '/v1/filings', toOne);
    expect(status).toBe(201);
    const { byRequest } = await client.calls();
    expect(byRequest.find((request) => request.requestId === requestId)).toMatchObject({
      functionName: 'serve-contact-points',
      calls: {
        'dynamodb:BatchGetItem': 1, // is it a repeat, under this version's id or an earlier one's, or does it wait for a second officer
        'dynamodb:UpdateItem': 1, // its place in the burst of its officer and of its authority
        'dynamodb:BatchExecuteStatement': 1, // what seals its content, and what seals ids in its record
        'dynamodb:ExecuteStatement': 1, // the commit
      },
      total: 4,
    });
  });

  it('a prompt provider acknowledges and preserves', async () => {
    await eventually(async () => {
      const order = await client.order(POLICE, demo);
      expect(order).toMatchObject({ status: 'running', inForce: true, acknowledgement: { status: 'given' } });
      expect(order.targets.map(({ status }) => status)).toEqual(Array(10).fill('preserved'));
      expect(order.period).toMatchObject({
        nominalEndsAt: '2031-05-02T23:00:00.000Z', // 60 days after 3 March, midnight in Dublin
        appliedEndsAt: '2031-05-02T23:00:00.000Z',
        zone: 'Europe/Dublin',
      });
    });
  });

  it('another reads, acknowledges, keeps a part, refuses a part, and asks; the answer reaches it', async () => {
    const digest = await arrived(other, 'order.issued');
    expect(await client.order(POLICE, other)).toMatchObject({ status: 'issued', inForce: true });
    const read = await certificate(lantern, other);
    expect(read).toMatchObject({ status: 200, body: { order: { orderId: other, digest, provider: LANTERN } } });
    expect(JSON.stringify(read.body)).toContain(CANARY.target);
    expect(JSON.stringify(read.body)).not.toContain(CANARY.grounds);
    expect((await certificate(stack.host.provider, other)).status).toBe(404);

    const received = await client.order(POLICE, other);
    expect(received).toMatchObject({
      status: 'running',
      acknowledgement: { status: 'awaited' },
      period: { appliedEndsAt: '2031-05-02T22:00:00.000Z', zone: 'Europe/Amsterdam' },
    });

    const about = { orderId: other, digest };
    expect(await state('order.acknowledged', about)).toBe(200);
    expect(await state('order.preserved', { ...about, targets: [{ id: 't1' }, { id: 't2' }] })).toBe(200);
    const refused = { ...about, targets: [{ id: 't3', reasons: ['insufficient-information'] }] };
    expect(await state('order.not-executed', refused)).toBe(200);
    const question = `Which of the two is meant? ${CANARY.question}`;
    expect(await state('clarification.requested', { ...about, question, targets: [{ id: 't3' }] })).toBe(200);
    const asked = await client.order(POLICE, other);
    expect(asked.targets.slice(0, 4).map(({ status }) => status)).toEqual([
      'preserved',
      'preserved',
      'not-executed',
      'ordered',
    ]);
    expect(asked.targets[2]?.reasons).toEqual(['insufficient-information']);
    // 5 days after Monday 3 March end on Saturday; the reply is the authority's, and rolls to the Monday in Berlin
    expect(asked.clarification?.answerBy).toMatchObject({
      nominalEndsAt: '2031-03-08T23:00:00.000Z',
      appliedEndsAt: '2031-03-10T23:00:00.000Z',
      zone: 'Europe/Berlin',
    });
    expect(JSON.stringify(asked.content)).toContain(CANARY.question);

    await client.command(POLICE, other, 'clarification-answer', { answer: 'The second.', outcome: 'maintained' });
    await arrived(other, 'order.clarified');
    expect((await certificate(lantern, other)).body).toMatchObject({
      order: { forms: [{ about: 'clarification.answered', form: { answer: 'The second.' } }] },
    });
  });

  it('a statement with an old signature, a wrong digest, about an order of another, or by a stranger, is refused', async () => {
    const { version } = await client.order(POLICE, demo);
    const [issued] = await client.inbox(demo);
    const about = { orderId: demo, digest: issued?.digest ?? '' };
    const { provider } = stack.host;
    const old = { timestamp: Math.floor(client.now() / 1_000) - 301 };
    const answers = await Promise.all([
      provider.send('order.acknowledged', about, old),
      provider.send('order.acknowledged', { ...about, digest: '0'.repeat(64) }),
      lantern.send('order.acknowledged', about),
      lantern.send('order.acknowledged', about, { provider: 'prv-demo' }),
    ]);
    const problems = await Promise.all(answers.map(async (answer) => Object(await answer.json()).type));
    expect(problems).toEqual([
      'urn:holdfast:problem:signature-expired',
      'urn:holdfast:problem:digest-unknown',
      'urn:holdfast:problem:order-not-found',
      'urn:holdfast:problem:signature-invalid',
    ]);
    expect((await client.order(POLICE, demo)).version).toBe(version);
  });

  it('an extension keeps both ends apart and reaches the provider', async () => {
    await moveTo('2031-04-22T09:00:00Z');
    const form = extension((await client.order(POLICE, demo)).content);
    await client.command(POLICE, demo, 'extension', form);
    expect((await client.order(POLICE, demo)).period).toMatchObject({
      nominalEndsAt: '2031-06-01T23:00:00.000Z', // the 90th day is Sunday 1 June
      appliedEndsAt: '2031-06-03T23:00:00.000Z', // Monday is a public holiday in Ireland
    });
    expect(await client.ask(POLICE, 'POST', `/v1/orders/${demo}/extension`, form)).toMatchObject({
      status: 409,
      body: { type: 'urn:holdfast:problem:extension-not-allowed' },
    });
    await eventually(async () => {
      const types = (await client.inbox(demo)).map(({ type, answering }) => `${type} ${answering}`);
      expect(types.sort()).toEqual([
        'notice.relay-requested done', // two weeks after issue
        'order.extended done',
        'order.issued done',
        'order.reminder none', // of the proof owed a week later: the clock passed both days in one step
      ]);
    });
  });

  it('a hold lapses at its exact instant, the provider is told, and its word is put on record', async () => {
    await moveTo('2031-05-02T21:50:00Z');
    expect(await client.order(POLICE, other)).toMatchObject({ status: 'running', inForce: true });
    const early = await state('order.released', { orderId: other, digest: await arrived(other, 'order.clarified') });
    expect(early).toBe(409);
    await moveTo('2031-05-02T22:00:00Z');
    expect(await client.order(POLICE, other)).toMatchObject({
      status: 'lapsed',
      inForce: false,
      endedAt: '2031-05-02T22:00:00.000Z',
      releaseConfirmation: { status: 'owed', dueAt: '2031-05-09T22:00:00.000Z' },
    });
    const digest = await arrived(other, 'order.lapsed');
    expect(await state('order.released', { orderId: other, digest })).toBe(200);
    expect(await client.order(POLICE, other)).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
    expect(await client.order(POLICE, demo)).toMatchObject({ status: 'running', inForce: true }); // each has its own clock
  });

  it('the extended hold lapses at its own applied end, and a prompt provider confirms', async () => {
    await moveTo('2031-06-03T22:50:00Z'); // past the nominal end
    expect(await client.order(POLICE, demo)).toMatchObject({ status: 'running', inForce: true });
    await moveTo('2031-06-03T23:00:00Z');
    await eventually(async () => {
      expect(await client.order(POLICE, demo)).toMatchObject({
        status: 'lapsed',
        endedAt: '2031-06-03T23:00:00.000Z',
        releaseConfirmation: { status: 'confirmed' },
      });
    });
  });

  it('the history verifies offline, before and after erasure, and an altered copy is told by its first altered commit', async () => {
    const keys = join(stack.dataDir, 'jwks.json');
    expect(await client.verdictOn(POLICE, demo)).toMatchObject({ genuine: true });

    await moveTo('2032-06-02T22:50:00Z');
    const lapsed = await client.order(POLICE, demo);
    expect(lapsed).toMatchObject({ status: 'lapsed', retention: { erasesAt: '2032-06-02T23:00:00.000Z' } });
    expect(JSON.stringify(lapsed.content)).toContain(CANARY.grounds);
    expect((await certificate(stack.host.provider, demo)).status).toBe(200);

    await moveTo('2032-06-02T23:00:00Z');
    expect(await client.order(POLICE, demo)).toMatchObject({ status: 'erased', inForce: false, content: null });
    expect(await certificate(stack.host.provider, demo)).toMatchObject({
      status: 410,
      body: { type: 'urn:holdfast:problem:order-erased' },
    });
    expect((await client.order(POLICE, demo)).provider).toBe('prv-demo'); // the clear skeleton stays

    const after = join(stack.dataDir, 'after.json');
    const history = await client.history(POLICE, demo);
    await writeFile(after, JSON.stringify(history));
    expect(await verify(after, keys)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`genuine: order ${demo}`),
    });

    const copy: { commits: { commit: { events: { at: number }[] } }[] } = JSON.parse(JSON.stringify(history));
    for (const place of [2, 4]) for (const event of copy.commits[place]?.commit.events ?? []) event.at -= 1;
    const altered = join(stack.dataDir, 'altered.json');
    await writeFile(altered, JSON.stringify(copy));
    expect(await verify(altered, keys)).toMatchObject({
      code: 1,
      err: expect.stringContaining('NOT GENUINE: commit 3:'),
    });
  });

  it('no function was denied anything it asked for', async () => {
    const { byFunction } = await client.calls();
    expect(Object.keys(byFunction)).toEqual(expect.arrayContaining(ALL_THAT_WORK));
    for (const [name, { denied }] of Object.entries(byFunction)) expect(denied, name).toBe(0);
    expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
  });

  it('who is concerned and why stands in no log, no webhook, no queue and no stored item', async () => {
    const logs = await logsOf(stack);
    expect(logs.join('')).toContain('serve-contact-points'); // they do hold something
    const webhooks = [...lantern.inbox(), ...stack.host.provider.inbox()].map(({ body }) => body);
    const queued = stack.queues.exchanges.map(({ request }) => request);
    const stored = stack.dynamodb.exchanges.filter(({ operation }) => /^(Put|Update)Item$/.test(operation));
    for (const seen of [webhooks, queued, stored]) expect(seen.length).toBeGreaterThan(10);
    const all = [...logs, ...stack.said, ...webhooks, ...queued, ...stored.map(({ request }) => request)].join('\n');
    for (const word of Object.values(CANARY).flatMap(spellings)) expect(all.includes(word), word).toBe(false);
  });
});
