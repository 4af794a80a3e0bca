import { Logger } from '@aws-lambda-powertools/logger';
import { documentClient } from '../../shared/adapters/clients.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo-delivery-store.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo-directory.ts';
import { DynamoOrderList } from '../../shared/adapters/dynamo-order-list.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo-order-store.ts';
import { kmsClient } from '../../shared/adapters/kms-client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms-key-vault.ts';
import { KmsDocumentSigner } from '../../shared/adapters/kms-signers.ts';
import { lambdaClient, lambdaDocumentPrinter } from '../../shared/adapters/lambda-document-printer.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { listed, readEnvironment, wholeNumber } from '../../shared/env.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-contact-points', process.env);
const client = documentClient();
const kms = kmsClient();
const shards = wholeNumber(env.DUE_SHARDS);

export const handler = createRoutes(
  {
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, shards),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, shards),
    vault: new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN),
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    list: new DynamoOrderList(client, env.VIEWS_TABLE),
    signer: new KmsDocumentSigner(kms, listed(env.DOCUMENT_KEY_ARNS)[0]),
    printer: lambdaDocumentPrinter(lambdaClient(), env.RENDERER_ARN),
    clock: systemClock,
    random: systemRandomness,
    unverifiedLaw: env.UNVERIFIED_LAW === 'shown' ? 'shown' : 'refused', // anything else is the careful answer
  },
  new Logger({ serviceName: 'serve-contact-points' }),
);
