import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { readCopyName } from '../../shared/adapters/s3/object-names.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('record-scans', process.env);

export const handler = createWorker(
  {
    orders: new DynamoOrderStore(createDocumentClient(), env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    copies: new S3Attachments(createS3Client(), env.ATTACHMENTS_BUCKET),
    readCopyName,
    clock: systemClock,
    random: systemRandomness,
  },
  new Logger(),
);
