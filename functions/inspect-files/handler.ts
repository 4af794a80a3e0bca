import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentReader } from '../../shared/adapters/files/document-reader.ts';
import { createFileInspector } from '../../shared/adapters/files/inspector.ts';
import { createS3Client, S3Attachments } from '../../shared/adapters/s3/attachments.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createWorker } from './worker.ts';

const env = readEnvironment('inspect-files', process.env);

export const handler = createWorker(
  {
    files: new S3Attachments(createS3Client(), env.ATTACHMENTS_BUCKET),
    inspector: createFileInspector(),
    documents: createDocumentReader(),
  },
  new Logger(),
);
