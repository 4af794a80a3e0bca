import { beforeEach, describe, expect, it } from 'vitest';
import { createRoutes } from '../../../functions/answer-self-test/routes.ts';
import { createWorker } from '../../../functions/file-self-test/worker.ts';
import { SpareKeys } from '../../../shared/adapters/kms/spare-keys.ts';
import type { SelfTestRun } from '../../../shared/app/filing/run-self-test.ts';
import { composeSelfTestEntries } from '../../../shared/cli/self-test-entries.ts';
import { readFiling } from '../../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../../shared/contracts/forms/targets-of.ts';
import { DirectoryFile } from '../../../shared/contracts/items/directory-file.ts';
import { FRONT_HEADERS } from '../../../shared/deployment/front.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../shared/domain/instant.ts';
import { SELF_TEST } from '../../../shared/domain/self-test.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { CapturedLog } from '../../support/captured-log.ts';
import type { Post } from '../../support/fakes/fake-webhook-sender.ts';
import { LocalSigners } from '../../support/fakes/local-signers.ts';
import { apiEvent, lambdaContext } from '../../support/http-events.ts';
import { file, filing, filingRequest, POLICE } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
/** Of the provider. */
let own: LocalSigners;
let log: CapturedLog;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  own = new LocalSigners();
  log = new CapturedLog();
  const { keys } = await own.publicKeys.jwks();
  const publicKey = Buffer.from(keys[1]?.['x'] ?? '', 'base64url').toString('base64');
  const file = composeSelfTestEntries(stack.apiUrl, publicKey, '2026-01-01T00:00:00Z');
  for (const entry of DirectoryFile.parse(file).entries) await stack.directory.put(entry, 'test');
});

async function runAll(): Promise<readonly SelfTestRun[]> {
  const { orders, vault, officials, demands, hashes, directory, clock, random } = stack;
  const reserve = new SpareKeys({ vault, clock, random });
  const deps = { orders, vault, reserve, officials, demands, hashes, directory, clock, random, readFiling, caseOf };
  return await createWorker({ ...deps, unverifiedLaw: 'shown' }, log)({}, lambdaContext());
}

/** What became of the order of this week. */
async function run(): Promise<SelfTestRun> {
  const ran = (await runAll()).at(-1);
  if (!ran) throw new Error('no order of this week');
  return ran;
}

const toOurs = () => stack.sender.posts.filter(({ url }) => url === `${stack.apiUrl}/v1/self-test/messages`);

/** The function behind the address, and what the API answered it. */
async function answer({ headers, body }: Pick<Post, 'headers' | 'body'>) {
  const taken: number[] = [];
  const api = {
    readKeys: () => stack.signers.publicKeys.jwks(),
    state: async (signed: Readonly<Record<string, string>>, statement: string): Promise<void> => {
      const request = { method: 'POST', route: '/v1/provider/messages', headers: signed, body: statement } as const;
      const { status } = await stack.unsigned(request);
      taken.push(status);
      if (status !== 200) throw new HoldfastError('service-unavailable', 'not taken', { retryable: true });
    },
  };
  const front = { digests: [], headers: FRONT_HEADERS };
  const routes = createRoutes({ front, api, signer: own.webhooks, clock: stack.clock }, log);
  const event = apiEvent({ method: 'POST', route: '/v1/self-test/messages', headers, body });
  const { statusCode, body: said = '{}' } = await routes(event, lambdaContext());
  return { status: statusCode, body: JSON.parse(said), taken };
}

async function firstPost(): Promise<Post> {
  await workers.settle();
  const [post] = toOurs();
  if (!post) throw new Error('nothing was sent');
  return post;
}

describe('the order of a week', () => {
  it('is one, however often it is filed, and holds nobody’s data', async () => {
    const first = await run();
    const again = await run();
    expect([first.outcome, again.outcome]).toEqual(['filed', 'waits']);
    expect(again.orderId).toBe(first.orderId);
    stack.clock.advance(7 * DAY_MS);
    expect((await run()).orderId).not.toBe(first.orderId);
  });

  it('is acknowledged by its provider, then released, and told once', async () => {
    const { orderId } = await run();
    const post = await firstPost();
    expect(await answer(post)).toEqual({ status: 200, body: { outcome: 'acknowledged' }, taken: [200] });
    expect(await answer(post)).toMatchObject({ status: 200, taken: [200] });
    stack.clock.advance(30 * MINUTE_MS);
    expect(await run()).toEqual({ orderId, outcome: 'acknowledged' });
    expect((await stack.orders.latest(orderId))?.commit.state.phase).toMatchObject({ ending: 'released' });
    await workers.settle();
    const released = toOurs().at(-1);
    expect(released?.body).toContain('order.released');
    expect(await answer(released ?? post)).toMatchObject({ status: 200, body: { outcome: 'left' }, taken: [] });
    expect(await run()).toEqual({ orderId, outcome: 'acknowledged' });
    expect(log.lines.join()).not.toContain('self test not acknowledged');
    stack.clock.advance(400 * DAY_MS);
    await workers.settle();
    expect(toOurs()).toHaveLength(2); // of no notice, which nobody is owed
    expect(stack.cases.all()).toEqual([]);
  });

  it('rings when nobody acknowledged it, wakes nobody, and is released all the same', async () => {
    stack.sender.down = 'connection-refused';
    const { orderId } = await run();
    await workers.settle();
    stack.clock.advance(30 * MINUTE_MS);
    await workers.settle();
    expect(await run()).toEqual({ orderId, outcome: 'silent' });
    expect(log.lines.filter((line) => line.includes('self test not acknowledged'))).toHaveLength(1);
    expect((await stack.orders.latest(orderId))?.commit.state.phase.kind).toBe('ended');
    expect(new Set(stack.deliveries.all().map(({ endpoint }) => endpoint))).toEqual(new Set(['answer']));
    expect(stack.calls.all()).toEqual([]);
  });
});

