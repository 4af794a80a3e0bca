import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kms, startKms } from '../../../infra/local/services/kms/kms.ts';
import { createKmsClient } from '../../../shared/adapters/kms/client.ts';
import { KmsDocumentSigner, KmsPublicKeys, KmsWebhookSigner } from '../../../shared/adapters/kms/signers.ts';
import { deliverMessage } from '../../../shared/app/delivery/deliver-message.ts';
import { verifySigned } from '../../../shared/app/document/verify-document.ts';
import { HISTORY_FORMAT, HISTORY_HEAD_TYPE } from '../../../shared/app/order/history-format.ts';
import { readHead } from '../../../shared/app/order/history-head.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import { CERTIFICATE_TYPE } from '../../../shared/domain/order/readings/certificate-document.ts';
import { verifyDocument } from '../../../shared/kit/document.ts';
import { verifyWebhook } from '../../../shared/kit/webhook.ts';
import { useEnvironment } from '../../support/environment.ts';
import { FakeWebhookSender } from '../../support/fakes/fake-webhook-sender.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryDeliveryStore } from '../../support/fakes/memory-delivery-store.ts';
import { Stack } from '../../support/stack.ts';
import { KEYS, type KeyName, PUBLISHED, privateKeyOf } from '../../support/vectors/keys.ts';
import { ORDER } from '../../support/vectors/sign.ts';
import type { DocumentVector, WebhookVector } from '../../support/vectors/vector.ts';
import { readFile } from '../../support/vectors/vector-file.ts';
import { verifyIndependently } from '../../support/vectors/verify-independently.ts';

const file = readFile();
const webhooks = file.vectors.filter((vector) => vector.kind === 'webhook');
const documents = file.vectors.filter((vector) => vector.kind === 'document');

/** The key service with the keys of the vectors, and the product's own client of it. */
let folder: string;
let kms: Kms;
let client: ReturnType<typeof createKmsClient>;
let restore: () => void;
const arnOf = (name: KeyName): string => kms.arn(name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-vectors-'));
  const stateFile = join(folder, 'keys.json');
  const specOf = (name: KeyName) => (KEYS[name].curve === 'P-256' ? 'ECC_NIST_P256' : 'ECC_NIST_EDWARDS25519');
  const kept = PUBLISHED.map((name) => {
    const material = privateKeyOf(name).export({ format: 'der', type: 'pkcs8' }).toString('base64');
    return [name, { spec: specOf(name), material, createdAt: 0 }] as const;
  });
  await writeFile(stateFile, JSON.stringify(Object.fromEntries(kept)));
  const keys = Object.fromEntries(
    PUBLISHED.map((name) => [name, { spec: specOf(name), usage: 'SIGN_VERIFY' }] as const),
  );
  kms = await startKms({ port: 0, stateFile, keys, region: 'eu-central-1', account: '000000000000' });
  restore = useEnvironment({
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'vectors',
    AWS_SECRET_ACCESS_KEY: 'vectors',
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
  });
  client = createKmsClient();
});
afterAll(async () => {
  client.destroy();
  restore();
  await kms.stop();
  await rm(folder, { recursive: true });
});

const publicKeys = () => new KmsPublicKeys(client, PUBLISHED.slice(0, 2).map(arnOf), PUBLISHED.slice(2).map(arnOf));
const keySet = { keys: file.jwks.keys.map((key) => ({ kty: '', ...key })) } satisfies JSONWebKeySet;

it('the keys are published as the vectors have them, the new ones before the old', async () => {
  expect(await publicKeys().jwks()).toEqual(file.jwks);
});

describe.each(webhooks)('$name: $reason', (vector) => {
  it(`is ${vector.answer} by the kit and by another verifier`, async () => {
    expect(await verifyByKit(vector)).toBe(vector.answer);
    expect(verifyIndependently(vector, file)).toBe(vector.answer);
  });
});

const verifyByKit = ({ headers, body, now }: WebhookVector): Promise<string> =>
  verifyWebhook(headers, body, file.jwks.keys, Date.parse(now)).then(
    () => 'accepted',
    ({ code }) => code,
  );

