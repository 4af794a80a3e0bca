import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { compactVerify, createLocalJWKSet } from 'jose';
import { describe, expect, it } from 'vitest';
import { key } from '../../shared/adapters/dynamo/keys.ts';
import type * as client from '../../shared/adapters/kms/client.ts';
import * as vaults from '../../shared/adapters/kms/key-vault.ts';
import * as hashes from '../../shared/adapters/kms/keyed-hashes.ts';
import * as signers from '../../shared/adapters/kms/signers.ts';
import { connect, createTable, withoutService } from '../support/aws.ts';
import { anOrderId } from '../support/builders.ts';
import { importBundled } from '../support/bundled.ts';

const bundled = async <M>(module: string): Promise<M> => (await importBundled(`shared/adapters/kms/${module}.ts`)) as M;
const { createKmsClient } = await bundled<typeof client>('client');
const { KmsKeyVault } = await bundled<typeof vaults>('key-vault');
const { KmsKeyedHashes } = await bundled<typeof hashes>('keyed-hashes');
const { KmsDocumentSigner, KmsPublicKeys, KmsWebhookSigner } = await bundled<typeof signers>('signers');

const ORDER = anOrderId(1);
const OTHER = anOrderId(2);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('the key service, as it is asked by what deploys', () => {
  it('wraps data keys that the SDK’s own client opens, and opens those it wrapped', async () => {
    const { services, dynamodb, kms } = connect();
    const table = await createTable(dynamodb, 'keys');
    const ours = new KmsKeyVault(createKmsClient(), dynamodb, table, services.sealingKey);
    const theirs = new vaults.KmsKeyVault(kms, dynamodb, table, services.sealingKey);
    const kept = await ours.keep(ORDER, await ours.generate(ORDER));
    expect(hex(await theirs.open(ORDER))).toBe(hex(kept));
    const others = await theirs.keep(OTHER, await theirs.generate(OTHER));
    expect(hex(await ours.open(OTHER))).toBe(hex(others));
  });

  it('says that a key of another order is not its own', async () => {
    const { services, dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    const vault = new KmsKeyVault(createKmsClient(), dynamodb, table, services.sealingKey);
    const { wrapped } = await vault.generate(OTHER);
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...key.dataKey(ORDER), wrapped } }));
    await expect(vault.open(ORDER)).rejects.toMatchObject({ name: 'HoldfastError', code: 'record-damaged' });
  });

  it('hashes as the SDK’s own client does', async () => {
    const { services, kms } = connect();
    const [name] = services.markKeys;
    const [ours, theirs] = [new KmsKeyedHashes(createKmsClient(), name), new hashes.KmsKeyedHashes(kms, name)];
    expect((await ours.hasher())('a mailbox')).toBe((await theirs.hasher())('a mailbox'));
  });

  it('signs what the published keys verify, and publishes the same keys', async () => {
    const { services, kms } = connect();
    const { documentKeys, webhookKeys } = services;
    const { keys } = await new signers.KmsPublicKeys(kms, documentKeys, webhookKeys).jwks();
    expect((await new KmsPublicKeys(createKmsClient(), documentKeys, webhookKeys).jwks()).keys).toEqual(keys);
    const jws = await new KmsDocumentSigner(createKmsClient(), documentKeys[0] ?? '').sign('{"a":1}', 'test+jws');
    const set = createLocalJWKSet({ keys: keys.map((jwk) => ({ ...jwk, kty: jwk['kty'] ?? '' })) });
    expect(new TextDecoder().decode((await compactVerify(jws, set)).payload)).toBe('{"a":1}');
    const content = Buffer.from('content');
    const [ours, theirs] = await Promise.all([
      new KmsWebhookSigner(createKmsClient(), webhookKeys[0] ?? '').sign(content),
      new signers.KmsWebhookSigner(kms, webhookKeys[0] ?? '').sign(content),
    ]);
    expect(hex(ours)).toBe(hex(theirs)); // Ed25519 signs the same the same way
  });

  it('says so when it is not there', async () => {
    const { services } = connect();
    await withoutService('KMS', async () => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(new KmsKeyedHashes(createKmsClient(), services.markKeys[0]).hasher()).rejects.toMatchObject(down);
    });
  });
});
