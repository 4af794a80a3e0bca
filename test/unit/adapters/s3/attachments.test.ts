import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { S3Attachments } from '../../../../shared/adapters/s3/attachments.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { anOrderId } from '../../../support/builders.ts';

const STORED = Buffer.from('as it was stored');
const CHANGED = Buffer.from('As it was stored');
const CHECKSUM = '3A+G5Q=='; // CRC32 of what was stored

let server: Server;
let attachments: S3Attachments;
let lying: Buffer;
beforeEach(async () => {
  server = createServer((_, response) => response.writeHead(200, { 'x-amz-checksum-crc32': CHECKSUM }).end(lying));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const credentials = { accessKeyId: 'unit', secretAccessKey: 'unit' };
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-central-1',
    credentials,
    forcePathStyle: true,
  });
  attachments = new S3Attachments(client, 'files');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('says of a file whose checksum is another that it is damaged, and gives back one that is whole', async () => {
  lying = STORED;
  expect(await attachments.sealed(anOrderId(1), sha256('one'))).toEqual(new Uint8Array(STORED));
  lying = CHANGED;
  await expect(attachments.sealed(anOrderId(1), sha256('one'))).rejects.toMatchObject({ code: 'record-damaged' });
});
