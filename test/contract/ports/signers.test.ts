import { createPublicKey, verify } from 'node:crypto';
import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { KmsDocumentSigner, KmsPublicKeys, KmsWebhookSigner } from '../../../shared/adapters/kms/signers.ts';
import type { DocumentSigner, PublicKeys, WebhookSigner } from '../../../shared/ports/signers.ts';
import { connect } from '../../support/aws.ts';
import { LocalSigners } from '../../support/fakes/local-signers.ts';
import { type Harness, inMemory, onKms } from '../../support/harness.ts';

interface Signers {
  readonly documents: DocumentSigner;
  readonly webhooks: WebhookSigner;
  readonly publicKeys: PublicKeys;
}

const onKeys = (): Harness<Signers> =>
  onKms((client, { documentKeys, webhookKeys }) => ({
    documents: new KmsDocumentSigner(client, documentKeys[0] ?? ''),
    webhooks: new KmsWebhookSigner(client, webhookKeys[0] ?? ''),
    publicKeys: new KmsPublicKeys(client, documentKeys, webhookKeys),
  }));

const HARNESSES: readonly { readonly name: string; readonly make: () => Harness<Signers> }[] = [
  { name: 'with keys of its own', make: () => inMemory(new LocalSigners()) },
  { name: 'on KMS', make: onKeys },
];

const keysOf = async (publicKeys: PublicKeys) =>
  createLocalJWKSet({ keys: (await publicKeys.jwks()).keys.map((jwk) => ({ ...jwk, kty: jwk['kty'] ?? '' })) });

async function webhookKey(publicKeys: PublicKeys) {
  const jwk = (await publicKeys.jwks()).keys.find(({ alg }) => alg === 'EdDSA');
  return createPublicKey({ key: { ...jwk }, format: 'jwk' });
}

const TYPE = 'holdfast-certificate+jws';

describe.each(HARNESSES)('DocumentSigner $name', ({ make }) => {
  it.each`
    payload                               | why
    ${'{"orderId":"ord_1"}'}              | ${'a small document'}
    ${''}                                 | ${'nothing'}
    ${'Müller – Ελλάδα 🗝'}                | ${'text beyond ASCII'}
    ${JSON.stringify('x'.repeat(50_000))} | ${'more than a key service signs unhashed'}
  `('signs $why as a compact JWS that the published keys verify', async ({ payload }) => {
    const { documents, publicKeys } = make().port;
    const jws = await documents.sign(payload, TYPE);
    const verified = await compactVerify(jws, await keysOf(publicKeys), { algorithms: ['ES256'] });
    expect(new TextDecoder().decode(verified.payload)).toBe(payload);
    expect(verified.protectedHeader).toMatchObject({ alg: 'ES256', typ: TYPE });
  });

  it('names the first published P-256 key in the header', async () => {
    const { documents, publicKeys } = make().port;
    const { kid } = decodeProtectedHeader(await documents.sign('{}', TYPE));
    const first = (await publicKeys.jwks()).keys.find(({ alg }) => alg === 'ES256');
    expect(kid).toBe(first?.['kid']);
    expect(kid).toMatch(/^[a-z-]+$/);
  });

  it('writes signatures of 64 bytes that verify, however short their numbers are', async () => {
    const { documents, publicKeys } = make().port;
    const keys = await keysOf(publicKeys);
    // 1 in 128 has a short number; a few at a time, as no function signs hundreds at once
    for (let batch = 0; batch < 60; batch += 1) {
      const signed = Array.from({ length: 10 }, (_, number) => documents.sign(`${batch}.${number}`, TYPE));
      for (const jws of await Promise.all(signed)) {
        expect(Buffer.from(jws.split('.')[2] ?? '', 'base64url')).toHaveLength(64);
        await compactVerify(jws, keys);
      }
    }
  });

  it('lets no altered document verify', async () => {
    const { documents, publicKeys } = make().port;
    const [header, , signature] = (await documents.sign('{"status":"running"}', TYPE)).split('.');
    const altered = `${header}.${Buffer.from('{"status":"lapsed"}').toString('base64url')}.${signature}`;
    await expect(compactVerify(altered, await keysOf(publicKeys))).rejects.toThrow();
  });
});

describe.each(HARNESSES)('WebhookSigner $name', ({ make }) => {
  it.each([1, 300, 4_096])('signs %d bytes with 64 that the published key verifies', async (length) => {
    const { webhooks, publicKeys } = make().port;
    const content = new Uint8Array(length).fill(120);
    const signature = await webhooks.sign(content);
    expect(signature).toHaveLength(64);
    const key = await webhookKey(publicKeys);
    expect(verify(null, content, key, signature)).toBe(true);
    expect(verify(null, Buffer.from('another'), key, signature)).toBe(false);
  });

  it('refuses more than 4,096 bytes', async () => {
    const { webhooks } = make().port;
    await expect(webhooks.sign(new Uint8Array(4_097))).rejects.toThrow();
  });
});

describe.each(HARNESSES)('PublicKeys $name', ({ make }) => {
  it('publishes public halves only, each with a name, a use and an algorithm', async () => {
    const { keys } = await make().port.publicKeys.jwks();
    for (const jwk of keys) {
      const members =
        jwk['kty'] === 'EC' ? ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'] : ['alg', 'crv', 'kid', 'kty', 'use', 'x'];
      expect(Object.keys(jwk).toSorted()).toEqual(members);
      expect([jwk['alg'], jwk['crv'], jwk['kty'], jwk['use']]).toEqual(
        jwk['kty'] === 'EC' ? ['ES256', 'P-256', 'EC', 'sig'] : ['EdDSA', 'Ed25519', 'OKP', 'sig'],
      );
    }
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(keys.length);
  });

  it('says, like both signers, that its service does not answer', async () => {
    await make().whileDown(async ({ documents, webhooks, publicKeys }) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(documents.sign('{}', TYPE)).rejects.toMatchObject(down);
      await expect(webhooks.sign(new Uint8Array(1))).rejects.toMatchObject(down);
      await expect(publicKeys.jwks()).rejects.toMatchObject(down);
    });
  });
});

describe('PublicKeys on KMS', () => {
  it('publishes every key of a rotation, the new ones before the old', async () => {
    const { keys } = await onKeys().port.publicKeys.jwks();
    expect(keys.map(({ kid, alg }) => `${kid} ${alg}`)).toEqual([
      'document-new ES256',
      'document-old ES256',
      'webhook-new EdDSA',
      'webhook-old EdDSA',
    ]);
  });

  it('verifies what the old key signed', async () => {
    const { kms, services } = connect();
    const jws = await new KmsDocumentSigner(kms, services.documentKeys[1] ?? '').sign('{}', TYPE);
    const { protectedHeader } = await compactVerify(jws, await keysOf(onKeys().port.publicKeys));
    expect(protectedHeader.kid).toBe('document-old');
  });

  it('asks again after a failure', async () => {
    const { kms, services } = connect();
    const keys = new KmsPublicKeys(kms, ['arn:aws:kms:eu-central-1:123456789012:key/absent'], services.webhookKeys);
    await expect(keys.jwks()).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(keys.jwks()).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});