describe('the order of a week that is over', () => {
  const SUNDAY = Date.parse('2027-03-14T23:40:00Z');
  const phaseOf = async (orderId: SelfTestRun['orderId']) => (await stack.orders.latest(orderId))?.commit.state.phase;

  it.each`
    answered | outcome
    ${true}  | ${'acknowledged'}
    ${false} | ${'silent'}
  `('is released beside the filing of the next: $outcome', async ({ answered, outcome }) => {
    stack.clock.advance(SUNDAY - stack.clock.now());
    const late = await run();
    const post = await firstPost();
    if (answered) await answer(post);
    stack.clock.advance(30 * MINUTE_MS); // a Monday
    const ran = await runAll();
    expect(ran).toEqual([
      { orderId: late.orderId, outcome },
      { orderId: expect.not.stringMatching(late.orderId), outcome: 'filed' },
    ]);
    expect(await phaseOf(late.orderId)).toMatchObject({ kind: 'ended', ending: 'released' });
    expect((await runAll()).map((each) => each.outcome)).toEqual(['waits']);
    const rung = log.lines.filter((line) => line.includes('self test not acknowledged'));
    expect(rung).toHaveLength(answered ? 0 : 1);
  });

  it('is left in force while it is too early to say', async () => {
    stack.clock.advance(SUNDAY - stack.clock.now());
    const { orderId } = await run();
    stack.clock.advance(20 * MINUTE_MS - 1);
    expect(await runAll()).toEqual([{ orderId, outcome: 'waits' }]);
    stack.clock.advance(1);
    expect((await runAll()).map((each) => each.outcome)).toEqual(['silent', 'filed']);
    expect(await phaseOf(orderId)).toMatchObject({ kind: 'ended' });
  });
});

it('stands in no list and in no figure: each follower leaves it out', async () => {
  const before = Object(await stack.snapshot());
  await run();
  await answer(await firstPost());
  await workers.settle();
  stack.clock.advance(30 * MINUTE_MS);
  await run();
  await workers.settle();
  const after = Object(await stack.snapshot());
  const changed = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  // the record of the order itself, what brings it to its provider, and what is due of it
  expect(changed.sort()).toEqual(
    ['attempts', 'commits', 'deliveries', 'due', 'feeds', 'keys', 'notes', 'officials', 'posts'].sort(),
  );
  expect(
    stack.feeds
      .all()
      .map((entry) => JSON.stringify(entry))
      .join(),
  ).not.toContain(SELF_TEST.authority);
  expect(stack.log.lines.filter((line) => line.includes('"_aws"'))).toEqual([]);
});

describe('nobody else uses its ends', () => {
  it('an order of anybody goes to its provider as to an unknown one', async () => {
    const before = await stack.snapshot();
    const answered = await file(stack, 'us-2703f', { '/providers': [{ provider: SELF_TEST.provider }] });
    expect(answered).toMatchObject({ status: 422, body: { type: expect.stringMatching(/provider-unknown$/) } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('a token for its authority opens nothing', async () => {
    const before = await stack.snapshot();
    const claims = { ...POLICE, holdfast_authority: SELF_TEST.authority };
    expect(await stack.officer(filingRequest(filing('epoc-pr')), claims)).toMatchObject({ status: 403 });
    expect(await stack.officer({ method: 'GET', route: '/v1/orders' }, claims)).toMatchObject({ status: 403 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each`
    what                            | change                                                | code
    ${'without a signature'}        | ${{ 'webhook-signature': '' }}                        | ${/signature-invalid$/}
    ${'with another’s signature'}   | ${{ 'webhook-signature': `v1a,${'A'.repeat(86)}==` }} | ${/signature-invalid$/}
    ${'under another id'}           | ${{ 'webhook-id': 'msg_other' }}                      | ${/signature-invalid$/}
    ${'with a signature long past'} | ${{ 'webhook-timestamp': '1600000000' }}              | ${/signature-expired$/}
  `('a message $what is not answered', async ({ change, code }) => {
    await run();
    const { headers, body } = await firstPost();
    const before = await stack.snapshot();
    const refused = await answer({ headers: { ...headers, ...change }, body });
    expect(refused).toMatchObject({ status: 401, body: { type: expect.stringMatching(code) }, taken: [] });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('a message that is none is refused, though it is signed', async () => {
    const body = '{"type":"order.issued"}';
    const at = `${Math.floor(stack.clock.now() / SECOND_MS)}`;
    const signature = await stack.signers.webhooks.sign(Buffer.from(`msg_1.${at}.${body}`));
    const refused = await answer({
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': at,
        'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
      },
      body,
    });
    expect(refused).toMatchObject({ status: 422, taken: [] });
  });
});

it('what the API does not take is tried again', async () => {
  await run();
  const post = await firstPost();
  own = new LocalSigners(); // a key that the directory does not have
  expect(await answer(post)).toMatchObject({ status: 503, taken: [401] });
});
