import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { closeServer, KEPT_OPEN, LOOPBACK, listen } from '../../base/ports.ts';
import { KmsError } from './errors.ts';
import { KmsInput } from './input.ts';
import { type Key, type KeyDefinition, type KeyRing, openKeys } from './keys.ts';
import { generateMac, MAC_ALGORITHMS } from './macs.ts';
import { decrypt, encrypt, generateDataKey } from './sealing.ts';
import { getPublicKey, SIGNING_ALGORITHMS, sign, verify } from './signing.ts';

export interface KmsOptions {
  /** 0 lets the operating system choose. */
  readonly port: number;
  /** Where key material is kept; `undefined` keeps it in memory. */
  readonly stateFile: string | undefined;
  readonly keys: Readonly<Record<string, KeyDefinition>>;
  readonly region: string;
  readonly account: string;
}

export interface Kms {
  readonly endpoint: string;
  readonly port: number;
  /** The ARN of a key that `keys` defines. */
  arn(keyId: string): string;
  stop(): Promise<void>;
}

type Operation = (keys: KeyRing, input: KmsInput, account: string) => object;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  Decrypt: decrypt,
  DescribeKey: describeKey,
  Encrypt: encrypt,
  GenerateDataKey: generateDataKey,
  GenerateMac: generateMac,
  GetPublicKey: getPublicKey,
  Sign: sign,
  Verify: verify,
};

/**
 * A KMS endpoint (AWS JSON 1.1) with the operations this system uses. Requests are not authenticated.
 *
 * @throws Error when the port is taken or the state file is damaged.
 */
export async function startKms(options: KmsOptions): Promise<Kms> {
  const keys = await openKeys(options.stateFile, options.keys, `arn:aws:kms:${options.region}:${options.account}`);
  const server = createServer(KEPT_OPEN, (request, response) => {
    void answer(request, response, keys, options.account);
  });
  const port = await listen(server, options.port, 'the local KMS');
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    port,
    arn: (keyId) => keys.find(keyId).arn,
    stop: () => closeServer(server),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  keys: KeyRing,
  account: string,
): Promise<void> {
  let status = 200;
  let body: object;
  try {
    body = perform(request.headers['x-amz-target'], await buffer(request), keys, account);
  } catch (error) {
    status = error instanceof KmsError ? 400 : 500;
    const name = error instanceof KmsError ? error.name : 'KMSInternalException';
    body = { __type: name, message: error instanceof Error ? error.message : String(error) };
  }
  response
    .writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() })
    .end(JSON.stringify(body));
}

function perform(target: string | string[] | undefined, raw: Buffer, keys: KeyRing, account: string): object {
  const operation = OPERATIONS[String(target).replace(/^TrentService\./, '')];
  if (!operation) throw new KmsError('UnknownOperationException', `${target} is not offered by this local endpoint`);
  let body: unknown;
  try {
    body = JSON.parse(raw.toString('utf8'));
  } catch {
    throw new KmsError('ValidationException', 'The request body is not JSON.');
  }
  return operation(keys, new KmsInput(Object(body)), account);
}

function describeKey(keys: KeyRing, input: KmsInput, account: string): object {
  const key = keys.find(input.text('KeyId'));
  return {
    KeyMetadata: {
      AWSAccountId: account,
      KeyId: key.id,
      Arn: key.arn,
      CreationDate: key.createdAt / 1_000,
      Enabled: true,
      KeyState: 'Enabled',
      KeyUsage: key.usage,
      KeySpec: key.spec,
      CustomerMasterKeySpec: key.spec,
      KeyManager: 'CUSTOMER',
      Origin: 'AWS_KMS',
      MultiRegion: false,
      ...listAlgorithms(key),
    },
  };
}

function listAlgorithms(key: Key): object {
  if (key.spec === 'SYMMETRIC_DEFAULT') return { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] };
  if (key.spec === 'HMAC_256') return { MacAlgorithms: MAC_ALGORITHMS };
  return { SigningAlgorithms: SIGNING_ALGORITHMS[key.spec] };
}
