import { S3Client } from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, it } from 'vitest';
import { S3Attachments } from '../../../../shared/adapters/s3/attachments.ts';
import { sha256 } from '../../../../shared/domain/digest.ts';
import { anOrderId } from '../../../support/builders.ts';

const BYTES = Buffer.from('sealed');

let answers: string[];
let sent: { readonly Key?: string | undefined; readonly IfNoneMatch?: string | undefined }[];
let attachments: S3Attachments;
beforeEach(() => {
  sent = [];
  const client = new S3Client({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'unit', secretAccessKey: 'unit' },
  });
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        sent.push({ Key: undefined, ...input });
        const name = answers.shift();
        if (name !== undefined) throw Object.assign(new Error(name), { name });
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'initialize' },
  );
  attachments = new S3Attachments(client, 'files');
});

const keep = () => attachments.keep(anOrderId(1), sha256(BYTES), BYTES);

describe('a file that is to replace nothing', () => {
  it('is there already, and that is as good', async () => {
    answers = ['PreconditionFailed'];
    await keep();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ IfNoneMatch: '*' });
  });

  it('meets something else under its name, and is put again until the storage says which', async () => {
    answers = ['ConditionalRequestConflict', 'ConditionalRequestConflict'];
    await keep();
    expect(sent).toHaveLength(3);
    answers = ['ConditionalRequestConflict', 'PreconditionFailed'];
    await keep();
    expect(sent).toHaveLength(5);
  });

  it('counts as kept by nobody while that goes on', async () => {
    answers = Array.from({ length: 5 }, () => 'ConditionalRequestConflict');
    await expect(keep()).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
    expect(sent).toHaveLength(3);
  });

  it('is not kept where nobody may', async () => {
    answers = ['AccessDenied'];
    await expect(keep()).rejects.toThrow('AccessDenied');
    expect(sent).toHaveLength(1);
  });
});