it.each(webhooks.filter(({ name }) => ['webhook', 'webhook-by-the-older-key'].includes(name)))(
  '$name is sent byte for byte so',
  async ({ key, now, headers, body }) => {
    const { deliveries, sender, deps } = mailbox(now, key);
    const delivery = aDelivery(body, now);
    await deliveries.addIfAbsent(delivery);
    expect(await deliverMessage(deps, delivery)).toMatchObject({ outcome: 'delivered' });
    expect(sender.posts).toEqual([
      {
        url: delivery.url,
        body,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Holdfast/1',
          'holdfast-correlation-id': ORDER,
          ...headers,
        },
      },
    ]);
  },
);

/** What sends a webhook, with the real signer. */
function mailbox(now: string, key: KeyName) {
  const { undelivered, deliveryQueue: queue, orders, attempts, incidents, answers: sealer, spread } = new Stack();
  const deliveries = new MemoryDeliveryStore();
  const sender = new FakeWebhookSender();
  const signer = new KmsWebhookSigner(client, arnOf(key));
  const clock = new FixedClock(now);
  const beside = { orders, attempts, incidents, sealer, spread, undelivered, queue, clock };
  return { deliveries, sender, deps: { ...beside, deliveries, sender, signer } };
}

const aDelivery = (body: string, now: string): Delivery => ({
  orderId: ORDER as OrderId,
  message: 1,
  endpoint: 'inbox',
  url: 'https://inbox.example/',
  type: 'order.issued',
  body,
  createdAt: fromRfc3339(now),
  status: 'pending',
  attempts: 0,
  nextAttemptAt: fromRfc3339(now),
  deliveredAt: null,
  lastOutcome: null,
});

describe.each(documents)('$name: $reason', (vector) => {
  it(`is ${vector.answer} by the reader of such documents, by the kit and by another verifier`, async () => {
    expect(await readAsProduct(vector)).toBe(vector.answer);
    const read = verifyDocument(vector.jws, vector.typ, file.jwks.keys);
    expect(
      await read.then(
        () => 'accepted',
        ({ code }) => code,
      ),
    ).toBe(vector.answer);
    expect(verifyIndependently(vector, file)).toBe(vector.answer);
  });
});

/** How each kind of document is read here: a certificate shown to the public, a record by its verifier, a receipt by its typ. */
async function readAsProduct({ jws, typ }: Pick<DocumentVector, 'jws' | 'typ'>): Promise<string> {
  const isGenuine =
    typ === CERTIFICATE_TYPE
      ? await isLookedUp(jws)
      : typ === HISTORY_HEAD_TYPE
        ? typeof (await readHead(HISTORY_FORMAT, jws, keySet)) !== 'string'
        : (await compactVerify(jws, createLocalJWKSet(keySet), { algorithms: ['ES256'] })).protectedHeader.typ === typ;
  return isGenuine ? 'accepted' : 'signature-invalid';
}

/** Only what is signed as it must be is looked up; there is no such order. */
async function isLookedUp(jws: string): Promise<boolean> {
  const asked: string[] = [];
  const orders = {
    latest: async (id: string) => void asked.push(id),
    findPastTold: async () => undefined,
  };
  const clock = new FixedClock('2026-11-20T18:40:00Z');
  expect(await verifySigned({ orders, keys: publicKeys(), clock }, jws)).toEqual({ genuine: false });
  expect(asked).toEqual(asked.length === 0 ? [] : [ORDER]);
  return asked.length === 1;
}

const UNALTERED = ['certificate', 'certificate-by-the-older-key', 'receipt', 'head-of-a-history'];

it.each(documents.filter(({ name }) => UNALTERED.includes(name)))(
  '$name is signed anew over the same bytes, with another signature that holds as well',
  async ({ name, jws, typ, key, ...vector }) => {
    const [header = '', payload = '', signature] = jws.split('.');
    const text = Buffer.from(payload, 'base64url').toString();
    const fresh = await new KmsDocumentSigner(client, arnOf(key)).sign(text, typ);
    expect(fresh.split('.').slice(0, 2)).toEqual([header, payload]);
    expect(fresh.split('.')[2]).not.toBe(signature); // ECDSA takes a number of chance
    expect(await readAsProduct({ jws: fresh, typ })).toBe('accepted');
    expect(verifyIndependently({ ...vector, name, typ, key, jws: fresh }, file)).toBe('accepted');
  },
);
