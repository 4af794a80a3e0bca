import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';
import { defaultKMSHttpAuthSchemeProvider } from '../../node_modules/@aws-sdk/client-kms/dist-es/auth/httpAuthSchemeProvider.js';
import { commonParams } from '../../node_modules/@aws-sdk/client-kms/dist-es/endpoint/EndpointParameters.js';
import { defaultEndpointResolver } from '../../node_modules/@aws-sdk/client-kms/dist-es/endpoint/endpointResolver.js';

/**
 * Stands in for `@aws-sdk/client-kms` in every bundle: of its fifty operations the functions use five, and the descriptions and
 * errors of the others (20 kB) cannot be told apart from them by the bundler. Clients of the SDK are one and the same client with
 * different settings, so this is the one for DynamoDB, which whoever has keys carries anyway, with the settings of KMS: its
 * protocol, its endpoints, its name in signatures. An error is known by its name alone.
 */
const NAMESPACE = 'com.amazonaws.kms';

export class KMSClient extends DynamoDBClient {
  constructor(config = {}) {
    super({
      apiVersion: '2014-11-01',
      serviceId: 'KMS', // finds AWS_ENDPOINT_URL_KMS
      signingName: 'kms',
      endpointProvider: defaultEndpointResolver,
      httpAuthSchemeProvider: defaultKMSHttpAuthSchemeProvider,
      protocol: AwsJson1_1Protocol,
      protocolSettings: {
        defaultNamespace: NAMESPACE,
        xmlNamespace: 'https://trent.amazonaws.com/doc/2014-11-01/',
        version: '2014-11-01',
        serviceTarget: 'TrentService',
      },
      ...config,
    });
  }
}

// In the SDK's own notation: kind, namespace, name, traits, names of the members, their types.
const TEXT = 0;
const TEXTS = 64 | TEXT;
const PAIRS = 128 | TEXT;
const BYTES = 21;
/** Left out of what the SDK logs. */
const SECRET = [() => [0, NAMESPACE, 'PlaintextType', 8, BYTES], 0];

const members = (name, types) => [3, NAMESPACE, name, 0, Object.keys(types), Object.values(types)];
const command = makeBuilder(commonParams, 'TrentService', 'KMSClient', getEndpointPlugin);
/** What else an operation can be told or tells is left out. */
const operation = (name, request, response) =>
  command({}, () => [], name, [
    9,
    NAMESPACE,
    name,
    0,
    () => members(`${name}Request`, request),
    () => members(`${name}Response`, response),
  ]);

export class DecryptCommand extends operation(
  'Decrypt',
  { CiphertextBlob: BYTES, EncryptionContext: PAIRS, KeyId: TEXT },
  { KeyId: TEXT, Plaintext: SECRET },
) {}

export class GenerateDataKeyCommand extends operation(
  'GenerateDataKey',
  { KeyId: TEXT, EncryptionContext: PAIRS, KeySpec: TEXT },
  { CiphertextBlob: BYTES, Plaintext: SECRET, KeyId: TEXT },
) {}

export class GenerateMacCommand extends operation(
  'GenerateMac',
  { Message: SECRET, KeyId: TEXT, MacAlgorithm: TEXT },
  { Mac: BYTES, MacAlgorithm: TEXT, KeyId: TEXT },
) {}

export class GetPublicKeyCommand extends operation(
  'GetPublicKey',
  { KeyId: TEXT },
  { KeyId: TEXT, PublicKey: BYTES, KeySpec: TEXT, KeyUsage: TEXT, SigningAlgorithms: TEXTS },
) {}

export class SignCommand extends operation(
  'Sign',
  { KeyId: TEXT, Message: SECRET, SigningAlgorithm: TEXT, MessageType: TEXT },
  { KeyId: TEXT, Signature: BYTES, SigningAlgorithm: TEXT },
) {}
