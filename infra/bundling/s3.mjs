import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { partition } from '@aws-sdk/core/client';
import { AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { makeBuilder } from '@smithy/core/client';
import { getEndpointPlugin } from '@smithy/core/endpoints';

/**
 * Stands in for `@aws-sdk/client-s3` in every bundle: of its hundred operations the functions use four, and what the others bring
 * (180 kB: their descriptions, rules for every kind of endpoint there is, sessions of directory buckets, checksums in JavaScript)
 * cannot be told apart from them by the bundler. As with Lambda, this is a client the functions carry anyway, DynamoDB's, with
 * S3's settings: its protocol, its endpoints, its name in signatures, which cover what is sent.
 */
const NAMESPACE = 'com.amazonaws.s3';

const signedForS3 = ({ region }) => [
  {
    schemeId: 'aws.auth#sigv4',
    signingProperties: { name: 's3', region },
    propertiesExtractor: (config, context) => ({ signingProperties: { config, context } }),
  },
];

/** An ordinary bucket, in the function's own region. @throws Error for endpoints of other kinds: they are not known here. */
function endpointOf({ Bucket, Region, Endpoint, UseFIPS, UseDualStack }) {
  if (UseFIPS || UseDualStack) throw new Error('FIPS and dual-stack endpoints of S3 are left out of this bundle');
  const url = Endpoint
    ? `${Endpoint.replace(/\/$/, '')}/${Bucket}`
    : `https://${Bucket}.s3.${Region}.${partition(Region).dnsSuffix}`;
  return { url: new URL(url), headers: {}, properties: {} };
}

export class S3Client extends DynamoDBClient {
  constructor(config = {}) {
    super({
      ...config,
      apiVersion: '2006-03-01',
      serviceId: 'S3', // finds AWS_ENDPOINT_URL_S3
      signingName: 's3',
      signingEscapePath: false, // S3 alone signs a path as it stands
      endpointProvider: endpointOf,
      httpAuthSchemeProvider: signedForS3,
      protocol: AwsRestXmlProtocol,
      protocolSettings: {
        defaultNamespace: NAMESPACE,
        xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
        version: '2006-03-01',
        serviceTarget: 'AmazonS3',
      },
    });
  }
}

const ENDPOINT = {
  UseFIPS: { type: 'builtInParams', name: 'useFipsEndpoint' },
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
  UseDualStack: { type: 'builtInParams', name: 'useDualstackEndpoint' },
};
const command = makeBuilder(ENDPOINT, 'AmazonS3', 'S3Client', getEndpointPlugin);

// In the SDK's own notation: kind, namespace, name, traits, names of the members, their types.
const TEXT = 0;
const LABEL = [TEXT, 1];
const BYTES = [() => [0, NAMESPACE, 'StreamingBlob', { streaming: 1 }, 42], 16];
const NOTHING = [3, NAMESPACE, 'Nothing', 0, [], []];

const PUT = [
  3,
  NAMESPACE,
  'PutObjectRequest',
  0,
  ['Bucket', 'Key', 'Body', 'IfNoneMatch'],
  [LABEL, LABEL, BYTES, [TEXT, { httpHeader: 'If-None-Match' }]],
  2,
];
const NAMED = [3, NAMESPACE, 'ObjectRequest', 0, ['Bucket', 'Key'], [LABEL, LABEL], 2];
const OBJECT = [3, NAMESPACE, 'GetObjectOutput', 0, ['Body'], [BYTES]];
const LIST = [
  3,
  NAMESPACE,
  'ListObjectsV2Request',
  0,
  ['Bucket', 'Prefix'],
  [LABEL, [TEXT, { httpQuery: 'prefix' }]],
  1,
];
const ENTRY = [3, NAMESPACE, 'Object', 0, ['Key'], [TEXT]];
const ENTRIES = [1, NAMESPACE, 'ObjectList', 0, [() => ENTRY, 0]];
const LISTED = [
  3,
  NAMESPACE,
  'ListObjectsV2Output',
  { xmlName: 'ListBucketResult' },
  ['Contents'],
  [[() => ENTRIES, { xmlFlattened: 1 }]],
];

const operation = (name, http, request, response) => [9, NAMESPACE, name, { http }, () => request, () => response];

const IN_BUCKET = { Bucket: { type: 'contextParams', name: 'Bucket' } };
const plain = () => [];

/** What else these can be told is left out. */
export class PutObjectCommand extends command(
  IN_BUCKET,
  plain,
  'PutObject',
  operation('PutObject', ['PUT', '/{Key+}?x-id=PutObject', 200], PUT, NOTHING),
) {}

export class GetObjectCommand extends command(
  IN_BUCKET,
  plain,
  'GetObject',
  operation('GetObject', ['GET', '/{Key+}?x-id=GetObject', 200], NAMED, OBJECT),
) {}

export class DeleteObjectCommand extends command(
  IN_BUCKET,
  plain,
  'DeleteObject',
  operation('DeleteObject', ['DELETE', '/{Key+}?x-id=DeleteObject', 204], NAMED, NOTHING),
) {}

export class ListObjectsV2Command extends command(
  IN_BUCKET,
  plain,
  'ListObjectsV2',
  operation('ListObjectsV2', ['GET', '/?list-type=2', 200], LIST, LISTED),
) {}
