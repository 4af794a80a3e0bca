import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/hosted/client.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { CERTIFICATES, LIFE, REFUSED_WEBHOOKS } from '../support/provider-kit/clients/cases.ts';
import {
  DIGEST,
  FakeApi,
  LATEST,
  ORDER,
  ORIGIN,
  problem,
  publicHalf,
  REFERENCE,
} from '../support/provider-kit/clients/fake-api.ts';
import type { Passed } from '../support/provider-kit/clients/gate.ts';
import { KIT_LANGUAGES, type Prepared } from '../support/provider-kit/clients/languages.ts';
import { run } from '../support/provider-kit/clients/run.ts';
import { type Runner, type RunnerSettings, startRunner } from '../support/provider-kit/clients/runner.ts';
import { putIntoDirectory, readPublicKey, startSample } from '../support/provider-kit/clients/sample.ts';

const ED25519 = generateKeyPairSync('ed25519').privateKey;
const P256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pem = (key: typeof ED25519): string => key.export({ format: 'pem', type: 'pkcs8' }).toString();
const ABOUT = { orderId: ORDER, digest: DIGEST };
const toldOf = (type: string, data: object = {}) => ({
  id: 'msg_1',
  type,
  timestamp: '2026-11-20T20:00:00.000Z',
  data: { ...ABOUT, reference: REFERENCE, version: 1, ...data },
});

let api: FakeApi;
/** Comes up while what needs none is looked at. */
let hosting: Promise<HostedStack>;
let kits: ReadonlyMap<string, Prepared>;
let folder: string;
beforeAll(async () => {
  hosting = hostStack({ today: true });
  folder = await mkdtemp(join(tmpdir(), 'holdfast-kit-'));
  const runnable = KIT_LANGUAGES.filter(({ missing }) => missing === undefined);
  kits = new Map(
    await Promise.all(
      runnable.map(async ({ name, prepare }) => [name, await prepare(await mkdtemp(join(folder, name)))] as const),
    ),
  );
});
afterAll(async () => {
  await (await hosting)?.stop();
  await rm(folder, { recursive: true });
});
beforeAll(async () => {
  api = new FakeApi();
  await api.start();
  api.registered.push(
    { id: 'local', publicKey: publicHalf(ED25519) },
    { id: 'local-p256', publicKey: publicHalf(P256), algorithm: 'ecdsa-p256-sha256' },
  );
});
beforeEach(() => api.reset());
afterAll(() => api.stop());

