import { KMSClient } from '@aws-sdk/client-kms';
import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols';
import { defaultLambdaHttpAuthSchemeProvider } from '../../node_modules/@aws-sdk/client-lambda/dist-es/auth/httpAuthSchemeProvider.js';
import { command } from '../../node_modules/@aws-sdk/client-lambda/dist-es/commandBuilder.js';
import { defaultEndpointResolver } from '../../node_modules/@aws-sdk/client-lambda/dist-es/endpoint/endpointResolver.js';

/**
 * Stands in for `@aws-sdk/client-lambda` in every bundle: of its hundred operations the functions use `Invoke`, and the
 * descriptions of the others (64 kB) cannot be told apart from it by the bundler. Clients of the SDK are one and the same client
 * with different settings, so this is the one for KMS, which whoever invokes carries anyway, with Lambda's settings: its protocol,
 * its endpoints, its name in signatures.
 */
const NAMESPACE = 'com.amazonaws.lambda';

export class LambdaClient extends KMSClient {
  constructor(config = {}) {
    super({
      ...config,
      apiVersion: '2015-03-31',
      serviceId: 'Lambda', // finds AWS_ENDPOINT_URL_LAMBDA
      signingName: 'lambda',
      endpointProvider: defaultEndpointResolver,
      httpAuthSchemeProvider: defaultLambdaHttpAuthSchemeProvider,
      protocol: AwsRestJsonProtocol,
      protocolSettings: { defaultNamespace: NAMESPACE, version: '2015-03-31', serviceTarget: 'AWSGirApiService' },
    });
  }
}

// In the SDK's own notation: kind, namespace, name, traits, names of the members, their types.
const TEXT = 0;
const STATUS = [1, 32];
const BYTES = [() => [0, NAMESPACE, 'Blob', 8, 21], 16];
const REQUEST = [3, NAMESPACE, 'InvocationRequest', 0, ['FunctionName', 'Payload'], [[TEXT, 1], BYTES], 1];
const RESPONSE = [
  3,
  NAMESPACE,
  'InvocationResponse',
  0,
  ['StatusCode', 'FunctionError', 'Payload'],
  [STATUS, [TEXT, { httpHeader: 'X-Amz-Function-Error' }], BYTES],
];
const INVOKE = [
  9,
  NAMESPACE,
  'Invoke',
  { http: ['POST', '/2015-03-31/functions/{FunctionName}/invocations', 200] },
  () => REQUEST,
  () => RESPONSE,
];

/** Waits for the answer; other ways of invoking, and what else `Invoke` can be told, are left out. */
export class InvokeCommand extends command({}, () => [], 'Invoke', INVOKE) {}
