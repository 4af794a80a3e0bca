import { LOCAL_SECRET } from '../base/credentials.ts';
import { REGION, type Services } from './services.ts';

/** What an operator's command finds the services of this host by. */
export const describeEnvironment = (services: Services) => ({
  AWS_ENDPOINT_URL_DYNAMODB: services.dynamoEndpoint,
  AWS_ENDPOINT_URL_KMS: services.keyEndpoint,
  AWS_ENDPOINT_URL_S3: services.objectEndpoint,
  AWS_ENDPOINT_URL_SQS: services.queueEndpoint,
  AWS_ENDPOINT_URL_LAMBDA: services.lambda.endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: services.dynamoEndpoint,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: services.dynamoAccessKeyId,
  AWS_SECRET_ACCESS_KEY: LOCAL_SECRET,
});
