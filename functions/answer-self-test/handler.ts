import { Logger } from '@aws-lambda-powertools/logger';
import { FetchedSelfTestApi } from '../../shared/adapters/endpoints/api/self-test-api.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsWebhookSigner } from '../../shared/adapters/kms/signers.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('answer-self-test', process.env);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    api: new FetchedSelfTestApi(env.API_URL),
    signer: new KmsWebhookSigner(createKmsClient(), env.SELF_TEST_KEY_ARN),
    clock: systemClock,
  },
  new Logger(),
);