for (const { name, missing } of KIT_LANGUAGES) {
  const title = missing === undefined ? name : `${name}: not run, as this machine lacks ${missing}`;
  process.stdout.write(`kit: ${title}${missing === undefined ? ' runs' : ''}\n`);
  describe.skipIf(missing !== undefined)(title, () => {
    let kit: Prepared;
    let runner: Runner;
    const open = (settings: Partial<RunnerSettings> = {}): Runner =>
      startRunner(kit, {
        api: api.address,
        key: pem(ED25519),
        provider: 'prv-x',
        waitsS: [0.01, 0.01, 0.01],
        ...settings,
      });
    const withRunner = async (
      settings: Partial<RunnerSettings>,
      use: (other: Runner) => Promise<void>,
    ): Promise<void> => {
      const other = open(settings);
      await use(other).finally(() => other.stop());
    };
    beforeAll(() => {
      const prepared = kits.get(name);
      if (!prepared) throw new Error(`${name} was not prepared`);
      kit = prepared;
      runner = open();
    });
    afterAll(() => runner?.stop());

    it('says of every vector what is said of it', async () => {
      expect(await run(kit.tests, { cwd: kit.folder, env: kit.env })).toMatch(/^(OK|ok\s.*)$/m);
    });

    describe('answers', () => {
      it.each(LIFE)(
        '$name',
        async ({ type, data, hands = {}, document = {}, owed = [], answers = [], ...expected }) => {
          Object.assign(api, { document, owed });
          api.answers.push(...answers);
          const { value, refused } = await runner.call('answer', toldOf(type, data), hands);
          expect(refused).toBeUndefined();
          expect(value).toMatchObject({
            asked: expected.asked ?? [],
            ...(expected.said && { said: expected.said }),
            ...expected.value,
          });
          expect(api.said()).toEqual(
            (expected.sent ?? []).map(([kind, more = {}, digest = LATEST]) => [kind, ORDER, digest, more]),
          );
          if (expected.requests !== undefined)
            expect(api.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(expected.requests);
          expect(api.asked.every(({ isProved }) => isProved)).toBe(true);
        },
      );

      it('hands a notice on under the same code when it does so again', async () => {
        for (const _ of [1, 2]) await runner.call('answer', toldOf('notice.relay-requested'), {});
        const reads = api.asked.filter(({ path }) => path.endsWith('/notice'));
        expect(reads.map(({ id }) => id)).toEqual(['msg_1.notice', 'msg_1.notice']);
      });

      it.each(CERTIFICATES)('nothing by a certificate $name', async ({ making, code = 'signature-invalid' }) => {
        api.making = making;
        for (const type of ['order.issued', 'order.released']) {
          expect(await runner.call('answer', toldOf(type), {})).toMatchObject({ refused: { code } });
        }
        expect(api.said()).toEqual([]);
      });

      it('a new endpoint of its own, and of nobody else', async () => {
        const asked = { change: 'provider.prv-x.7', endpoint: 'second', challenge: 'c'.repeat(43) };
        await runner.call('answer', toldOf('directory.endpoint-challenge', { ...asked, provider: 'prv-other' }), {});
        expect(api.asked).toEqual([]);
        const answered = await runner.call(
          'answer',
          toldOf('directory.endpoint-challenge', { ...asked, provider: 'prv-x' }),
          {},
        );
        expect(answered.value).toMatchObject({ said: ['endpoint proof'] });
        expect(api.asked).toMatchObject([
          { path: '/v1/provider/directory-changes/provider.prv-x.7/proof', body: asked, isProved: true },
        ]);
      });
    });

    describe('takes a webhook', () => {
      const body = JSON.stringify({ type: 'order.issued', timestamp: '2026-11-20T20:00:00.000Z', data: ABOUT });
      const read = (headers: object, raw: string | Buffer = body, other = runner) =>
        other.call(
          'readWebhook',
          Array.isArray(headers) ? headers : Object.entries(headers),
          Buffer.from(raw).toString('base64'),
        );

      it('whatever the case of its headers, and by any one of its signatures', async () => {
        const { 'webhook-signature': signature, ...rest } = api.signWebhook(body);
        const headers = { ...rest, 'Webhook-Signature': `v1,AAAA v1a,${'A'.repeat(86)}== ${signature}` };
        expect(await read(headers)).toMatchObject({ value: { id: 'msg_1', type: 'order.issued', data: ABOUT } });
      });

      it.each(REFUSED_WEBHOOKS)('but not $name', async ({ make, code }) => {
        const { headers, raw = body } = make(body, (text, options) => api.signWebhook(text, options));
        expect(await read(headers, raw)).toMatchObject({ refused: { code, status: 0 } });
        expect(api.asked).toEqual([]);
      });

      it('by a key that is new: the key set is fetched again, and not at each forgery', async () => {
        await withRunner({}, async (other) => {
          expect(await read(api.signWebhook(body), body, other)).toMatchObject({ value: { id: 'msg_1' } });
          expect(await read(api.signWebhook(body), body, other)).toMatchObject({ value: { id: 'msg_1' } });
          expect(api.keySetReads).toBe(1);
          api.rotate();
          expect(await read(api.signWebhook(body), body, other)).toMatchObject({ value: { id: 'msg_1' } });
          expect(api.keySetReads).toBe(2);
          for (const _ of [1, 2, 3]) {
            const forged = api.signWebhook(body, { key: ED25519 });
            expect(await read(forged, body, other)).toMatchObject({ refused: { code: 'signature-invalid' } });
          }
          expect(api.keySetReads).toBe(2);
          expect((await other.call('readCertificate', ORDER)).value).toEqual({ orderId: ORDER });
        });
      });

      it('only where the keys to prove it with can be had', async () => {
        api.isKeySetThere = false;
        await withRunner({}, async (other) => {
          expect(await read(api.signWebhook(body), body, other)).toMatchObject({ refused: { code: 'no-answer' } });
        });
      });
    });

    describe('repeats', () => {
      const ids = () => new Set(api.asked.map(({ id }) => id));

      it('after 503 with Retry-After, under the same id, signed anew', async () => {
        api.answers.push(problem(503, 'service-unavailable', { 'retry-after': '1' }));
        expect(await runner.call('acknowledge', ABOUT)).toEqual({ value: expect.objectContaining({ orderId: ORDER }) });
        const [first, second] = api.asked;
        expect(api.asked.map(({ isProved }) => isProved)).toEqual([true, true]);
        expect(ids().size).toBe(1);
        expect(second?.body).toEqual(first?.body);
        expect(second?.signature).not.toBe(first?.signature);
        expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
      });

      it('where nothing answers, and where what is in between fails, and then gives up', async () => {
        api.answers.push({}, { status: 502 }, problem(408, 'slow'));
        expect(await runner.call('acknowledge', ABOUT)).toHaveProperty('value');
        expect([api.asked.length, ids().size]).toEqual([4, 1]);
        api.reset();
        api.answers.push({}, { status: 502 }, {}, { status: 502, body: 'no words' }, {});
        expect(await runner.call('acknowledge', ABOUT)).toMatchObject({ refused: { code: 'http-502', status: 502 } });
        expect([api.asked.length, ids().size]).toEqual([4, 1]);
      });

      it('once what was too old when it came', async () => {
        api.answers.push(problem(401, 'signature-expired'), problem(401, 'signature-expired'));
        expect(await runner.call('acknowledge', ABOUT)).toMatchObject({
          refused: { code: 'signature-expired', status: 401 },
        });
        expect(api.asked.length).toBe(2);
      });

      it.each([
        problem(401, 'signature-invalid'),
        problem(422, 'target-unknown'),
        problem(500, 'record-damaged'),
        { status: 307, headers: { location: '/v1/provider/elsewhere' } },
      ])('not what stays refused: $status $body.title', async (answer) => {
        api.answers.push(answer);
        const { refused } = await runner.call('acknowledge', ABOUT);
        expect(refused).toMatchObject({ status: answer.status, detail: expect.any(String) });
        expect(api.asked.length).toBe(1);
      });

      it('nowhere else: a read that is sent elsewhere is refused', async () => {
        api.answers.push({ status: 302, headers: { location: '/v1/provider/elsewhere' } });
        expect(await runner.call('readNotice', ORDER, null)).toMatchObject({
          refused: { code: 'http-302', status: 302 },
        });
        expect(api.asked.map(({ path }) => path)).toEqual([`/v1/provider/orders/${ORDER}/notice`]);
      });

      it('not at once what says to come back in an hour: that is told', async () => {
        api.answers.push(problem(429, 'order-full', { 'retry-after': '3600' }));
        const { refused } = await runner.call('acknowledge', ABOUT);
        expect(refused).toEqual({ code: 'order-full', status: 429, detail: 'it is order-full', retryAfterS: 3_600 });
        expect(api.asked.length).toBe(1);
      });
    });

    describe('asks', () => {
      it('in the sandbox, under the id that follows from its key', async () => {
        await withRunner({ provider: '' }, async (other) => {
          const { value } = await other.call('provider');
          const digest = new Uint8Array(
            await crypto.subtle.digest('SHA-256', Buffer.from(publicHalf(ED25519), 'base64')),
          );
          expect(value).toEqual({
            provider: `prv-sandbox-${Buffer.from(digest).toString('hex').slice(0, 16)}`,
            publicKey: publicHalf(ED25519),
          });
          const order = { orderId: ORDER, reference: REFERENCE };
          expect((await other.call('registerInSandbox', 'Skylark', 'http://127.0.0.1:8080/')).value).toEqual({
            provider: 'prv-x',
            endpoint: 'http://127.0.0.1:8080/',
            keyId: 'sandbox',
            usableUntil: expect.stringMatching(/^2026-12-20T00:00:00/),
            order,
          });
          expect((await other.call('orderTest')).value).toEqual(order);
          expect(await other.call('playStep', ORDER, 'extension')).toEqual({ value: { done: true } });
          expect(api.asked).toMatchObject([
            {
              path: '/v1/sandbox/providers',
              body: { name: 'Skylark', endpoint: 'http://127.0.0.1:8080/', publicKey: publicHalf(ED25519) },
            },
            { path: '/v1/sandbox/orders', body: {} },
            { path: `/v1/sandbox/orders/${ORDER}/steps`, body: { step: 'extension' } },
          ]);
          expect(api.asked.every(({ isProved }) => isProved)).toBe(true);
        });
      });

      it('for whatever else there is, signed', async () => {
        expect((await runner.call('pullMessages', 'a b')).value).toEqual({ ids: ['msg_7'] });
        expect((await runner.call('readNotice', ORDER, 'de')).value).toEqual({ caseCode: 'CODE' });
        expect((await runner.call('listOrders', REFERENCE)).value).toMatchObject({ ids: [ORDER, expect.any(String)] });
        await runner.call('ask', ABOUT, 'Which of the two?', ['t1']);
        await runner.call('cannotExecute', ABOUT, ['t2'], '', 'There is none.');
        await runner.call('send', 'challenge.filed', ABOUT, { grounds: ['disproportionate'] });
        expect(api.asked.slice(0, 3).map(({ path }) => path)).toEqual([
          '/v1/provider/messages?limit=100&after=a%20b',
          `/v1/provider/orders/${ORDER}/notice?language=de`,
          `/v1/provider/orders?reference=${REFERENCE}`,
        ]);
        expect(api.said()).toEqual([
          ['clarification.requested', ORDER, DIGEST, { question: 'Which of the two?', targets: [{ id: 't1' }] }],
          ['order.not-executed', ORDER, DIGEST, { targets: [{ id: 't2' }], explanation: 'There is none.' }],
          ['challenge.filed', ORDER, DIGEST, { grounds: ['disproportionate'] }],
        ]);
        expect(api.asked.every(({ isProved }) => isProved)).toBe(true);
      });

      it('with a key of P-256 as well, by the address that the API calls itself', async () => {
        const key = JSON.stringify(P256.export({ format: 'jwk' }));
        await withRunner({ key, keyId: 'local-p256', origin: `${ORIGIN}/` }, async (other) => {
          expect((await other.call('answer', toldOf('order.issued'), {})).value).toMatchObject({
            said: ['order.acknowledged', 'order.preserved'],
          });
          await other.call('listOrders', REFERENCE);
          expect(api.asked.map(({ isProved }) => isProved)).toEqual([true, true, true, true]);
        });
      });

      it('in the sandbox with a key of P-256 that nobody gave an id', async () => {
        await withRunner({ key: pem(P256), provider: '', keyId: '', origin: ORIGIN }, async (other) => {
          const { value } = await other.call('signRequest', 'POST', '/v1/sandbox/orders', '{}', 'msg_1');
          expect(value).toMatchObject({ 'signature-input': expect.stringContaining(';keyid="sandbox";') });
          expect(await other.call('registerInSandbox', 'Skylark', 'http://127.0.0.1:8080/')).toHaveProperty('value');
          expect(api.asked).toMatchObject([{ body: { algorithm: 'ecdsa-p256-sha256' }, isProved: true }]);
        });
      });

      it.each([
        ['Ed25519', ED25519, generateKeyPairSync('ed25519').privateKey],
        ['P-256', P256, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey],
      ])('by no key of two halves: %s', async (_, key, stranger) => {
        const { d: _own, ...half } = stranger.export({ format: 'jwk' });
        const { d } = key.export({ format: 'jwk' });
        const said = await run(kit.runner, {
          cwd: kit.folder,
          env: {
            ...kit.env,
            RUNNER_SETTINGS: JSON.stringify({ api: api.address, key: JSON.stringify({ ...half, d }), waitsS: [] }),
          },
        }).catch(({ message }) => message);
        expect(said).toContain(
          'key-unreadable: the private key cannot be used: its public half is that of another key',
        );
      });

      it.each(['../../sandbox/orders', '', 'ord_1/notice?', 'ord 1', '..', 'ord_1\n'])(
        'for no order %j',
        async (id) => {
          expect(await runner.call('readCertificate', id)).toMatchObject({ refused: { code: 'settings-invalid' } });
          expect(api.asked).toEqual([]);
        },
      );
    });

    describe('the sample', () => {
      it('makes a key, and registers itself in the sandbox, started as its first lines say', async () => {
        const sample = await startSample(kit, () => api.address);
        try {
          sample.start(kit.asTold);
          const publicKey = await readPublicKey(sample);
          await eventually(() => expect(sample.said()).toContain(`its first test order is ${REFERENCE}`));
          expect(api.asked).toMatchObject([
            {
              path: '/v1/sandbox/providers',
              body: { endpoint: `${sample.toSample.address}/`, publicKey },
              isProved: true,
            },
          ]);
          expect(await stat(join(kit.folder, 'sample.pem')).then(({ mode }) => mode & 0o777)).toBe(0o600);
        } finally {
          await sample.stop();
        }
      });

      it('lives an order to its end, although it is killed in the middle; what is forged or repeated moves nothing', async () => {
        const stack = await hosting;
        const { client } = stack;
        const sample = await startSample(kit, () => stack.host.api, `prv-kit-${name}`);
        const said = () =>
          sample.toApi.passed
            .filter(({ path }) => path === '/v1/provider/messages')
            .map(({ body, status }) => `${JSON.parse(body).type} ${status ?? 'no answer'}`);
        try {
          sample.start();
          await putIntoDirectory(stack, sample);
          const filing = about(epocPr(client.now()), `${name}@skylark.example`);
          const [addressed] = filing.providers;
          sample.toApi.shut(({ body }) => body.includes('order.preserved'));
          const toSample = { ...filing, providers: [{ ...addressed, provider: sample.id }] };
          const order = await eventually(() => client.fileOne(POLICE, toSample)); // once its entry is known

          await eventually(() => expect(said()).toEqual(['order.acknowledged 200', 'order.preserved no answer']));
          await sample.kill();
          expect(await client.order(POLICE, order)).toMatchObject({
            acknowledgement: { status: 'given' },
            targets: [{ status: 'ordered' }],
          });
          sample.toApi.open();
          sample.start();
          await eventually(async () => {
            expect(await client.order(POLICE, order)).toMatchObject({
              status: 'running',
              targets: [{ status: 'preserved' }],
            });
          });
          const before = [
            'order.acknowledged 200',
            'order.preserved no answer',
            'order.acknowledged 200',
            'order.preserved 200',
          ];
          await eventually(() => expect(sample.said()).toContain('(kept: t1)'));
          expect(said()).toEqual(before);

          const issued = sample.toSample.passed.find(({ body }) => body.includes('order.issued'));
          const post = async ({ headers, body }: Pick<Passed, 'headers' | 'body'>): Promise<number> => {
            const { 'content-length': _, connection, host, ...sent } = headers;
            return (await fetch(sample.address, { method: 'POST', headers: sent, body })).status;
          };
          if (!issued) throw new Error('no webhook came');
          const asked = sample.toApi.passed.length;
          expect(await post(issued)).toBe(200);
          expect(await post({ ...issued, body: issued.body.replace('order.issued', 'order.lapsed') })).toBe(401);
          const signed = api.signWebhook(issued.body, { id: 'msg_forged' });
          expect(await post({ headers: signed, body: issued.body })).toBe(401);
          expect(await post({ headers: {}, body: '' })).toBe(401);
          expect(await post({ headers: issued.headers, body: 'x'.repeat(1_000_001) })).toBe(413);
          await sleep(500);
          expect(sample.toApi.passed.slice(asked).map(({ path }) => path)).toEqual(['/.well-known/jwks.json']);

          await client.command(POLICE, order, 'release', { effect: 'release', reason: 'no-longer-needed' });
          await eventually(async () => {
            expect(await client.order(POLICE, order)).toMatchObject({ releaseConfirmation: { status: 'confirmed' } });
            expect(said().slice(before.length).sort()).toEqual(['notice.relayed 200', 'order.released 200']);
          });
          expect(await client.order(POLICE, order)).toMatchObject({
            rights: { notice: { relay: { status: 'proved' } } },
          });
          await eventually(() => expect(sample.said()).toContain('the user was told'));

          await sample.kill();
          const atEnd = sample.toApi.passed.length;
          sample.start(); // nothing is open any more
          await eventually(() => expect(sample.said().match(/ listens at /g)).toHaveLength(3));
          await sleep(500);
          expect(sample.toApi.passed.length).toBe(atEnd);
        } finally {
          await sample.stop();
        }
      });
    });
  });
}
