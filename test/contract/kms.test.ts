import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Kms, startKms } from '../../infra/local/services/kms/kms.ts';

const REGION = 'eu-central-1';
const ACCOUNT = '123456789012';
const keys = {
  seal: { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT', aliases: ['alias/sealing'] },
  other: { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT' },
  marks: { spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' },
  documents: { spec: 'ECC_NIST_P256', usage: 'SIGN_VERIFY' },
  webhooks: { spec: 'ECC_NIST_EDWARDS25519', usage: 'SIGN_VERIFY' },
} as const;

let folder: string;
let stateFile: string;
let kms: Kms;
let client: KMSClient;

const start = async (): Promise<void> => {
  kms = await startKms({ port: 0, stateFile, keys, region: REGION, account: ACCOUNT });
  client = new KMSClient({
    endpoint: kms.endpoint,
    region: REGION,
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
};
const stop = async (): Promise<void> => {
  client.destroy();
  await kms.stop();
};
const publicKeyOf = async (KeyId: string) => {
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
  return createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kms-'));
  stateFile = join(folder, 'keys.json');
  await start();
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

describe('sealing', () => {
  const EncryptionContext = { orderId: 'ord_1', purpose: 'seal' };

  it('gives a data key and opens it again, whatever the order of the context', async () => {
    const made = await client.send(
      new GenerateDataKeyCommand({ KeyId: 'seal', KeySpec: 'AES_256', EncryptionContext }),
    );
    expect(made.KeyId).toBe('arn:aws:kms:eu-central-1:123456789012:key/seal');
    expect(made.Plaintext).toHaveLength(32);
    const opened = await client.send(
      new DecryptCommand({
        CiphertextBlob: made.CiphertextBlob,
        EncryptionContext: { purpose: 'seal', orderId: 'ord_1' },
      }),
    );
    expect(opened.Plaintext).toEqual(made.Plaintext);
    expect(opened.KeyId).toBe(made.KeyId);
  });

  it.each`
    context                                  | why
    ${{ orderId: 'ord_2', purpose: 'seal' }} | ${'another value'}
    ${{ orderId: 'ord_1' }}                  | ${'an entry less'}
    ${undefined}                             | ${'no context'}
  `('refuses to open with $why', async ({ context }) => {
    const { CiphertextBlob } = await client.send(
      new EncryptCommand({ KeyId: 'seal', Plaintext: Buffer.from('secret'), EncryptionContext }),
    );
    const opening = client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: context }));
    await expect(opening).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
  });

  it('refuses an altered blob, a stranger’s blob and another key', async () => {
    const { CiphertextBlob = new Uint8Array() } = await client.send(
      new EncryptCommand({ KeyId: 'seal', Plaintext: Buffer.from('secret') }),
    );
    const altered = Uint8Array.from(CiphertextBlob, (byte, index) =>
      index === CiphertextBlob.length - 1 ? byte ^ 1 : byte,
    );
    for (const blob of [altered, Buffer.from('not a blob'), CiphertextBlob.subarray(0, 12)]) {
      await expect(client.send(new DecryptCommand({ CiphertextBlob: blob }))).rejects.toMatchObject({
        name: 'InvalidCiphertextException',
      });
    }
    await expect(client.send(new DecryptCommand({ CiphertextBlob, KeyId: 'other' }))).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
  });

  it('takes 4,096 bytes and no more', async () => {
    const encrypt = (size: number) =>
      client.send(new EncryptCommand({ KeyId: 'seal', Plaintext: Buffer.alloc(size, 1) }));
    await expect(encrypt(4_096)).resolves.toMatchObject({ EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' });
    await expect(encrypt(4_097)).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('signing', () => {
  const message = Buffer.from('a document');
  const digest = createHash('sha256').update(message).digest();

  it('P-256: RAW and DIGEST give DER signatures of the same message', async () => {
    const publicKey = await publicKeyOf('documents');
    for (const [MessageType, Message] of [
      ['RAW', message],
      ['DIGEST', digest],
    ] as const) {
      const request = { KeyId: 'documents', SigningAlgorithm: 'ECDSA_SHA_256', MessageType, Message } as const;
      for (let round = 0; round < 20; round += 1) {
        const { Signature = new Uint8Array() } = await client.send(new SignCommand(request));
        expect(Signature[0]).toBe(0x30);
        expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'der' }, Signature)).toBe(true);
        const verifying = client.send(
          new VerifyCommand({ ...request, MessageType: 'DIGEST', Message: digest, Signature }),
        );
        await expect(verifying).resolves.toMatchObject({ SignatureValid: true });
      }
    }
  });

  it('Ed25519: RAW up to 4,096 bytes', async () => {
    const publicKey = await publicKeyOf('webhooks');
    const sign = (Message: Buffer) =>
      client.send(
        new SignCommand({ KeyId: 'webhooks', SigningAlgorithm: 'ED25519_SHA_512', MessageType: 'RAW', Message }),
      );
    const { Signature = new Uint8Array() } = await sign(Buffer.alloc(4_096, 7));
    expect(Signature).toHaveLength(64);
    expect(verify(null, Buffer.alloc(4_096, 7), publicKey, Signature)).toBe(true);
    await expect(sign(Buffer.alloc(4_097, 7))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it.each`
    key            | algorithm               | type        | bytes | name
    ${'webhooks'}  | ${'ED25519_SHA_512'}    | ${'DIGEST'} | ${64} | ${'ValidationException'}
    ${'webhooks'}  | ${'ECDSA_SHA_256'}      | ${'RAW'}    | ${10} | ${'InvalidKeyUsageException'}
    ${'documents'} | ${'ED25519_SHA_512'}    | ${'RAW'}    | ${10} | ${'InvalidKeyUsageException'}
    ${'documents'} | ${'ECDSA_SHA_256'}      | ${'DIGEST'} | ${31} | ${'ValidationException'}
    ${'documents'} | ${'RSASSA_PSS_SHA_256'} | ${'RAW'}    | ${10} | ${'ValidationException'}
    ${'seal'}      | ${'ECDSA_SHA_256'}      | ${'RAW'}    | ${10} | ${'InvalidKeyUsageException'}
    ${'nobody'}    | ${'ECDSA_SHA_256'}      | ${'RAW'}    | ${10} | ${'NotFoundException'}
  `('refuses $algorithm $type with $key: $name', async ({ key, algorithm, type, bytes, name }) => {
    const command = new SignCommand({
      KeyId: key,
      SigningAlgorithm: algorithm,
      MessageType: type,
      Message: Buffer.alloc(bytes, 1),
    });
    await expect(client.send(command)).rejects.toMatchObject({ name });
  });

  it('says when a signature does not hold', async () => {
    const request = { KeyId: 'documents', SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const { Signature } = await client.send(new SignCommand({ ...request, Message: message }));
    for (const [MessageType, Message] of [
      ['RAW', Buffer.from('another')],
      ['DIGEST', createHash('sha256').update('another').digest()],
    ] as const) {
      await expect(
        client.send(new VerifyCommand({ ...request, MessageType, Message, Signature })),
      ).rejects.toMatchObject({
        name: 'KMSInvalidSignatureException',
      });
    }
  });
});

describe('MACs', () => {
  const mac = (changes: Partial<ConstructorParameters<typeof GenerateMacCommand>[0]> = {}) =>
    client.send(
      new GenerateMacCommand({
        KeyId: 'marks',
        MacAlgorithm: 'HMAC_SHA_256',
        Message: Buffer.from('label'),
        ...changes,
      }),
    );

  it('are 32 bytes, the same for the same message, before and after a restart', async () => {
    const made = await mac();
    expect(made).toMatchObject({
      KeyId: 'arn:aws:kms:eu-central-1:123456789012:key/marks',
      MacAlgorithm: 'HMAC_SHA_256',
    });
    expect(made.Mac).toHaveLength(32);
    expect((await mac({ Message: Buffer.from('another') })).Mac).not.toEqual(made.Mac);
    await stop();
    await start();
    expect((await mac()).Mac).toEqual(made.Mac);
  });

  it('are those of HMAC-SHA-256 under the key', async () => {
    await stop();
    const material = Buffer.alloc(32, 0x0b).toString('base64');
    await writeFile(stateFile, JSON.stringify({ marks: { spec: 'HMAC_256', material, createdAt: 0 } }));
    await start();
    const { Mac = [] } = await mac({ Message: Buffer.from('Hi There') });
    expect(Buffer.from(Mac).toString('hex')).toBe('198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7');
  });

  it.each`
    changes                                | name
    ${{ KeyId: 'seal' }}                   | ${'InvalidKeyUsageException'}
    ${{ KeyId: 'documents' }}              | ${'InvalidKeyUsageException'}
    ${{ KeyId: 'nobody' }}                 | ${'NotFoundException'}
    ${{ MacAlgorithm: 'HMAC_SHA_512' }}    | ${'ValidationException'}
    ${{ Message: Buffer.alloc(4_097, 1) }} | ${'ValidationException'}
    ${{ DryRun: true }}                    | ${'DryRunOperationException'}
  `('are refused: $name', async ({ changes, name }) => {
    await expect(mac(changes)).rejects.toMatchObject({ name });
  });

  it('are all that their key is good for', async () => {
    const usage = { name: 'InvalidKeyUsageException' };
    const sealing = new GenerateDataKeyCommand({ KeyId: 'marks', KeySpec: 'AES_256' });
    await expect(client.send(sealing)).rejects.toMatchObject(usage);
    const signing = new SignCommand({
      KeyId: 'marks',
      SigningAlgorithm: 'ECDSA_SHA_256',
      Message: Buffer.from('a document'),
    });
    await expect(client.send(signing)).rejects.toMatchObject(usage);
    await expect(publicKeyOf('marks')).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: 'marks' }));
    expect(KeyMetadata).toMatchObject({ KeyUsage: 'GENERATE_VERIFY_MAC', MacAlgorithms: ['HMAC_SHA_256'] });
  });
});

describe('keys', () => {
  it.each([
    'seal',
    'arn:aws:kms:eu-central-1:123456789012:key/seal',
    'alias/sealing',
    'arn:aws:kms:eu-central-1:123456789012:alias/sealing',
  ])('are found as %s', async (KeyId) => {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }));
    expect(KeyMetadata).toMatchObject({ KeyId: 'seal', KeySpec: 'SYMMETRIC_DEFAULT', Enabled: true });
  });

  it('survive a restart, in a file of their owner’s alone', async () => {
    const before = (await publicKeyOf('webhooks')).export({ format: 'jwk' });
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: 'seal', Plaintext: Buffer.from('kept') }));
    await stop();
    expect((await stat(stateFile)).mode & 0o777).toBe(0o600);
    await start();
    expect((await publicKeyOf('webhooks')).export({ format: 'jwk' })).toEqual(before);
    const { Plaintext = [] } = await client.send(new DecryptCommand({ CiphertextBlob }));
    expect(Buffer.from(Plaintext).toString()).toBe('kept');
  });

  it.each(['{"seal"', '{"seal":{"spec":"SYMMETRIC_DEFAULT"}}', '[]'])(
    'a damaged file is named: %s',
    async (content) => {
      await writeFile(stateFile, content);
      const starting = startKms({ port: 0, stateFile, keys, region: REGION, account: ACCOUNT });
      await expect(starting).rejects.toThrow(`${stateFile}, which holds the local KMS keys, is damaged`);
    },
  );

  it('a busy port is named', async () => {
    const starting = startKms({ port: kms.port, stateFile, keys, region: REGION, account: ACCOUNT });
    await expect(starting).rejects.toThrow(`Port ${kms.port}, wanted for the local KMS, is already in use`);
  });
});
